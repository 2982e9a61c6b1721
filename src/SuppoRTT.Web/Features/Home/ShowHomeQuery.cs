using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Helping;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
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
    private const int Most = WorklistQueries.Most;

    public async Task<ShowHomePage> Find(Actor actor, HomePosition position, CancellationToken cancellation)
    {
        var forms = (await definitions.Forms(cancellation)).Select(f => f.Definition).ToList();
        var deanery = new DeaneryToday((await definitions.Rules(cancellation)).Rules, forms.ToDictionary(f => f.Key, f => f.Name), time.GetUtcNow().DateInUk);
        var page = new ShowHomePage(deanery, actor, position) { Work = await db.Worklist(actor, position, deanery, forms, cancellation) };
        if (position.IsFirst)
        {
            page = page with { Help = FirstOf.Of(await db.HelpWantedOf(actor, Most + 1, cancellation), Most) };
            page = page with { Sittings = await db.OpenSittings(actor, time.GetUtcNow(), Most, cancellation) };
            page = page with { ToEndorse = await new ToEndorseQuery(db, concerned).Find(actor, null, ConcernedQuery.MostQueued, cancellation) };
            page = page with { WithoutSupervisor = await db.WithoutSupervisor(actor, concerned, deanery, Most, cancellation), ComingUp = await db.ComingUp(actor, Most, cancellation) };
            page = page with { OpenDuties = await db.OpenDuties(actor, deanery, time.GetUtcNow(), Most, cancellation), WithoutEndorser = FirstOf.Of(await db.FormsWithoutEndorser(actor, time.GetUtcNow(), Most + 1, cancellation), Most) };
            page = page with { Requests = await db.RequestsToDecide(actor, deanery, time.GetUtcNow(), Most, cancellation) };
            page = page with { Undelivered = await Undelivered(actor, cancellation), Decisions = await Decisions(actor, deanery, cancellation), Confirmations = await Confirmations(actor, cancellation), PartnersToConfirm = await PartnersToConfirm(actor, cancellation), NextToConfirm = await NextToConfirm(actor, cancellation), Mine = await Mine(actor, cancellation), NeedsEyes = await concerned.Queue(actor, cancellation) };
            page = page with { StandInsForMe = await db.StandInsOf(actor, deanery.Today, cancellation), InOthersNames = await db.InOthersNames(actor, deanery, forms, cancellation) };
            page = page with { Work = page.Work.Beside(page.InOthersNames.Select(l => l.Work)) };
        }

        return page with
        {
            Supervised = position.ShowsSupervised ? await Supervised(actor, page, cancellation) : ListedAbsences.None,
            LookedAfter = position.ShowsLookedAfter ? await LookedAfter(actor, page, cancellation) : ListedAbsences.None,
        };
    }

    private async Task<int> Undelivered(Actor actor, CancellationToken cancellation) =>
        actor.Holds(Role.DeaneryStaff) ? await db.ReadableTo(actor).OnTheDesk().CountAsync(cancellation) : 0;

    /// <summary>Those that wait for the deanery's team, or for the reader in its place: of appeals, those that the reader had no part in.</summary>
    private async Task<FirstOf<AbsenceInBrief>> Decisions(Actor actor, DeaneryToday deanery, CancellationToken cancellation)
    {
        List<AbsenceId> ids = [.. await TeamDecides(actor, cancellation), .. await db.AppealsToStandInFor(actor, deanery.Rules.Threshold.AppealStandIn, time.GetUtcNow(), Most + 1, cancellation)];
        return FirstOf.Of(ids.Count == 0 ? [] : await db.Absences.Where(a => ids.Contains(a.Id)).OrderBy(a => a.Sequence).InBrief(ids.Count, cancellation), Most);
    }

    /// <summary>Of each status by itself, so that an index finds and sorts them.</summary>
    private async Task<IReadOnlyList<AbsenceId>> TeamDecides(Actor actor, CancellationToken cancellation)
    {
        var (me, deciding) = (actor.Id, actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList());
        var reached = db.Absences.ReachedBy(deciding).Where(a => a.TraineeId != me);
        var parts = new[]
        {
            reached.Where(a => a.Status == AbsenceStatus.AwaitingDecision),
            reached.Where(a => a.Status == AbsenceStatus.Appealed && !a.Remarks.Any(r => r.By.Id == me.Value)),
        };
        return deciding.Count == 0 ? [] : await parts.Select(p => p.Select(a => new { a.Id, a.Sequence })).ToList().FirstOf(p => p.OrderBy(a => a.Sequence), Most + 1).Select(a => a.Id).ToListAsync(cancellation);
    }

    /// <summary>Where one of those takes a part whom the deanery is to confirm. Begins with the few of them, so that it costs the same in a deanery of many absences.</summary>
    private IQueryable<AbsenceId> AroundUnconfirmed()
    {
        var named = db.MembersOn(time.GetUtcNow().DateInUk).Where(m => m.Roles.Any(r => r.AwaitsConfirmation && r.Until == null)).Select(m => m.PersonId);
        return db.Set<Participation>().Where(p => p.Until == null && named.Contains(p.PersonId)).Absences();
    }

    private async Task<FirstOf<AbsenceInBrief>> Confirmations(Actor actor, CancellationToken cancellation)
    {
        var (around, deciding) = (AroundUnconfirmed(), actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList());
        return FirstOf.Of(
            deciding.Count == 0 ? [] : await db.Absences.ReachedBy(deciding).Where(a => around.Contains(a.Id) && a.TraineeId != actor.Id).ThatGoOn()
                .Where(a => a.Participations.Any(p => p.Part == Part.Supervisor && p.Until == null && p.PersonId != actor.Id
                    && db.Memberships.Any(m => m.PersonId == p.PersonId && m.Roles.Any(r => r.AwaitsConfirmation && r.Until == null))))
                .OrderBy(a => a.Sequence).InBrief(Most + 1, cancellation),
            Most);
    }

    private async Task<FirstOf<PartnerToConfirm>> PartnersToConfirm(Actor actor, CancellationToken cancellation)
    {
        var (around, deciding) = (AroundUnconfirmed(), actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList());
        return FirstOf.Of(
            deciding.Count == 0 ? [] : await db.Absences.AsNoTracking().ReachedBy(deciding).Where(a => around.Contains(a.Id) && a.TraineeId != actor.Id).ThatGoOn()
                .OrderBy(a => a.Sequence)
                .SelectMany(
                    a => a.Participations.Where(p => p.Part == Part.FormPartner && p.Until == null && p.PersonId != actor.Id
                        && db.Memberships.Any(m => m.PersonId == p.PersonId && m.Roles.Any(r => r.Role == p.As && r.AwaitsConfirmation && r.Until == null))),
                    (a, p) => new PartnerToConfirm(a.Reference, a.TraineeName, p.FormKey!, p.Name))
                .Take(Most + 1).ToListAsync(cancellation),
            Most);
    }

    private async Task<FirstOf<NextToConfirm>> NextToConfirm(Actor actor, CancellationToken cancellation)
    {
        var deciding = actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        var named = db.MembersOn(time.GetUtcNow().DateInUk).Where(m => m.Roles.Any(r => r.AwaitsConfirmation && r.Until == null)).Select(m => (PersonId?)m.PersonId);
        var coming = db.Set<NextSupervisor>().Where(n => n.EndedAt == null && named.Contains(n.PersonId)).Select(n => EF.Property<AbsenceId>(n, "AbsenceId"));
        return FirstOf.Of(
            deciding.Count == 0 ? [] : await db.Absences.AsNoTracking().ReachedBy(deciding).Where(a => coming.Contains(a.Id) && a.TraineeId != actor.Id).ThatGoOn()
                .OrderBy(a => a.Sequence)
                .SelectMany(a => a.NextSupervisors.Where(n => n.EndedAt == null && n.PersonId != actor.Id), (a, n) => new NextToConfirm(a.Reference, a.TraineeName, n.Name!, n.From))
                .Take(Most + 1).ToListAsync(cancellation),
            Most);
    }

    private async Task<IReadOnlyList<AbsenceInBrief>> Mine(Actor actor, CancellationToken cancellation) =>
        await db.Absences.Where(a => a.TraineeId == actor.Id).OrderByDescending(a => a.Sequence).InBrief(Most, cancellation, seesReasons: true);

    private async Task<ListedAbsences> Supervised(Actor actor, ShowHomePage page, CancellationToken cancellation)
    {
        var listed = page.Work.Listed;
        return await Listed(db.SupervisedBy(actor).Where(a => !listed.Contains(a.Sequence)), page.Position.SupervisedBefore, cancellation);
    }

    /// <summary>Whom the reader looks after in another role, without what stands in the lists above: their own absences, those that they supervise or sign for, and those that they decide on.</summary>
    private async Task<ListedAbsences> LookedAfter(Actor actor, ShowHomePage page, CancellationToken cancellation)
    {
        var listed = page.Work.Listed;
        var reaching = actor.Roles.Where(r => r.Role is not (Role.Trainee or Role.EducationalSupervisor)).ToList();
        var decides = reaching.Any(r => r is { Role: Role.DeaneryStaff, Scope: ScopeKind.Deanery });
        return reaching.Count == 0
            ? ListedAbsences.None
            : await Listed(db.Absences.ReachedBy(reaching).Where(a => a.TraineeId != actor.Id && !listed.Contains(a.Sequence) && (!decides || (a.Status != AbsenceStatus.AwaitingDecision && (a.Status != AbsenceStatus.Appealed || a.Remarks.Any(r => r.By.Id == actor.Id.Value))))
                && !a.Participations.Any(p => p.PersonId == actor.Id && p.Until == null && (p.Part != Part.Registrant || a.AwaitsTakeover))), page.Position.Before, cancellation, seesReasons: decides);
    }

    private static async Task<ListedAbsences> Listed(IQueryable<Absence> absences, long? before, CancellationToken cancellation, bool seesReasons = false)
    {
        var from = before is { } order ? absences.Where(a => a.ListOrder < order) : absences;
        var found = await from.OrderByDescending(a => a.ListOrder).InBrief(PageSize + 1, cancellation, seesReasons);
        return new ListedAbsences([.. found.Take(PageSize)], found.Count > PageSize ? found[PageSize - 1].ListOrder : null);
    }
}
