using System.Globalization;

using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Reads the answers of a section from what a browser posts: courses.0.title, starts.Day, several values of one name.</summary>
public static class PostedAnswers
{
    /// <summary>The same without one row, as courses.1.</summary>
    public static Answers Without(Answers answers, string? row)
    {
        var at = row?.LastIndexOf('.') ?? -1;
        return at > 0 && int.TryParse(row![(at + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && answers.Rows(row[..at]) is var rows && number < rows.Length
            ? answers.With(row[..at], new RowsAnswer(rows.RemoveAt(number)))
            : answers;
    }

    /// <param name="questions">The questions that were on the page.</param>
    /// <param name="posted">The fields by name.</param>
    public static Answers Read(IEnumerable<Question> questions, IReadOnlyDictionary<string, IReadOnlyList<string>> posted) =>
        Read(questions, posted, "");

    private static Answers Read(IEnumerable<Question> questions, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, string prefix) =>
        questions.Where(q => q.IsAsked).Aggregate(Answers.None, (all, q) => all.With(q.Key, Answer(q, posted, prefix + q.Key)));

    private static Answer? Answer(Question question, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, string name) => question.Type switch
    {
        QuestionType.Date => new TextAnswer(Date(posted, name)),
        QuestionType.SomeOf => new ChoicesAnswer([.. (posted.GetValueOrDefault(name) ?? []).Where(v => v.Length > 0).Distinct()]),
        QuestionType.Rows => new RowsAnswer([.. RowNumbers(posted, name).Select(i => Read(question.Questions, posted, $"{name}.{i}."))]),
        QuestionType.Money => new TextAnswer(One(posted, name).Trim().TrimStart('£').Replace(",", "", StringComparison.Ordinal)),
        _ => new TextAnswer(One(posted, name)),
    };

    /// <summary>As 2027-03-27; what is no date stays as it was typed, parted by slashes, to be shown again.</summary>
    private static string Date(IReadOnlyDictionary<string, IReadOnlyList<string>> posted, string name)
    {
        var (day, month, year) = (One(posted, name + ".Day").Trim(), One(posted, name + ".Month").Trim(), One(posted, name + ".Year").Trim());
        return day.Length + month.Length + year.Length == 0 ? ""
            : DateOnly.TryParseExact($"{year}-{month}-{day}", "yyyy-M-d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : $"{Short(day)}/{Short(month)}/{Short(year)}";
    }

    private static string Short(string part) => part.Length > 10 ? part[..10] : part;

    private static IEnumerable<int> RowNumbers(IReadOnlyDictionary<string, IReadOnlyList<string>> posted, string name) => posted.Keys
        .Where(k => k.StartsWith(name + ".", StringComparison.Ordinal))
        .Select(k => int.TryParse(k[(name.Length + 1)..].Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : -1)
        .Where(n => n is >= 0 and < Question.MostRowsKept).Distinct().Order();

    private static string One(IReadOnlyDictionary<string, IReadOnlyList<string>> posted, string name) =>
        posted.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : "";
}
