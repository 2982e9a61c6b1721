using SuppoRTT.Data.Audit;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>What somebody was shown, in the words of the list of who has looked.</summary>
public static class ReaderWords
{
    private static readonly (ReadContent Content, string Words)[] _words =
    [
        (ReadContent.Absence, "the absence or a form"),
        (ReadContent.SentForm, "private answers of a form that was sent"),
        (ReadContent.Draft, "private answers of a form being filled in"),
        (ReadContent.Referral, "what was said of occupational health"),
        (ReadContent.Evidence, "evidence of a signature given on paper or by e-mail"),
        (ReadContent.Request, "a request to the deanery with its reason"),
        (ReadContent.Note, "notes"),
        (ReadContent.Meeting, "a meeting"),
        (ReadContent.RotaPlan, "the plan for the rota"),
    ];

    public static string Of(ReadContent? content)
    {
        var shown = _words.Where(w => content is { } c && c.HasFlag(w.Content)).Select(w => w.Words).ToList();
        return shown.Count == 0 ? "Private answers" : Sentence.Start(string.Join("; ", shown));
    }
}
