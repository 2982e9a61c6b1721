using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Keeps the doctor's details; what the deanery does not ask for stays as it is.</summary>
public sealed class CorrectDetailsHandler(SuppoRTTContext db, CorrectDetailsQuery query, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Whether it was saved; it is not if somebody else gave one of the numbers in the same moment.</summary>
    public Task<bool> Handle(CorrectDetailsInput input, Actor actor, CancellationToken cancellation) => db.TryUpTo(2, async () =>
    {
        var membership = await db.Memberships.Include(m => m.Person).SingleOrDefaultAsync(m => m.PersonId == actor.Id, cancellation)
            ?? throw new RuleBrokenException("You are not a member here any more.");
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (await query.Taken(input, rules, membership.Person, cancellation) is not null)
        {
            return false;
        }

        var asked = rules.DoctorDetails.Select(d => d.Detail).ToHashSet();
        membership.CorrectDetails(Said(input, asked, membership, await ListedPlaces.Read(db, cancellation)), input.Version, actor, time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
        return true;
    });

    private static TrainingDetails Said(CorrectDetailsInput input, HashSet<TrainingDetail> asked, Membership now, ListedPlaces places)
    {
        string? Of(TrainingDetail detail, string? known) => asked.Contains(detail) ? Typed.Words(input[detail]) : known;
        string? Place(TrainingDetail detail, string? written) => Of(detail, written ?? places.NameFor(detail, now.Post));
        var (post, words) = places.PostOf(new WrittenPost(
            Place(TrainingDetail.Programme, now.Written.Programme), Place(TrainingDetail.Specialty, now.Written.Specialty),
            Place(TrainingDetail.Trust, now.Written.Trust), Place(TrainingDetail.Site, now.Written.Site), Place(TrainingDetail.Department, now.Written.Department),
            Place(TrainingDetail.LeadEmployer, now.Written.LeadEmployer)));
        var numbers = new RegistrationNumbers(
            RegistrationNumbers.TidyGmc(Of(TrainingDetail.GmcNumber, now.Person.GmcNumber)),
            RegistrationNumbers.Tidy(Of(TrainingDetail.GdcNumber, now.Person.GdcNumber)),
            RegistrationNumbers.Tidy(Of(TrainingDetail.PublicHealthNumber, now.Person.PublicHealthNumber)));
        return new TrainingDetails(numbers, post, words, Of(TrainingDetail.Grade, now.Grade), Of(TrainingDetail.TrainingNumber, now.TrainingNumber));
    }
}
