using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Who else changed an answer, and when, in the words beside it.</summary>
public static class ChangedByOther
{
    /// <summary>Which answers of a section somebody else changed since a moment, with the words for it.</summary>
    public static IReadOnlyDictionary<string, string> Since(DateTimeOffset moment, DraftSection? section, PersonId reader) => section is null ? new Dictionary<string, string>()
        : AnswerAuthors.Parse(section.Authors).Where(a => a.Value.Id != reader.Value && a.Value.At >= moment).ToDictionary(a => a.Key, a => Words(a.Value));

    private static string Words(AnswerAuthor author) => $"{author.Name} changed this at {author.At.InUk:HH:mm}";
}
