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

/// <summary>Decisions of absences that the reader's roles reach, held or lent: three questions to the database for any page.</summary>
public sealed class ShowDecisionsQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public const int PageSize = 25;

    /// <summary>The roles in which somebody decides: for the first time, or on an appeal in the place of the deanery's team.</summary>
    private static readonly Role[] _deciding = [Role.DeaneryStaff, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion];

    private static readonly List<string> _asking = [.. Enum.GetValues<DecisionKind>().SelectMany(DecisionFilter.Asking).Distinct()];

    public async Task<DecisionsPage> Find(ShowDecisionsInput input, Actor actor, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        var (filter, after) = (input.Filter(rules), input.After);
        List<IQueryable<Decided>> parts = [.. Reached(actor).SelectMany(r => Parts(r.Absences, r.IsOfAll, filter)).Select(d => Further(d, filter.Request, after))];
        var found = parts.Count == 0 ? [] : await parts.FirstOf(d => d.OrderByDescending(x => x.At).ThenByDescending(x => x.Sequence).ThenByDescending(x => x.Number), PageSize + 1).ToListAsync(cancellation);
        var shown = found.Take(PageSize).ToList();
        var (ids, names) = (shown.Select(d => d.Subject).Distinct().ToList(), filter.Events.Concat(_asking).ToList());
        var entries = ids.Count == 0 ? [] : await db.Audit.AsNoTracking().Where(e => ids.Contains(e.SubjectId) && names.Contains(e.Name)).ToListAsync(cancellation);
        return new DecisionsPage(filter, input, [.. shown.Select(d => Line(d, entries, rules))], found.Count > PageSize ? PositionOf(shown[^1]) : null, after is null, rules);
    }

    /// <summary>What the reader's own roles reach, but their own absence; and what is lent to them, but the absences of those for whom they stand in as well.</summary>
    private IEnumerable<(IQueryable<Absence> Absences, bool IsOfAll)> Reached(Actor actor)
    {
        var me = actor.Id;
        var (held, lent) = (actor.Roles.Where(r => _deciding.Contains(r.Role)).ToList(), actor.StandsInFor.SelectMany(s => s.Roles).Where(r => _deciding.Contains(r.Role)).ToList());
        var isOfAll = IsOfAll(held);
        if (held.Count > 0)
        {
            yield return (db.Absences.AsNoTracking().ReachedBy(held).Where(a => a.TraineeId != me), isOfAll);
        }

        if (lent.Count > 0 && !isOfAll)
        {
            List<PersonId> own = [me, .. actor.StandsInFor.Select(s => s.Id)];
            yield return (db.Absences.AsNoTracking().ReachedBy(lent).Where(a => !own.Contains(a.TraineeId)), IsOfAll(lent));
        }
    }

    private static bool IsOfAll(List<RoleHeld> roles) => roles.Exists(r => r.Scope == ScopeKind.Deanery);

    private IEnumerable<IQueryable<Decided>> Parts(IQueryable<Absence> absences, bool isOfAll, DecisionFilter filter) => isOfAll
        ? filter.Events.Select(name => OfAll(Decisions([name], filter), absences))
        : filter.Events.Count > 0 ? [OfSome(Decisions([.. filter.Events], filter), absences)] : [];

    /// <summary>Those by some events: of one the newest are found by an index, of several none sorts them.</summary>
    private IQueryable<AuditEntry> Decisions(List<string> names, DecisionFilter filter)
    {
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

    /// <summary>Those of the whole deanery begin at the newest: each is asked for its absence, which no database turns round to begin at all absences, as it does with a join; what is found by its key is compared as it stands in the index.</summary>
    private static IQueryable<Decided> OfAll(IQueryable<AuditEntry> decisions, IQueryable<Absence> absences) => decisions
        .Where(e => absences.Any(a => a.Id == (AbsenceId)(object)e.SubjectId))
        .Select(e => new Decided
        {
            Subject = e.SubjectId,
            Number = e.Number,
            At = e.At,
            Reference = absences.Where(a => a.Id == (AbsenceId)(object)e.SubjectId).Select(a => a.Reference).FirstOrDefault()!,
            Sequence = absences.Where(a => a.Id == (AbsenceId)(object)e.SubjectId).Select(a => a.Sequence).FirstOrDefault(),
        });

    /// <summary>Those of a part of the deanery begin at its absences, however many decisions there are of others.</summary>
    private static IQueryable<Decided> OfSome(IQueryable<AuditEntry> decisions, IQueryable<Absence> absences) => absences
        .Join(decisions, a => (Guid)(object)a.Id, e => e.SubjectId, (a, e) => new Decided { Subject = e.SubjectId, Number = e.Number, At = e.At, Reference = a.Reference, Sequence = a.Sequence });

    private IQueryable<Decided> Further(IQueryable<Decided> found, string? request, DecisionPosition? after)
    {
        if (request is not null)
        {
            found = found.Where(d => db.Absences.Any(a => a.Id == (AbsenceId)(object)d.Subject && a.Requests.Any(r => r.Kind == request && (r.DecidedEvent == d.Number || r.AppealDecidedEvent == d.Number))));
        }

        if (after is { At: > 0 } && after.At <= DateTimeOffset.MaxValue.UtcTicks)
        {
            var (at, sequence, number) = (new DateTimeOffset(after.At, TimeSpan.Zero), after.Sequence, after.Number);
            found = found.Where(d => d.At <= at && (d.At < at || d.Sequence < sequence || (d.Sequence == sequence && d.Number < number)));
        }

        return found;
    }

    private static DecisionLine Line(Decided decided, IReadOnlyList<AuditEntry> entries, DeaneryRules rules)
    {
        var entry = entries.Single(e => e.SubjectId == decided.Subject && e.Number == decided.Number);
        var (kind, outcome) = DecisionFilter.Of(entry.Name);
        var (names, request) = (DecisionFilter.Asking(kind), DecidedRequest.Of(entry.Payload));
        var since = entries.Where(a => a.SubjectId == entry.SubjectId && a.Number < entry.Number && names.Contains(a.Name) && DecidedRequest.Of(a.Payload)?.Number == request?.Number)
            .MaxBy(a => a.Number)?.At ?? entry.At;
        return new DecisionLine(decided.Reference, kind, since.DateInUk, entry.At.DateInUk, outcome, entry.By.Shown) { Request = request is null ? null : RequestWords.Name(request.Request, rules) };
    }

    private static DecisionPosition PositionOf(Decided last) => new(last.At.UtcTicks, last.Sequence, last.Number);

    /// <summary>Which event of which absence.</summary>
    private sealed record Decided
    {
        public required Guid Subject { get; init; }

        public required int Number { get; init; }

        public required DateTimeOffset At { get; init; }

        public required string Reference { get; init; }

        public required long Sequence { get; init; }
    }
}
