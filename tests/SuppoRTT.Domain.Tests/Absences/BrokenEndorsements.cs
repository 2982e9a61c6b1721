using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What holds of endorsements after any verbs in any order by anybody.</summary>
internal static class BrokenEndorsements
{
    /// <summary>The first promise that is not kept; null if all are.</summary>
    public static string? Of(RandomWalk walk, A deanery)
    {
        var hashes = walk.Revisions.ToDictionary(r => (r.FormKey, r.Number), r => r.Hash);
        return walk.Absence.Forms.Select(f => f.Endorsements.Select(e => Broken(e, f, hashes, deanery.Cast.Trainee.Id)).FirstOrDefault(p => p is not null) ?? Broken(f, deanery.Form(f.Key).ReviewStages)).FirstOrDefault(p => p is not null);
    }

    private static string? Broken(Endorsement endorsement, AbsenceForm form, Dictionary<(string, int), string> hashes, PersonId doctor) =>
        hashes.GetValueOrDefault((form.Key, endorsement.Revision)) != endorsement.RevisionHash ? $"An endorsement of {form.Key} names a revision that was not handed in, or another content"
        : endorsement.By is not { } by ? null
        : by.Id == doctor.Value ? $"The doctor endorsed {form.Key}"
        : by.Role != endorsement.Role ? $"Somebody endorsed {form.Key} in another role than it waited for"
        : form.Signatures.Any(s => s.Revision == endorsement.Revision && s.By.Id == by.Id && s.At <= endorsement.At && !(s.VoidedAt <= endorsement.At)) ? $"Who signed {form.Key} endorsed it"
        : form.Endorsements.Any(e => e != endorsement && e.Revision == endorsement.Revision && e.VoidedAt == endorsement.VoidedAt && e.Number < endorsement.Number && !(e.At <= endorsement.At)) ? $"{form.Key} was endorsed out of order"
        : null;

    private static string? Broken(AbsenceForm form, IReadOnlyList<ReviewStage> stages)
    {
        var counting = form.Endorsements.Where(e => e.VoidedAt is null).ToList();
        var signedAs = form.ValidSignature(Party.Supervisor)?.By.Role;
        return form.Status.IsSigned() != (form.ValidSignature(Party.Supervisor) is not null) ? $"{form.Key} is endorsed without a signature"
            : (form.Status == FormStatus.AwaitingEndorsement) != counting.Any(e => e.By is null) ? $"{form.Key} waits for nobody, or does not wait"
            : form.EndorsingRole != form.WaitingEndorsement?.Role || (form.EndorseBy is null) != (form.EndorsingRole is null) ? $"Lists look for {form.Key} in another role than it waits for"
            : counting.Any(e => e.Revision != form.Revision || e.RevisionHash != form.RevisionHash) ? $"An endorsement of another revision of {form.Key} counts"
            : form.Status.IsSigned() && stages.Any(s => s.OverMonths is null && s.Role != signedAs && counting.All(e => e.Stage != s.Key)) ? $"{form.Key} is signed and a stage was passed over"
            : null;
    }
}
