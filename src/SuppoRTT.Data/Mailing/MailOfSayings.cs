using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who hears that somebody wrote to them, or that a signature was recorded for them. What was written is in no message; a note for oneself or for the deanery's team is told to nobody.</summary>
internal static class MailOfSayings
{
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> For(Absence absence, Happening happening, RolesOnDay held) => happening.What switch
    {
        NoteWritten { Kind: NoteKind.BetweenUs } when happening.By.Id == absence.TraineeId.Value => absence.NeedsNewSupervisor(held) ? [] : [(absence.Supervisor?.PersonId, MailKind.SomethingToRead, null)],
        NoteWritten { Kind: NoteKind.BetweenUs } => [(absence.TraineeId, MailKind.SomethingToRead, null)],
        QuestionCommented e => [(absence.TraineeId, MailKind.SomethingToRead, e.Form)],
        CommentAnswered e when happening.By.Id == absence.TraineeId.Value => [(new PersonId(e.PersonId), MailKind.SomethingToRead, e.Form)],
        CommentAnswered e => [(absence.TraineeId, MailKind.SomethingToRead, e.Form)],
        PaperSignatureRecorded e => [(absence.TraineeId, MailOfEndorsing.OfSignature(absence, e.Form), e.Form), (new PersonId(e.PersonId), MailKind.SignatureRecorded, e.Form)],
        PaperSignatureTakenBack e => [(absence.TraineeId, MailKind.SignatureTakenBack, e.Form), (new PersonId(e.PersonId), MailKind.SignatureTakenBack, e.Form)],
        _ => [],
    };
}
