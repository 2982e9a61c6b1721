using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>Which date of an absence somebody asks to have later.</summary>
public enum DeferredDate
{
    /// <summary>The request is about no date.</summary>
    None,

    /// <summary>The first day away.</summary>
    Start,

    /// <summary>The first day back.</summary>
    Return,
}

/// <summary>Something that may be asked for in this deanery and that is decided case by case, with the words for both sides.</summary>
public sealed record RequestTerms
{
    public const int MostAppealDays = 366;

    /// <summary>Small letters and hyphens, as deferred-return: what requests and events keep.</summary>
    public required string Key { get; init; }

    /// <summary>As "A later return": the name on pages and lists.</summary>
    public required string Name { get; init; }

    /// <summary>What it is, for whoever asks.</summary>
    public required string ForAsking { get; init; }

    /// <summary>What to look at, for whoever decides.</summary>
    public required string ForDeciding { get; init; }

    /// <summary>The date that is asked to be later.</summary>
    public DeferredDate Defers { get; init; }

    /// <summary>The role that decides beside the deanery's team, which always can.</summary>
    public Role DecidedBy { get; init; } = Role.DeaneryStaff;

    /// <summary>How many days after a refusal the doctor may appeal against it; 0 where there is no appeal.</summary>
    public int AppealDays { get; init; } = 28;

    /// <summary>Who decides on an appeal if nobody of the deanery's team can.</summary>
    public Role AppealStandIn { get; init; } = Role.TrainingProgrammeDirector;
}
