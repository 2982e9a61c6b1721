using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>One line of what a form says of the doctor.</summary>
/// <param name="Key">The detail, or the name.</param>
/// <param name="Label">What the deanery called it then.</param>
/// <param name="Words">What is known; null where nothing is.</param>
public sealed record DoctorLine(string Key, string Label, string? Words);

/// <summary>What a form says of the doctor, in the deanery's words and order. A copy is frozen into each submission, and belongs to its fingerprint and signatures.</summary>
public sealed record DoctorDetails(IReadOnlyList<DoctorLine> Lines)
{
    private const string NameKey = "Name";

    public string? Name => Line(NameKey)?.Words;

    public IEnumerable<DoctorLine> Known => Lines.Where(l => l.Words is not null);

    /// <summary>What is known besides the name.</summary>
    public IEnumerable<DoctorLine> KnownOfTraining => Known.Where(l => l.Key != NameKey);

    /// <summary>What the deanery asks for and nobody knows yet; of the numbers of registration one is enough.</summary>
    public IReadOnlyList<DoctorLine> Missing { get; private init; } = [];

    /// <summary>The training number, if it does not look as such numbers do today.</summary>
    public string? UnusualTrainingNumber => Lines.FirstOrDefault(l => l.Key == nameof(TrainingDetail.TrainingNumber))?.Words is { } number && !TrainingNumbers.IsUsual(number) ? number : null;

    /// <summary>Null where the deanery asks for nothing.</summary>
    public static DoctorDetails? Of(string name, DeaneryRules rules, Func<TrainingDetail, string?> known)
    {
        if (rules.DoctorDetails.Count == 0)
        {
            return null;
        }

        var asked = rules.DoctorDetails.Select(d => (d.IsRegistration, Line: new DoctorLine(d.Detail.ToString(), d.Label, string.IsNullOrWhiteSpace(known(d.Detail)) ? null : known(d.Detail)))).ToList();
        var isRegistered = asked.Any(a => a.IsRegistration && a.Line.Words is not null);
        return new DoctorDetails([new DoctorLine(NameKey, "Name", name), .. asked.Where(a => !a.IsRegistration || a.Line.Words is not null || !isRegistered).Select(a => a.Line)])
        {
            Missing = [.. asked.Where(a => a.Line.Words is null && (a.IsRegistration ? !isRegistered : IsNeeded(a.Line))).Select(a => a.Line)],
        };
    }

    /// <summary>A copy as it was frozen; null where there is none.</summary>
    public static DoctorDetails? Parse(string? copy) => copy is null
        ? null
        : new DoctorDetails([.. Answers.Parse(copy).Rows("details").Select(row => new DoctorLine(row.Text("detail")!, row.Text("label")!, row.Text("words")))]);

    /// <summary>What is known, as canonical JSON.</summary>
    public string ToCopy() => Answers.None
        .With("details", new RowsAnswer([.. Known.Select(l => Answers.None.With("detail", l.Key).With("label", l.Label).With("words", l.Words))]))
        .ToCanonicalJson();

    /// <summary>What changed between two copies; null where nothing did, or where one is from before forms said it.</summary>
    public static ChangedSection? Between(string? before, string? after)
    {
        if (Parse(before) is not { } was || Parse(after) is not { } now)
        {
            return null;
        }

        var keys = now.Lines.Concat(was.Lines).Select(l => l.Key).Distinct();
        var changes = keys.Select(key => Change(was.Line(key), now.Line(key))).OfType<AnswerChange>().ToList();
        return changes.Count == 0 ? null : new ChangedSection("About the doctor", changes);
    }

    private static bool IsNeeded(DoctorLine line) => line.Key is nameof(TrainingDetail.Programme) or nameof(TrainingDetail.Grade) or nameof(TrainingDetail.Trust);

    private DoctorLine? Line(string key) => Lines.FirstOrDefault(l => l.Key == key);

    private static AnswerChange? Change(DoctorLine? was, DoctorLine? now) => was?.Words == now?.Words ? null : new AnswerChange(
        was is null ? ChangeKind.Added : now is null ? ChangeKind.Removed : ChangeKind.Changed,
        new Question { Key = (now ?? was)!.Key, Type = QuestionType.Text, Label = (now ?? was)!.Label }, null, was?.Words, now?.Words);
}
