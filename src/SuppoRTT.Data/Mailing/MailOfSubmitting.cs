using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who hears that a form was handed in: who does it now, and who had sent it back if that is another.</summary>
internal static class MailOfSubmitting
{
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> For(Absence absence, string form, RolesOnDay held)
    {
        if (absence.DoneNowWith(form, held)?.PersonId is not { } now)
        {
            return [];
        }

        return ReturnedBy(absence, form) is { } before && before != now && before != absence.TraineeId
            ? [(now, MailKind.FormToSign, form), (before, MailKind.FormSentToAnother, form)]
            : [(now, MailKind.FormToSign, form)];
    }

    /// <summary>Who sent back the revision before, if they sign in.</summary>
    private static PersonId? ReturnedBy(Absence absence, string form) =>
        absence.Form(form) is var handedIn && handedIn.Returns.Where(r => r.Revision == handedIn.Revision - 1).MaxBy(r => r.At) is { By: { Kind: ActorKind.Person } by } ? new PersonId(by.OnBehalfOfId ?? by.Id) : null;
}
