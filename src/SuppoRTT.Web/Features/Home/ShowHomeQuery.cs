using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>One absence in a list: whose, how it stands, and the form that is due next.</summary>
public sealed record ListedAbsence(string Reference, long Sequence, string TraineeName, AbsenceStatus Status, bool IsMine, bool ISupervise, string? Supervisor, KeyDates Dates, IReadOnlyList<ListedForm> Forms)
{
    /// <summary>The first form that is not signed, with its deadline.</summary>
    public (ListedForm Form, Deadline Deadline)? Next(DeaneryRules rules) =>
        Deadlines.For(Dates, rules).Select(d => (Form: Forms.FirstOrDefault(f => f.Key == d.Form), Deadline: d))
            .Where(n => n.Form is { Status: not FormStatus.SignedOff }).Select(n => (n.Form!, n.Deadline)).Cast<(ListedForm, Deadline)?>().FirstOrDefault();
}

public sealed record ListedForm(string Key, FormStatus Status);

/// <param name="Mine">The absences of the reader.</param>
/// <param name="Supervised">Those that the reader supervises, soonest deadline first.</param>
/// <param name="LookedAfter">Those that the reader looks after in another role, newest first.</param>
/// <param name="Older">Where the next page of those looked after begins; null on the last.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="FormNames">What the deanery calls each form.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="Today">The UK date.</param>
public sealed record ShowHomePage(
    IReadOnlyList<ListedAbsence> Mine, IReadOnlyList<ListedAbsence> Supervised, IReadOnlyList<ListedAbsence> LookedAfter, long? Older,
    DeaneryRules Rules, IReadOnlyDictionary<string, string> FormNames, Actor Reader, DateOnly Today);

public sealed class ShowHomeQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public const int PageSize = 20;

    private const int MostSupervised = 100;

    public async Task<ShowHomePage> Find(Actor actor, long? before, CancellationToken cancellation)
    {
        var me = actor.Id;
        var rules = (await definitions.Rules(cancellation)).Rules;
        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        var mine = await Listed(db.Absences.Where(a => a.TraineeId == me), me, MostSupervised, cancellation);
        var supervised = await Listed(
            db.Absences.Where(a => a.TraineeId != me && (a.Status == AbsenceStatus.Open || a.Status == AbsenceStatus.AwaitingDecision)
                && a.Participations.Any(p => p.PersonId == me && p.Until == null && (p.Part == Part.Supervisor || a.AwaitsTakeover))), me, MostSupervised, cancellation);
        var others = await LookedAfter(actor, before, cancellation);
        return new ShowHomePage(
            mine, [.. supervised.OrderBy(a => a.Next(rules)?.Deadline.Due ?? DateOnly.MaxValue)], [.. others.Take(PageSize)],
            others.Count > PageSize ? others[PageSize - 1].Sequence : null, rules, names, actor, time.GetUtcNow().DateInUk);
    }

    private async Task<List<ListedAbsence>> LookedAfter(Actor actor, long? before, CancellationToken cancellation)
    {
        if (!actor.Roles.Any(r => r.Role is not (Role.Trainee or Role.EducationalSupervisor)))
        {
            return [];
        }

        var looking = new Actor(actor.Kind, new PersonId(Guid.Empty), actor.Name, actor.Roles);
        var absences = db.Absences.VisibleTo(looking);
        return await Listed(before is { } sequence ? absences.Where(a => a.Sequence < sequence) : absences, actor.Id, PageSize + 1, cancellation);
    }

    private static Task<List<ListedAbsence>> Listed(IQueryable<Absence> absences, PersonId me, int most, CancellationToken cancellation) => absences
        .OrderByDescending(a => a.Sequence).Take(most)
        .Select(a => new ListedAbsence(
            a.Reference, a.Sequence, a.TraineeName, a.Status, a.TraineeId == me, a.Participations.Any(p => p.Part == Part.Supervisor && p.Until == null && p.PersonId == me),
            a.Participations.Where(p => p.Part == Part.Supervisor && p.Until == null).Select(p => p.Name).FirstOrDefault(),
            new KeyDates(a.Planned, a.RegisteredOn, a.Period.Starts, a.Period.ExpectedReturn, a.ReturnedOn),
            a.Forms.Select(f => new ListedForm(f.Key, f.Status)).ToList()))
        .AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
}
