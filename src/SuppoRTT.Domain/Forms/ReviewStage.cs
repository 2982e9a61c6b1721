using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Forms;

/// <summary>What somebody may do with a signed form that comes to them, beside reading it.</summary>
public enum ReviewPower
{
    /// <summary>Say something about single answers. Some roles may anyway.</summary>
    Comment,
    Endorse,

    /// <summary>Give it back to the doctor, with a reason: its signatures are void then.</summary>
    SendBack,
}

/// <summary>Somebody who looks at a form after its supervisor has signed it, and endorses it before it counts: in which role, of which absences, and what they may do.</summary>
public sealed record ReviewStage
{
    public const int MostDays = 60;

    public const int LongestStatement = 1000;

    /// <summary>Its name in data, as "programme".</summary>
    public required string Key { get; init; }

    /// <summary>Whoever holds this role and looks after the doctor.</summary>
    public required Role Role { get; init; }

    public required IReadOnlyList<ReviewPower> May { get; init; }

    /// <summary>Of absences that are longer than this many calendar months; of every absence if it is left out. One without a known end counts as longer.</summary>
    public int? OverMonths { get; init; }

    /// <summary>Within how many days of its turn it is to be done.</summary>
    public required int DueDays { get; init; }

    /// <summary>What is declared by endorsing.</summary>
    public required string Statement { get; init; }

    /// <summary>Why, in the deanery's words: shown to whoever waits for it.</summary>
    public required string Rule { get; init; }

    /// <summary>The page that says so.</summary>
    public string? Source { get; init; }

    public bool AppliesTo(AbsencePeriod period) => OverMonths is not { } months || !(period.ExpectedReturn <= period.Starts.AddMonths(months));
}
