using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Lists;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>A supervisor who is still named and has gone is asked for as one who was never known.</summary>
public sealed class SupervisorGoneTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("is there")]
    [InlineData("lost the role")]
    [InlineData("left")]
    [InlineData("cannot sign in any more")]
    public async Task Director_IsAskedWhoSupervises_WhenWhoIsNamed(string what)
    {
        var reference = await _portal.Given("wessex", a => a.Absence());

        await Happens(what);
        _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(30), new TimeOnly(9, 0));
        await _portal.Sweep();

        (await _portal.RemindersOf(reference)).Where(m => m.Trigger == ReminderTrigger.SupervisorUnknown).Select(m => m.RecipientId)
            .ShouldBe(what == "is there" ? [] : [Cast.ProgrammeDirector.Id]);
    }

    /// <summary>As when everything was said already, and nothing more is due.</summary>
    [Theory]
    [InlineData("left")]
    [InlineData("cannot sign in any more")]
    public async Task Absence_OfWhichNothingMoreIsDue_IsLookedAtAgain_WhenWhoIsNamed(string what)
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await Work();
        await _portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, (DateTimeOffset?)null)));

        await Happens(what);
        _portal.Clock.Now = UkTime.InstantOf(A.Today.AddDays(1), new TimeOnly(9, 0));
        await Work();

        (await _portal.LookAt(reference)).ShouldBe(_portal.Clock.Now);
        await Work();
        await _portal.Sweep();
        (await _portal.LookAt(reference)).ShouldNotBe(_portal.Clock.Now);
        await Work();
        (await _portal.LookAt(reference)).ShouldNotBe(_portal.Clock.Now);
    }

    private Task<int> Work() => _portal.Services.GetRequiredService<ListsJob>().Run(default);

    private Task Happens(string what) => what switch
    {
        "lost the role" => Supervisor(m => m.TakeRoleAway(m.Roles.Single().Id, A.Today, m.Version, Cast.Staff.Actor, A.Morning)),
        "left" => Supervisor(m => m.Leave(A.Today, m.Version, Cast.Staff.Actor, A.Morning)),
        "cannot sign in any more" => _portal.ClosesAccountOf(Cast.Supervisor),
        _ => Task.CompletedTask,
    };

    private Task Supervisor(Action<Membership> say) => _portal.In("wessex", async db =>
    {
        say(await db.MemberOf(Cast.Supervisor.Id, default));
        await db.SaveChangesAsync();
    });
}
