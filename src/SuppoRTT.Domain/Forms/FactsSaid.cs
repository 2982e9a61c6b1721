using System.Collections.Frozen;

namespace SuppoRTT.Domain.Forms;

/// <summary>The facts that a form's answers say, each null where the form does not ask or the question was not shown.</summary>
public sealed record FactsSaid
{
    public DateOnly? Starts { get; init; }

    public DateOnly? ExpectedReturn { get; init; }

    /// <summary>The form asks for the expected return and it was left empty: it is not known.</summary>
    public bool ReturnIsOpen { get; init; }

    /// <summary>The form says when the return is expected, be it that it is not known.</summary>
    public bool SaysReturn => ExpectedReturn is not null || ReturnIsOpen;

    public DateOnly? ReturnedOn { get; init; }

    public int? CoachingSessions { get; init; }

    public int? ReorientationDays { get; init; }

    public DateOnly? SupervisionStarts { get; init; }

    public DateOnly? SupervisionEnds { get; init; }

    /// <summary>One of after, before, both; null where it was not said, which counts as after.</summary>
    public string? SupervisionPlacement { get; init; }

    public DateOnly? ReviewOn { get; init; }

    /// <summary>One of ready, extend, support, escalate.</summary>
    public string? Outcome { get; init; }

    /// <summary>The support, supervision and review of these forms and of a later one, whose word counts more.</summary>
    public FactsSaid Then(FactsSaid later) => new()
    {
        CoachingSessions = later.CoachingSessions ?? CoachingSessions,
        ReorientationDays = later.ReorientationDays ?? ReorientationDays,
        SupervisionStarts = later.SupervisionStarts ?? SupervisionStarts,
        SupervisionEnds = later.SupervisionEnds ?? SupervisionEnds,
        ReviewOn = later.ReviewOn ?? ReviewOn,
    };

    public static FactsSaid In(FormDefinition definition, Answers answers)
    {
        var counted = definition.Counted(answers);
        var questions = definition.Questions.Where(q => q.Fact is not null).ToFrozenDictionary(q => q.Fact!.Value, q => q.Key);
        DateOnly? Date(Fact fact) => questions.TryGetValue(fact, out var key) ? counted.Date(key) : null;
        string? Choice(Fact fact) => questions.TryGetValue(fact, out var key) ? counted.Text(key) : null;
        int? Number(Fact fact) => questions.TryGetValue(fact, out var key) ? counted.Number(key) : null;
        return new FactsSaid
        {
            Starts = Date(Fact.Starts),
            ExpectedReturn = Date(Fact.ExpectedReturn),
            ReturnIsOpen = questions.TryGetValue(Fact.ExpectedReturn, out var back) && definition.IsShown(definition.Question(back)!, counted) && counted[back] is null,
            ReturnedOn = Date(Fact.ReturnedOn),
            CoachingSessions = Number(Fact.CoachingSessions),
            ReorientationDays = Number(Fact.ReorientationDays),
            SupervisionStarts = Date(Fact.SupervisionStarts),
            SupervisionEnds = Date(Fact.SupervisionEnds),
            SupervisionPlacement = Choice(Fact.SupervisionPlacement),
            ReviewOn = Date(Fact.ReviewOn),
            Outcome = Choice(Fact.Outcome),
        };
    }
}

/// <summary>What was said before a form is handed in once more.</summary>
/// <param name="Here">By this form, when it was handed in last.</param>
/// <param name="Earlier">By the forms that come before it.</param>
public sealed record FactsBefore(FactsSaid Here, FactsSaid Earlier)
{
    public static FactsBefore None { get; } = new(new FactsSaid(), new FactsSaid());
}
