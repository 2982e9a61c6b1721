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

    /// <summary>The field of a number that somebody else gave already, in whatever deanery; null if nobody did. Whose it is is not known here.</summary>
    public string? TakenNumber { get; init; }

    public string? TakenProblem => TakenNumber is null ? null : $"This number cannot be saved. Check it. If it is yours, ask {Rules.Contact.Name}: {Rules.Contact.Email}";

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
        return new CorrectDetailsPage(input ?? Known(membership, places), absence.Reference, form, rules, places)
        {
            TakenNumber = input is null ? null : await Taken(input, rules, membership.Person, cancellation),
        };
    }

    /// <summary>A number that is new for this doctor and somebody else's. What was saved before does not stand in the way of putting other details right.</summary>
    public async Task<string?> Taken(CorrectDetailsInput input, DeaneryRules rules, Person doctor, CancellationToken cancellation)
    {
        IReadOnlyList<string> New(TrainingDetail detail, string? typed, string? known) =>
            typed is not null && typed != known && rules.DoctorDetails.Any(d => d.Detail == detail) ? [typed, typed.ToUpperInvariant(), typed.ToLowerInvariant()] : [];
        var gmc = New(TrainingDetail.GmcNumber, RegistrationNumbers.TidyGmc(input.GmcNumber), doctor.GmcNumber);
        var gdc = New(TrainingDetail.GdcNumber, RegistrationNumbers.Tidy(input.GdcNumber), doctor.GdcNumber);
        var health = New(TrainingDetail.PublicHealthNumber, RegistrationNumbers.Tidy(input.PublicHealthNumber), doctor.PublicHealthNumber);
        var others = db.People.Where(p => p.Id != doctor.Id);
        return gmc.Count > 0 && await others.AnyAsync(p => gmc.Contains(p.GmcNumber!), cancellation) ? nameof(TrainingDetail.GmcNumber)
            : gdc.Count > 0 && await others.AnyAsync(p => gdc.Contains(p.GdcNumber!), cancellation) ? nameof(TrainingDetail.GdcNumber)
            : health.Count > 0 && await others.AnyAsync(p => health.Contains(p.PublicHealthNumber!), cancellation) ? nameof(TrainingDetail.PublicHealthNumber)
            : null;
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
