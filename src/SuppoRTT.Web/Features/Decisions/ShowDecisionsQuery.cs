using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Decisions;

/// <summary>One decision, without any reason.</summary>
public sealed record DecisionLine(string Reference, DecisionKind Kind, DateOnly Asked, DateOnly Decided, DecisionOutcome Outcome, string By)
{
    /// <summary>What was asked for, in the deanery's words; null of a short absence.</summary>
    public string? Request { get; init; }
}

/// <summary>One page of the register of decisions.</summary>
/// <param name="Filter">Which decisions are listed.</param>
/// <param name="Input">What was chosen, as it was typed.</param>
/// <param name="Lines">The decisions, the newest first.</param>
/// <param name="Older">After which there is more; null if this is all.</param>
/// <param name="IsFirst">Whether the newest is among them.</param>
/// <param name="Rules">The deanery's rules.</param>
public sealed record DecisionsPage(DecisionFilter Filter, ShowDecisionsInput Input, IReadOnlyList<DecisionLine> Lines, DecisionPosition? Older, bool IsFirst, DeaneryRules Rules);

/// <summary>Decisions of absences that the reader's roles reach: three questions to the database for any page.</summary>
public sealed class ShowDecisionsQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public const int PageSize = 25;

    private static readonly List<string> _asking = [.. Enum.GetValues<DecisionKind>().SelectMany(DecisionFilter.Asking).Distinct()];

    public async Task<DecisionsPage> Find(ShowDecisionsInput input, Actor actor, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        var (filter, after) = (input.Filter(rules), input.After);
        var reaching = actor.Roles.Where(r => r.Role is Role.DeaneryStaff or Role.TrainingProgrammeDirector).ToList();
        var absences = db.Absences.AsNoTracking().ReachedBy(reaching).Where(a => a.TraineeId != actor.Id);
        var found = await Further(Decisions(filter), absences, filter.Request, after).Take(PageSize + 1).ToListAsync(cancellation);
        var shown = found.Take(PageSize).ToList();
        var ids = shown.Select(d => d.Entry.SubjectId).Distinct().ToList();
        var asked = ids.Count == 0 ? [] : await db.Audit.AsNoTracking().Where(e => ids.Contains(e.SubjectId) && _asking.Contains(e.Name))
            .Select(e => new Asked(e.SubjectId, e.Number, e.Name, e.Payload, e.At)).ToListAsync(cancellation);
        return new DecisionsPage(filter, input, [.. shown.Select(d => Line(d, asked, rules))], found.Count > PageSize ? PositionOf(shown[^1]) : null, after is null, rules);
    }

    private IQueryable<AuditEntry> Decisions(DecisionFilter filter)
    {
        var names = filter.Events;
        var decisions = db.Audit.AsNoTracking().Where(e => e.SubjectKind == nameof(Absence) && names.Contains(e.Name));
        if (filter.From is { Year: >= 2000 and < 9999 } first)
        {
            var from = UkTime.InstantOf(first, TimeOnly.MinValue);
            decisions = decisions.Where(e => e.At >= from);
        }

        if (filter.Until is { Year: >= 2000 and < 9999 } last)
        {
            var until = UkTime.InstantOf(last.AddDays(1), TimeOnly.MinValue);
            decisions = decisions.Where(e => e.At < until);
        }

        return decisions;
    }

    private static IQueryable<Decided> Further(IQueryable<AuditEntry> decisions, IQueryable<Absence> absences, string? request, DecisionPosition? after)
    {
        var found = decisions.Join(absences, e => e.SubjectId, a => (Guid)(object)a.Id, (e, a) => new { Entry = e, a.Reference, a.Sequence, a.Requests });
        if (request is not null)
        {
            found = found.Where(d => d.Requests.Any(r => r.Kind == request && (r.DecidedEvent == d.Entry.Number || r.AppealDecidedEvent == d.Entry.Number)));
        }

        if (after is { At: > 0 } && after.At <= DateTimeOffset.MaxValue.UtcTicks)
        {
            var (at, sequence, number) = (new DateTimeOffset(after.At, TimeSpan.Zero), after.Sequence, after.Number);
            found = found.Where(d => d.Entry.At < at || (d.Entry.At == at && (d.Sequence < sequence || (d.Sequence == sequence && d.Entry.Number < number))));
        }

        return found.OrderByDescending(d => d.Entry.At).ThenByDescending(d => d.Sequence).ThenByDescending(d => d.Entry.Number).Select(d => new Decided(d.Entry, d.Reference, d.Sequence));
    }

    private static DecisionLine Line(Decided decided, IReadOnlyList<Asked> asked, DeaneryRules rules)
    {
        var (kind, outcome) = DecisionFilter.Of(decided.Entry.Name);
        var (names, request) = (DecisionFilter.Asking(kind), DecidedRequest.Of(decided.Entry.Payload));
        var since = asked.Where(a => a.Subject == decided.Entry.SubjectId && a.Number < decided.Entry.Number && names.Contains(a.Name) && DecidedRequest.Of(a.Payload)?.Number == request?.Number)
            .MaxBy(a => a.Number)?.At ?? decided.Entry.At;
        return new DecisionLine(decided.Reference, kind, since.DateInUk, decided.Entry.At.DateInUk, outcome, decided.Entry.By.Shown) { Request = request is null ? null : RequestWords.Name(request.Request, rules) };
    }

    private static DecisionPosition PositionOf(Decided last) => new(last.Entry.At.UtcTicks, last.Sequence, last.Entry.Number);

    private sealed record Decided(AuditEntry Entry, string Reference, long Sequence);

    private sealed record Asked(Guid Subject, int Number, string Name, string Payload, DateTimeOffset At);
}
