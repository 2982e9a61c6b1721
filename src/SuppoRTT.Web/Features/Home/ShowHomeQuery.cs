using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Helping;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>Finds what is mine to do next. Every list is one projection with a limit, so that the number of queries does not grow with the absences.</summary>
public sealed class ShowHomeQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time, ConcernedQuery concerned)
{
    public const int PageSize = 20;

    /// <summary>Nobody does more than this at once; what is beyond comes up when something before it is done.</summary>
    private const int Most = 100;

    public async Task<ShowHomePage> Find(Actor actor, HomePosition position, CancellationToken cancellation)
    {
        var forms = (await definitions.Forms(cancellation)).Select(f => f.Definition).ToList();
        var deanery = new DeaneryToday((await definitions.Rules(cancellation)).Rules, forms.ToDictionary(f => f.Key, f => f.Name), time.GetUtcNow().DateInUk);
        var page = new ShowHomePage(deanery, actor, position);
        if (position.IsFirst)
        {
            page = page with { Help = await db.HelpWantedOf(actor, Most, cancellation) };
            page = page with { Sittings = await db.OpenSittings(actor, time.GetUtcNow(), Most, cancellation) };
            page = page with { ToEndorse = await new ToEndorseQuery(db, concerned).Find(actor, null, ConcernedQuery.MostQueued, cancellation) };
            page = page with { OpenDuties = await db.OpenDuties(actor, deanery, time.GetUtcNow(), Most, cancellation) };
            page = page with { Undelivered = await Undelivered(actor, cancellation), Decisions = await Decisions(actor, deanery, cancellation), Confirmations = await Confirmations(actor, cancellation), PartnersToConfirm = await PartnersToConfirm(actor, cancellation), Mine = await Mine(actor, cancellation), ToDo = await ToDo(actor, deanery, forms, cancellation), NeedsEyes = await concerned.Queue(actor, cancellation) };
        }

        return page with
        {
            Supervised = position.ShowsSupervised ? await Supervised(actor, page, cancellation) : ListedAbsences.None,
            LookedAfter = position.ShowsLookedAfter ? await LookedAfter(actor, position.Before, cancellation) : ListedAbsences.None,
        };
    }

    private async Task<int> Undelivered(Actor actor, CancellationToken cancellation)
    {
        var visible = db.Absences.VisibleTo(actor);
        return actor.Holds(Role.DeaneryStaff) ? await db.Outbox.OnTheDesk().CountAsync(o => o.AbsenceId == null || visible.Any(a => a.Id == o.AbsenceId), cancellation) : 0;
    }

    /// <summary>Those that wait for the deanery's team, or for the reader in its place: of appeals, those that the reader had no part in.</summary>
    private async Task<IReadOnlyList<AbsenceInBrief>> Decisions(Actor actor, DeaneryToday deanery, CancellationToken cancellation)
    {
        var deciding = actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        var team = deciding.Count == 0
            ? []
            : await Brief(db.Absences.ReachedBy(deciding).Where(a => (a.Status == AbsenceStatus.AwaitingDecision || (a.Status == AbsenceStatus.Appealed && !a.Remarks.Any(r => r.By.Id == actor.Id.Value))) && a.TraineeId != actor.Id).OrderBy(a => a.Sequence), Most, cancellation);
        var inPlace = await db.AppealsToStandInFor(actor, deanery.Rules.Threshold.AppealStandIn, time.GetUtcNow(), Most, cancellation);
        return inPlace.Count == 0 ? team : [.. team.Concat(await Brief(db.Absences.Where(a => inPlace.Contains(a.Id)).OrderBy(a => a.Sequence), Most, cancellation)).DistinctBy(a => a.Sequence).OrderBy(a => a.Sequence)];
    }

    private async Task<IReadOnlyList<AbsenceInBrief>> Confirmations(Actor actor, CancellationToken cancellation)
    {
        var deciding = actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        return deciding.Count == 0
            ? []
            : await Brief(db.Absences.ReachedBy(deciding)
                .Where(a => (a.Status == AbsenceStatus.Open || a.Status == AbsenceStatus.AwaitingDecision || a.Status == AbsenceStatus.Appealed) && a.TraineeId != actor.Id)
                .Where(a => a.Participations.Any(p => p.Part == Part.Supervisor && p.Until == null && p.PersonId != actor.Id
                    && db.Memberships.Any(m => m.PersonId == p.PersonId && m.Roles.Any(r => r.AwaitsConfirmation && r.Until == null))))
                .OrderBy(a => a.Sequence), Most, cancellation);
    }

    private async Task<IReadOnlyList<PartnerToConfirm>> PartnersToConfirm(Actor actor, CancellationToken cancellation)
    {
        var deciding = actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        return deciding.Count == 0
            ? []
            : await db.Absences.AsNoTracking().ReachedBy(deciding)
                .Where(a => (a.Status == AbsenceStatus.Open || a.Status == AbsenceStatus.AwaitingDecision) && a.TraineeId != actor.Id)
                .OrderBy(a => a.Sequence)
                .SelectMany(
                    a => a.Participations.Where(p => p.Part == Part.FormPartner && p.Until == null && p.PersonId != actor.Id
                        && db.Memberships.Any(m => m.PersonId == p.PersonId && m.Roles.Any(r => r.Role == p.As && r.AwaitsConfirmation && r.Until == null))),
                    (a, p) => new PartnerToConfirm(a.Reference, a.TraineeName, p.FormKey!, p.Name))
                .Take(Most).ToListAsync(cancellation);
    }

