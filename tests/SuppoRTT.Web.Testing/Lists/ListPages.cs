using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Features.Decisions;
using SuppoRTT.Web.Features.Endorsing;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Features.Lists;
using SuppoRTT.Web.Features.RotaPlans;

namespace SuppoRTT.Web.Testing.Lists;

/// <summary>One page of a list.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Prepare">Finds where it begins, which is not measured, and returns what reads it and counts what it shows.</param>
public sealed record ListPage(string Name, Func<IServiceProvider, Task<Func<Task<int>>>> Prepare);

/// <summary>The pages of lists that cost the same however many absences there are: their time is measured, and how their queries are answered is tested.</summary>
public static class ListPages
{
    private static readonly Actor _staff = Cast.Wessex.Staff.Actor;

    private static readonly Actor _director = Cast.Wessex.ProgrammeDirector.Actor;

    /// <summary>Looks after all of the deanery, and signs for doctors without a supervisor.</summary>
    private static readonly Actor _tutor = new(ActorKind.Person, Cast.Wessex.CollegeTutor.Id, Cast.Wessex.CollegeTutor.Name, [new RoleHeld(Role.CollegeTutor)]);

    /// <summary>Who returns when: it counts all who do, so that it takes longer among more of them.</summary>
    public static ListPage ReturnForecast { get; } = new("Staff, who returns when", there => Task.FromResult(async () => (await there.GetRequiredService<ShowReturnForecastQuery>().Find(ForecastBy.Trust, _staff, default)).Supervisors.Count));

    /// <summary>All others.</summary>
    /// <param name="name">How the name of somebody begins who is searched for.</param>
    public static IEnumerable<ListPage> All(string name) =>
    [
        .. Enum.GetValues<ListSort>().SelectMany(sort => new[] { Found($"Staff, {sort}", _staff, new ListFilter { Sort = sort }), Deep($"Staff, {sort}, in the middle", _staff, new ListFilter { Sort = sort }) }),
        Found("Staff, away", _staff, new ListFilter { Stage = ListedStage.Away }),
        Deep("Staff, away, by the return, in the middle", _staff, new ListFilter { Stage = ListedStage.Away, Sort = ListSort.ReturnDate }),
        Found("Staff, any reason", _staff, new ListFilter { Why = ListFilter.AnyReason }),
        Deep("Staff, any reason, in the middle", _staff, new ListFilter { Why = ListFilter.AnyReason }),
        Found("Staff, a restriction", _staff, new ListFilter { Why = nameof(Concern.RestrictedPractice) }),
        Found("A director, a restriction", _director, new ListFilter { Why = nameof(Concern.RestrictedPractice) }),
        Found("Staff, at one trust", _staff, new ListFilter { Place = NamedPlace.KeyOf(ScopeKind.Trust, Cast.Wessex.Post.TrustId!.Value) }),
        new("Staff, a name", there => Task.FromResult(async () => (await there.GetRequiredService<FindAbsencesQuery>().Find(new FindAbsencesInput { Text = name }, _staff, default)).Absences.Count)),
        Found("A director, what is due next", _director, new ListFilter()),
        Found("A director, any reason", _director, new ListFilter { Why = ListFilter.AnyReason }),
        new("A director, the queue", there => Task.FromResult(async () => (await there.GetRequiredService<ConcernedQuery>().Queue(_director, default)).Count)),
        ToEndorse("A director, to endorse", _director, null),
        ToEndorse("Staff, to endorse", _staff, null),
        new("Staff, to endorse, in the middle", there => Task.FromResult(ToEndorse(there, _staff, new EndorsingPosition(A.Today.AddDays(5), there.GetRequiredService<SuppoRTTContext>().Set<AbsenceForm>().Where(f => f.EndorsingRole == Role.DeaneryStaff).Min(f => f.EndorsingOrder!.Value) - 1)))),
        Rota("Staff, plans for the rota", null, null),
        Rota("Staff, plans for the rota, in the middle", new DateTimeOffset(2026, 1, 8, 0, 0, 0, TimeSpan.Zero).UtcTicks, 0),
        Decisions("Staff, decisions", _staff, new ShowDecisionsInput()),
        Decisions("Staff, decisions, in the middle", _staff, new ShowDecisionsInput { At = A.Morning.AddDays(-180).UtcTicks, Sequence = 0, Number = 0 }),
        Decisions("A director, decisions", _director, new ShowDecisionsInput()),
        Signed("A tutor, forms that they signed", null),
        Signed("A tutor, forms that they signed, in the middle", new SignedMoment(A.Morning.AddDays(-180), 0)),
        Home("Staff, home", _staff),
        Home("A director, home", _director),
        HomeBelow("Staff, home, further down", _staff),
        HomeBelow("A director, home, further down", _director),
    ];

