using System.Net;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>Two people name deputies at the same moment, and the one is to stand in for the other: the second is told, and nobody stands in for somebody who is away themselves.</summary>
public sealed class DeputyRaceTests : IDisposable
{
    private const string Address = "/wessex/my-deputies/name";

    private readonly RacingPortal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Post_OfADeputy_WhoNamedOneInTheSameMoment_SaysSo_AndNamesNobody()
    {
        var third = await _portal.GivenMember("wessex", name: "Lea Demo-Away", held: new RoleHeld(Role.EducationalSupervisor));

        using var answer = await Named(Wessex.Supervisor, await _portal.MemberOf(Wessex.OtherSupervisor), meanwhile: db => Name(db, Wessex.OtherSupervisor, third));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Html()).Words("main").ShouldContain("They have a deputy themselves on some of these days.");
        (await _portal.DeputiesOf(Wessex.Supervisor)).ShouldBeEmpty();
        (await _portal.DeputiesOf(Wessex.OtherSupervisor)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Post_BySomebody_WhoWasNamedAsADeputyInTheSameMoment_SaysSo_AndNamesNobody()
    {
        var third = await _portal.GivenMember("wessex", name: "Lea Demo-Away", held: new RoleHeld(Role.EducationalSupervisor));

        using var answer = await Named(Wessex.OtherSupervisor, third, meanwhile: async db => await Name(db, Wessex.Supervisor, await _portal.MemberOf(Wessex.OtherSupervisor)));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Html()).Words("main").ShouldContain("nobody would do that work");
        (await _portal.DeputiesOf(Wessex.OtherSupervisor)).ShouldBeEmpty();
        (await _portal.DeputiesOf(Wessex.Supervisor)).Count.ShouldBe(1);
    }

    /// <summary>Somebody else may be named by another in the same moment: that changes nothing for these two.</summary>
    [Fact]
    public async Task Post_OfADeputy_WhomAnotherNamedForOtherDaysInTheSameMoment_NamesThem()
    {
        var third = await _portal.GivenMember("wessex", name: "Lea Demo-Away", held: new RoleHeld(Role.EducationalSupervisor));
        var deputy = await _portal.MemberOf(Wessex.OtherSupervisor);

        using var answer = await Named(Wessex.Supervisor, deputy, meanwhile: async db =>
        {
            var away = (await db.MemberWithDeputies(third, default))!;
            away.NameDeputy((await db.MemberWithDeputies(deputy, default))!, [], Role.EducationalSupervisor, new DeputyDays(A.Today, A.Today.AddDays(3)), "Away suddenly", away.Version, Wessex.Staff.Actor, A.Morning);
        });

        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _portal.DeputiesOf(Wessex.Supervisor)).Count.ShouldBe(1);
    }

    private async Task<HttpResponseMessage> Named(Member absent, Guid deputy, Func<SuppoRTTContext, Task> meanwhile)
    {
        var visitor = await _portal.SignedInAs(absent);
        var page = await visitor.Open(Address);
        _portal.Meanwhile.Happens(() => _portal.In("wessex", async db =>
        {
            await meanwhile(db);
            await db.SaveChangesAsync();
        }));
        return await visitor.Send(page, Address, ("Choice", $"{deputy}"), ("Then", "name"), ("Until.Day", "16"), ("Until.Month", "3"), ("Until.Year", "2026"));
    }

    private static async Task Name(SuppoRTTContext db, Member absent, Guid deputy)
    {
        var member = (await db.MemberWithDeputies(absent.Id, default))!;
        member.NameDeputy((await db.MemberWithDeputies(deputy, default))!, [], absent.Role, new DeputyDays(A.Today, A.Today.AddDays(7)), null, member.Version, absent.Actor, A.Morning);
    }

    private sealed class RacingPortal : Portal
    {
        public Meanwhile Meanwhile { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SuppoRTTContext>(options => options.AddInterceptors(Meanwhile)));
        }
    }

    /// <summary>Does something once, in the moment in which a member with another deputy is about to be saved.</summary>
    private sealed class Meanwhile : SaveChangesInterceptor
    {
        private Func<Task>? _what;

        public void Happens(Func<Task> what) => _what = what;

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries<Deputy>().Any(e => e.State == EntityState.Added) && Interlocked.Exchange(ref _what, null) is { } what)
            {
                await what();
            }

            return result;
        }
    }
}
