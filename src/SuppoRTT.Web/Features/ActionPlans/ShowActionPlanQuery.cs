using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.ActionPlans;

/// <param name="Reference">Of the absence.</param>
/// <param name="IsDoctor">Whether the reader is the doctor.</param>
/// <param name="MayChange">Whether the reader may add, change and comment now.</param>
/// <param name="NotNow">Why nobody can change it now, in a sentence.</param>
/// <param name="Needs">Its lines, in their order.</param>
/// <param name="Today">By which a line is late.</param>
public sealed record ActionPlanPage(string Reference, bool IsDoctor, bool MayChange, string? NotNow, IReadOnlyList<NeedCard> Needs, DateOnly Today)
{
    /// <summary>Whose plan it is, who helps, when it was agreed and when it is looked at next.</summary>
    public required PlanHead Head { get; init; }
}

/// <summary>One line of the plan as a card.</summary>
public sealed record NeedCard(int Number, int Version, NeedContent Content, IReadOnlyList<SaidOfNeed> Comments)
{
    private const int LongestTitle = 100;

    /// <summary>The first words of the need, for the head of the card and for links.</summary>
    public string Title => IsShort ? Content.Need : Cut(Content.Need.Split('\n')[0]) + " …";

    /// <summary>Whether the title says it all.</summary>
    public bool IsShort => Content.Need.Length <= LongestTitle && !Content.Need.Contains('\n', StringComparison.Ordinal);

    public bool IsLate(DateOnly today) => Content.By < today && Content.Status is (NeedStatus.NotStarted or NeedStatus.InProgress);

    /// <summary>Never through the middle of a sign that takes two characters.</summary>
    private static string Cut(string line) => line.Length <= LongestTitle ? line : line[..(char.IsHighSurrogate(line[LongestTitle - 1]) ? LongestTitle - 1 : LongestTitle)];
}

/// <summary>A comment with who said it, and when.</summary>
public sealed record SaidOfNeed(string Who, DateTimeOffset At, string Text)
{
    public static IReadOnlyList<SaidOfNeed> Of(PlannedNeed need) =>
        [.. need.Comments.OrderBy(c => c.At).Select(c => new SaidOfNeed(c.By.Role is { } role ? $"{c.By.Shown}, {RoleWords.Of(role)}" : c.By.Shown, c.At, c.Text))];
}

public sealed class ShowActionPlanQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<ActionPlanPage?> Find(string reference, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        await db.LogRead(absence, ReadContent.Absence, actor, time.GetUtcNow(), cancellation);
        return new ActionPlanPage(
            absence.Reference, actor.Is(absence.TraineeId), absence.Status == AbsenceStatus.Open && absence.MayKeepPlan(actor), absence.WhyNotOpen,
            [.. absence.Needs.OrderBy(n => n.Number).Select(n => new NeedCard(n.Number, n.Version, n.Content, SaidOfNeed.Of(n)))], time.GetUtcNow().DateInUk)
        {
            Head = PlanHead.Of(absence, (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name)),
        };
    }
}
