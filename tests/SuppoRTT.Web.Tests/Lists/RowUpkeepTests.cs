using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Lists;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Lists;
using SuppoRTT.Web.Tests.Absences;

using Xunit.Abstractions;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>The row by which lists find an absence says what the absence itself says, whatever happened to it, to the people around it, and however many days have passed.</summary>
public sealed class RowUpkeepTests(ITestOutputHelper output) : IDisposable
{
    private const int Walks = 12;
    private const int Steps = 25;

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Rows_AfterAnyVerbs_AndAsDaysPass_SayWhatTheAbsencesSay()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"The first seed was {seed}.");
        var (a, seen, earlier) = (await _portal.Make("wessex"), new HashSet<Concern>(), new List<Absence>());
        for (var number = 0; number < Walks; number++)
        {
            _portal.Clock.Now = A.Morning;
            var walk = new RandomWalk(seed + number, a);
            await _portal.GivenPeopleOf("wessex", walk);
            await Walk(walk, a, earlier);
            foreach (var days in new[] { 40, 200 })
            {
                _portal.Clock.Now = A.Morning.AddDays(days);
                await Job();
                var row = await RowOf(walk.Absence);
                ShouldSay(row, walk.Absence, a, earlier, $"seed {seed + number}, after {days} days");
                seen.UnionWith(row.Concerns);
            }

            earlier.Add(walk.Absence);
        }

        seen.ShouldContain(Concern.Overdue, "walks without any concern would prove nothing");
    }

    [Fact]
    public async Task Row_WhenASupervisorLoses_TheirRole_IsReckonedAgain()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        (await Concerns(reference)).ShouldNotContain(Concern.SomebodyNew);

        await _portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Supervisor.Id)).End(Cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        await Job();

        (await Concerns(reference)).ShouldContain(Concern.SomebodyNew);
    }

    [Fact]
    public async Task Row_ThatIsMissing_IsMadeByTheClock()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await _portal.In("wessex", db => db.AbsenceRows.ExecuteDeleteAsync());

        (await Job()).ShouldBe(1);

        (await Concerns(reference)).ShouldContain(Concern.FirstAtTrust);
        (await Job()).ShouldBe(0);
    }

    private Task<int> Job() => _portal.Services.GetRequiredService<ListsJob>().Run(default);

    private Task<List<Concern>> Concerns(string reference) => _portal.In("wessex", async db =>
        (await db.AbsenceRows.SingleAsync(r => r.AbsenceId == db.Absences.Single(a => a.Reference == reference).Id)).Concerns.ToList());

    /// <summary>Each verb that is kept is saved, and compared.</summary>
    private Task Walk(RandomWalk walk, A a, List<Absence> earlier) => _portal.In("wessex", async db =>
    {
        db.Add(walk.Absence);
        await db.SaveChangesAsync();
        for (var step = 0; step < Steps; step++)
        {
            var (name, say) = walk.Next();
            if (IsKept(say))
            {
                await db.SaveChangesAsync();
                ShouldSay(await RowOf(walk.Absence), walk.Absence, a, earlier, name);
            }
        }
    });

    private Task<AbsenceRow> RowOf(Absence absence) => _portal.In("wessex", db => db.AbsenceRows.AsNoTracking().SingleAsync(r => r.AbsenceId == absence.Id));

    private void ShouldSay(AbsenceRow row, Absence absence, A a, List<Absence> earlier, string after)
    {
        var trust = ReturnTrust(absence);
        var isFirst = trust is not null && earlier.All(e => ReturnTrust(e) != trust);
        var expected = Outlook.Of(absence, a.Rules, new Surroundings(Cast.Held, isFirst), _portal.Clock.Now.DateInUk);
        (row.ReturnTrustId, row.SupervisorId).ShouldBe((trust, absence.Supervisor?.PersonId), after);
        (row.Stage, row.Next, row.By, row.Back, row.GoesOn, row.Version).ShouldBe((expected.Stage, expected.Next, expected.By ?? AbsenceRow.NoDay, expected.Back ?? AbsenceRow.NoDay, absence.Status.GoesOn(), absence.Version), after);
        row.Concerns.ShouldBe(expected.Concerns.Where(c => c != Concern.ReviewEscalated), ignoreOrder: true, after);
        row.NeedsEyes.ShouldBe(expected.Concerns.Any(c => c != Concern.RestrictedPractice), after);
        new Post(row.ProgrammeId, row.SpecialtyId, row.SchoolId, row.TrustId, row.SiteId).ShouldBe(absence.Post, after);
    }

    /// <summary>No form of a walk is kept, so none says another trust than that of the absence.</summary>
    private static Guid? ReturnTrust(Absence absence) => absence.Status.GoesOn() || absence.ReturnedOn is not null ? absence.TrustId : null;

    private static bool IsKept(Action say)
    {
        try
        {
            say();
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }
}
