using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>Which decisions are asked for, and after which of them.</summary>
public sealed record ShowDecisionsInput
{
    /// <summary>A kind of decision, or a kind of request by its key.</summary>
    public string? About { get; init; }

    [Asked("Outcome", typeof(DecisionWords))]
    public DecisionOutcome? Outcome { get; init; }

    public TypedDate? From { get; init; }

    public TypedDate? Until { get; init; }

    public long? At { get; init; }

    public long? Sequence { get; init; }

    public int? Number { get; init; }

    public DecisionPosition? After => At is { } at ? new DecisionPosition(at, Sequence ?? 0, Number ?? 0) : null;

    public string? FromProblem => IsWrong(From) ? "The first day must be a real date, like 27 3 2027" : null;

    public string? UntilProblem => IsWrong(Until) ? "The last day must be a real date, like 27 3 2027"
        : Until?.Date < From?.Date ? "The last day must not be before the first" : null;

    /// <summary>What can be listed of it: what the deanery does not know, or is no date, narrows nothing down.</summary>
    public DecisionFilter Filter(DeaneryRules rules) => new(Enum.TryParse<DecisionKind>(About, out var kind) && Enum.IsDefined(kind) ? kind : null, Outcome, From?.Date, Until?.Date) { Request = rules.Request(About)?.Key };

    private static bool IsWrong(TypedDate? day) => day is { IsEmpty: false } && day.Date is not { Year: >= 2000 and < 9999 };
}
