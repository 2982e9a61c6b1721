using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who hears that a form was signed, endorsed, or sent back after its signature. Who is to endorse it hears by the deanery's table of reminders.</summary>
internal static class MailOfEndorsing
{
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> For(Absence absence, Happening happening) => happening.What switch
    {
        FormSignedOff e => [(absence.TraineeId, OfSignature(absence, e.Form), e.Form)],
        FormEndorsed { IsLast: true } e => [(absence.TraineeId, MailKind.FormSignedOff, e.Form)],
        FormSentBack e => [(absence.TraineeId, MailKind.FormReturned, e.Form), .. Signer(absence, e).Select(p => ((PersonId?)p, MailKind.FormSentBack, (string?)e.Form))],
        _ => [],
    };

    /// <summary>What the doctor hears when their form is signed: that it is done, or that somebody else looks at it first.</summary>
    public static MailKind OfSignature(Absence absence, string form) => absence.Form(form).Status == FormStatus.AwaitingEndorsement ? MailKind.FormToBeEndorsed : MailKind.FormSignedOff;

    /// <summary>Who signed what was sent back. A guest is asked again when the doctor sends it again.</summary>
    private static IEnumerable<PersonId> Signer(Absence absence, FormSentBack sent) =>
        absence.Form(sent.Form).SignOffOf(sent.Revision)?.By is { Kind: ActorKind.Person } by ? [new PersonId(by.OnBehalfOfId ?? by.Id)] : [];
}