    private static ListPage Found(string name, Actor reader, ListFilter filter) => new(name, there => Task.FromResult(Found(there, reader, filter)));

    /// <summary>After one that stands in the middle of the days, the numbers or the names.</summary>
    private static ListPage Deep(string name, Actor reader, ListFilter filter) => new(name, async there =>
    {
        var rows = there.GetRequiredService<SuppoRTTContext>().AbsenceRows.Where(r => r.GoesOn);
        var (first, count) = (await rows.MinAsync(r => r.Sequence), await rows.CountAsync());
        var middle = filter.Sort == ListSort.Name ? await rows.OrderBy(r => r.FoldedName).Skip(count / 2).Select(r => r.Sequence).FirstAsync() : await rows.OrderBy(r => r.Sequence).Skip(count / 2).Select(r => r.Sequence).FirstAsync();
        DateOnly? day = filter.Sort switch { ListSort.NextDeadline => A.Today.AddDays(20), ListSort.ReturnDate => A.Today.AddDays(300), _ => null };
        return Found(there, reader, filter.GoingOn(new ListPosition(day is null ? middle : first, day)));
    });

    private static Func<Task<int>> Found(IServiceProvider there, Actor reader, ListFilter filter) => async () => (await there.GetRequiredService<FindAbsencesQuery>().Find(filter, reader, default)).Absences.Count;

    private static ListPage ToEndorse(string name, Actor reader, EndorsingPosition? after) => new(name, there => Task.FromResult(ToEndorse(there, reader, after)));

    private static Func<Task<int>> ToEndorse(IServiceProvider there, Actor reader, EndorsingPosition? after) =>
        async () => (await there.GetRequiredService<EndorseSeveralQuery>().Find(reader, after, new EndorseSeveralInput(), default)).Forms.Forms.Count;

    private static ListPage Rota(string name, long? since, long? sequence) => new(name, there => Task.FromResult(async () => (await there.GetRequiredService<ShowRotaPlansQuery>().Find(since, sequence, _staff, default)).Plans.Count));

    private static ListPage Decisions(string name, Actor reader, ShowDecisionsInput input) => new(name, there => Task.FromResult(async () => (await there.GetRequiredService<ShowDecisionsQuery>().Find(input, reader, default)).Lines.Count));

    private static ListPage Signed(string name, SignedMoment? before) => new(name, there => Task.FromResult(async () => (await there.GetRequiredService<ShowSignedFormsQuery>().Find(_tutor, before?.Written, default)).Forms.Count));

    private static ListPage Home(string name, Actor reader) => new(name, there => Task.FromResult(Home(there, reader, null)));

    /// <summary>After one that stands in the middle of those who are looked after.</summary>
    private static ListPage HomeBelow(string name, Actor reader) => new(name, async there =>
    {
        var absences = there.GetRequiredService<SuppoRTTContext>().Absences;
        return Home(there, reader, await absences.OrderBy(a => a.ListOrder).Skip(await absences.CountAsync() / 2).Select(a => a.ListOrder).FirstAsync());
    });

    private static Func<Task<int>> Home(IServiceProvider there, Actor reader, long? before) => async () =>
    {
        var page = await there.GetRequiredService<ShowHomeQuery>().Find(reader, new HomePosition(before, null), default);
        return page.LookedAfter.Absences.Count + page.Decisions.Shown.Count + page.NeedsEyes.Count;
    };
}
