using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Verifying;

/// <summary>What a copy is worth, in a heading and a sentence or two.</summary>
/// <param name="Heading">In a few words.</param>
/// <param name="Text">What that means, and what to do.</param>
/// <param name="Counts">Whether the reader can rely on the copy.</param>
public sealed record CopyAnswer(string Heading, string Text, bool Counts = false);

/// <summary>Whether a printed copy is genuine and still counts, in words.</summary>
public static class VerifyCopyWords
{
    public static CopyAnswer Of(VerifyCopyPage page) => page switch
    {
        { Form: { WithdrawnAt: { } at } form } => new(
            "The copy is genuine, but the absence was withdrawn",
            $"The absence that the form belongs to was withdrawn on {DayWords.OnDay(at)}. The form does not count any more.{Newer(form)}"),
        { Form: { } form } => Of(form),
        { Absence: { WithdrawnAt: { } at } } => new(
            "The copy is genuine, but the absence was withdrawn",
            $"It is a copy of a whole absence, which was withdrawn on {DayWords.OnDay(at)}. Nothing in it counts any more."),
        { Absence: { } absence } => new(
            "The copy is genuine",
            $"It is a copy of a whole absence, which shows everything as it was when it was printed. The absence last changed on {DayWords.Of(absence.ChangedAt)}. The moment of printing is on the last page of the copy: if it is earlier, the copy is out of date."),
        _ => new(
            "We do not know this code",
            "No copy with this code came from this portal. Compare each group of four with the copy. If they are the same, do not rely on the copy: ask the doctor for a new one, or ask their deanery."),
    };

    private static CopyAnswer Of(VerifiedForm form) => form.Standing switch
    {
        RevisionStanding.SignedOff => new("The copy is genuine and current", "The form is signed, and nothing has replaced it.", Counts: true),
        RevisionStanding.AwaitingSignOff => new("The copy is genuine, but not signed yet", "The doctor has sent the form. The supervisor has not signed it."),
        RevisionStanding.AwaitingEndorsement => new("The copy is genuine, but not endorsed yet", "The supervisor has signed the form. Somebody else in the deanery has still to endorse it."),
        RevisionStanding.Void => new("The copy is genuine, but its signatures are void", "The form was given back or opened again, so that it can be changed. Ask the doctor for the copy that is signed anew."),
        RevisionStanding.Replaced => new("The copy is genuine, but out of date", $"It is not the newest.{Newer(form)} Ask the doctor for the latest copy."),
    };

    private static string Newer(VerifiedForm form) => form.Newer is { } newer ? $" Revision {newer.Number} took its place on {DayWords.OnDay(newer.SentAt)}." : "";
}
