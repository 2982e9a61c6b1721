using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>Forms in the words of the screen.</summary>
public static class FormWords
{
    public static Tag Status(FormStatus status) => status switch
    {
        FormStatus.NotStarted => new Tag { Text = "Not started", Colour = TagColour.Blue },
        FormStatus.Draft => new Tag { Text = "Being filled in", Colour = TagColour.AquaGreen },
        FormStatus.AwaitingSignOff => new Tag { Text = "Waiting for sign-off", Colour = TagColour.Yellow },
        FormStatus.AwaitingEndorsement => new Tag { Text = "Waiting to be endorsed", Colour = TagColour.Yellow },
        FormStatus.Returned => new Tag { Text = "Returned for changes", Colour = TagColour.Orange },
        FormStatus.SignedOff => new Tag { Text = "Signed off", Colour = TagColour.Green },
        FormStatus.Reopened => new Tag { Text = "Reopened: sign again", Colour = TagColour.Orange },
    };

    public static string When(Deadline deadline)
    {
        var rule = char.ToLowerInvariant(deadline.Rule[0]) + deadline.Rule[1..];
        return deadline.Due is { } due ? $"Do it by {DayWords.Of(due)}: {rule}." : $"The date follows when the return is known: {rule}.";
    }

    /// <summary>Who signed, in which role, when, and whether it still counts.</summary>
    public static string SignatureLine(Signature signature, AbsenceForm form)
    {
        var role = signature.By.Role is { } r ? $", {RoleWords.Within(r)}" : "";
        var party = signature.Party == Party.Trainee ? "Submitted and declared" : "Signed off";
        var voided = signature.VoidedAt is { } at ? $" Void since {DayWords.Of(at)}, {WhyVoid(signature, form)}." : "";
        var when = signature.OnPaper is null ? $"{(role.Length > 0 ? "," : "")} on {DayWords.Of(signature.At)}" : "";
        return $"{party} by {signature.By.Shown}{role}{when} (revision {signature.Revision}){ByCode(signature)}{PaperSignatureWords.Of(signature)}.{voided}";
    }

    /// <summary>How somebody without an account signed, for the end of a sentence; nothing of everybody else.</summary>
    public static string ByCode(Signature signature) => signature.By.Kind == ActorKind.Guest ? ", without an account, by a code sent to the address on record" : "";

    /// <summary>Why a signature is no longer valid, in the middle of a sentence.</summary>
    public static string WhyVoid(Signature signature, AbsenceForm form) => signature.VoidedBecause switch
    {
        VoidReason.Returned => "because the form was returned for changes",
        VoidReason.TakenBack => "because the doctor took the form back to change it",
        VoidReason.DatesMoved => "because the dates changed",
        VoidReason.RecordTakenBack => "because the deanery took back that it had recorded it",
        VoidReason.SentBack => "because who was to endorse the form sent it back",
        VoidReason.Reopened => "because the form was opened again",
        null => form.Returns.Any(r => r.Revision == signature.Revision && r.At == signature.VoidedAt) ? "because the form was returned for changes" : "because the form was opened again",
    };
}