    private async Task<IReadOnlyList<AbsenceInBrief>> Mine(Actor actor, CancellationToken cancellation) =>
        await Brief(db.Absences.Where(a => a.TraineeId == actor.Id).OrderByDescending(a => a.Sequence), Most, cancellation, seesReasons: true);

    /// <summary>What is the reader's turn as a supervisor, soonest first; of those whom they look after, the forms that no named supervisor will sign.</summary>
    private async Task<IReadOnlyList<ToDoItem>> ToDo(Actor actor, DeaneryToday deanery, IReadOnlyList<FormDefinition> forms, CancellationToken cancellation)
    {
        var supervised = await Brief(SupervisedBy(actor).Where(a => a.Status == AbsenceStatus.Open).SoonestFirst(deanery.Today), Most, cancellation);
        var signs = forms.Where(f => f.Signer(Party.Supervisor).Roles.Any(actor.Holds)).Select(f => f.Key).ToList();
        var signing = actor.Roles.Where(r => r.Role != Role.EducationalSupervisor && forms.Any(f => f.Signer(Party.Supervisor).Roles.Contains(r.Role))).ToList();
        var unsupervised = signing.Count == 0
            ? []
            : await Brief(db.Absences.ReachedBy(signing).Where(a => a.Status == AbsenceStatus.Open && a.TraineeId != actor.Id
                && a.Forms.Any(f => f.Status == FormStatus.AwaitingSignOff) && !a.Participations.Any(p => p.Part == Part.Supervisor && p.Until == null)).SoonestFirst(deanery.Today), Most, cancellation);
        return [.. supervised.Concat(unsupervised)
            .SelectMany(a => deanery.StepsOf(a).Where(s => IsTheirs(StepReader.Of(a, actor, signs), s)).DistinctBy(s => s.Kind == StepKind.Meet ? null : s.Deadline?.Form).Select(s => new ToDoItem(a, s)))
            .OrderBy(i => i.Step.By ?? DateOnly.MaxValue)];
    }

    private static bool IsTheirs(StepReader reader, NextStep step) => (step.Turn == Turn.Supervisor && reader.IsTurnFor(step)) || reader.Reviews(step);

    private async Task<ListedAbsences> Supervised(Actor actor, ShowHomePage page, CancellationToken cancellation)
    {
        var listed = page.ToDo.Select(i => i.Absence.Sequence).Distinct().ToList();
        return await Listed(SupervisedBy(actor).Where(a => !listed.Contains(a.Sequence)), page.Position.SupervisedBefore, cancellation);
    }

    /// <summary>Whom the reader looks after in another role, without what stands in the lists above: their own absences, those that they supervise, and those that they decide on.</summary>
    private async Task<ListedAbsences> LookedAfter(Actor actor, long? before, CancellationToken cancellation)
    {
        var reaching = actor.Roles.Where(r => r.Role is not (Role.Trainee or Role.EducationalSupervisor)).ToList();
        var decides = reaching.Any(r => r is { Role: Role.DeaneryStaff, Scope: ScopeKind.Deanery });
        return reaching.Count == 0
            ? ListedAbsences.None
            : await Listed(db.Absences.ReachedBy(reaching).Where(a => a.TraineeId != actor.Id && (!decides || (a.Status != AbsenceStatus.AwaitingDecision && (a.Status != AbsenceStatus.Appealed || a.Remarks.Any(r => r.By.Id == actor.Id.Value))))
                && !a.Participations.Any(p => p.PersonId == actor.Id && p.Until == null && (p.Part != Part.Registrant || a.AwaitsTakeover))), before, cancellation, seesReasons: decides);
    }

    /// <summary>Those that the reader supervises or does a form of, and those that they registered for a doctor who has not taken it over.</summary>
    private IQueryable<Absence> SupervisedBy(Actor actor) => db.Absences.VisibleTo(actor).Where(a => a.TraineeId != actor.Id
        && a.Participations.Any(p => p.PersonId == actor.Id && p.Until == null && (p.Part != Part.Registrant || a.AwaitsTakeover)));

    private static async Task<ListedAbsences> Listed(IQueryable<Absence> absences, long? before, CancellationToken cancellation, bool seesReasons = false)
    {
        var from = before is { } order ? absences.Where(a => a.ListOrder < order) : absences;
        var found = await Brief(from.OrderByDescending(a => a.ListOrder), PageSize + 1, cancellation, seesReasons);
        return new ListedAbsences([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].ListOrder : null);
    }

    private static async Task<IReadOnlyList<AbsenceInBrief>> Brief(IQueryable<Absence> absences, int most, CancellationToken cancellation, bool seesReasons = false)
    {
        var found = await absences.Take(most).Select(AbsenceInBrief.Projection).AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
        return seesReasons ? found : [.. found.Select(a => a with { HoldReason = null })];
    }
}
