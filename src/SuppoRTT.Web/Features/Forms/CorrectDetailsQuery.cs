using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The doctor's details before they are put right.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Reference">The absence.</param>
/// <param name="Form">The form from which they came.</param>
/// <param name="Rules">Which details the deanery asks for, and its grades.</param>
/// <param name="Places">What may be offered while typing.</param>
public sealed record CorrectDetailsPage(CorrectDetailsInput Input, string Reference, string Form, DeaneryRules Rules, ListedPlaces Places)
{
    public IReadOnlyList<AskedDetail> Asked => Rules.DoctorDetails;

    /// <summary>The field of the first number of registration.</summary>
    public string FirstNumber => Asked.First(d => d.IsRegistration).Detail.ToString();

    public AskedDetail LastNumber => Asked.Last(d => d.IsRegistration);

    public string? NumberProblem => Input.HasNumber || Input.HasNoNumber == "yes" ? null : $"Enter your {Asked.First(d => d.IsRegistration).Label}, or another number that you are registered under, or say that you have none yet";

    public string? GradeProblem => Typed.Words(Input.Grade) is not { } grade || Rules.Grades.Any(g => g.Value == grade) ? null : "Select your grade from the list";

    public IReadOnlyList<Choice> Grades => [.. Rules.Grades.Select(g => new Choice { Value = g.Value, Label = g.Label })];
}

/// <summary>Finds what is known of a doctor, for the doctor alone.</summary>
public sealed class CorrectDetailsQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>For the doctor of this absence, where the deanery asks for details; null for everyone else.</summary>
    public async Task<CorrectDetailsPage?> Find(string reference, string form, Actor actor, CorrectDetailsInput? input, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (rules.DoctorDetails.Count == 0 || await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !actor.Is(absence.TraineeId)
            || absence.Forms.All(f => f.Key != form) || await Membership(actor, cancellation) is not { } membership)
        {
            return null;
        }

        var places = await ListedPlaces.Read(db, cancellation);
        return new CorrectDetailsPage(input ?? Known(membership, places), absence.Reference, form, rules, places);
    }

    private Task<Membership?> Membership(Actor actor, CancellationToken cancellation) =>
        db.Memberships.AsNoTracking().Include(m => m.Person).SingleOrDefaultAsync(m => m.PersonId == actor.Id, cancellation);

    private static CorrectDetailsInput Known(Membership membership, ListedPlaces places)
    {
        var (post, written, numbers) = (membership.Post, membership.Written, membership.Person.Numbers);
        return new CorrectDetailsInput
        {
            Version = membership.Version,
            GmcNumber = numbers.Gmc,
            GdcNumber = numbers.Gdc,
            PublicHealthNumber = numbers.PublicHealth,
            TrainingNumber = membership.TrainingNumber,
            Programme = written.Programme ?? places.NameFor(TrainingDetail.Programme, post),
            Specialty = written.Specialty ?? places.NameFor(TrainingDetail.Specialty, post),
            Grade = membership.Grade,
            Trust = written.Trust ?? places.NameFor(TrainingDetail.Trust, post),
            Site = written.Site ?? places.NameFor(TrainingDetail.Site, post),
            Department = written.Department,
            LeadEmployer = written.LeadEmployer,
        };
    }
}
