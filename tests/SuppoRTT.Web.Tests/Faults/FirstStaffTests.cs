using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>The first of the staff of a deanery are invited when the portal starts, as the settings name them.</summary>
public sealed class FirstStaffTests : IDisposable
{
    private readonly NamingPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Start_OnADatabaseWithoutStaff_InvitesThemOnce_HoweverOftenItStarts()
    {
        await Starts(("wessex", "Dee Fox <Dee.Fox@nhs.example>"), ("west_midlands", "\"Mo Demo\" <mo@nhs.example>"));
        await Starts(("wessex", "Dee Fox <dee.fox@nhs.example>"), ("west_midlands", "Mo Demo <mo@nhs.example>"));

        (await Staff("wessex")).ShouldBe(["Dee Fox dee.fox@nhs.example expected"]);
        (await Staff("west-midlands")).ShouldBe(["Mo Demo mo@nhs.example expected"]);
        (await Mail("wessex")).ShouldBe([MailKind.Invitation]);
        _portal.Log.Lines.ShouldAllBe(line => !line.Contains("nhs.example", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Start_WithAnotherName_BeforeTheFirstHasCome_TakesTheirPlace()
    {
        await Starts(("wessex", "Dee Fox <dee.fxo@nhs.example>"));
        await Starts(("wessex", "Dee Fox <dee.fox@nhs.example>"));

        (await Staff("wessex")).ShouldBe(["Dee Fox dee.fox@nhs.example expected"]);
        (await _portal.In("wessex", db => db.Memberships.SingleAsync(m => m.Person.Email == "dee.fxo@nhs.example"))).Until.ShouldBe(A.Today);
    }

    [Fact]
    public async Task Start_WithTheFirstNameAgain_AsksThemInAgain_AndTheOtherMakesWay()
    {
        await Starts(("wessex", "Dee Fox <dee.fox@nhs.example>"));
        await Starts(("wessex", "Mo Demo <mo@nhs.example>"));
        await Starts(("wessex", "Dee Fox <dee.fox@nhs.example>"));
        await Starts(("wessex", "Dee Fox <dee.fox@nhs.example>"));

        (await Staff("wessex")).ShouldBe(["Dee Fox dee.fox@nhs.example expected"]);
        (await _portal.In("wessex", db => db.Memberships.SingleAsync(m => m.Person.Email == "mo@nhs.example"))).Until.ShouldBe(A.Today);
        (await Mail("wessex")).ShouldBe([MailKind.Invitation, MailKind.Invitation, MailKind.Invitation]);
        _portal.Log.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Start_OnceSomebodyOfTheStaffHasCome_OrTheOneNamedHasLeft_InvitesNobody()
    {
        await Starts(("wessex", "Dee Fox <dee.fox@nhs.example>"));
        await Of("dee.fox@nhs.example", dee => dee.Accept(dee.ActorOn(A.Today), A.Morning));
        await Starts(("wessex", "Somebody Else <else@nhs.example>"));
        (await Staff("wessex")).ShouldBe(["Dee Fox dee.fox@nhs.example come"]);

        await Of("dee.fox@nhs.example", dee => dee.End(Actor.System("tests"), A.Morning));
        await Starts(("wessex", "Dee Fox <dee.fox@nhs.example>"));

        (await Staff("wessex")).ShouldBeEmpty();
        _portal.Log.Faults.ShouldBe(["Warning FirstStaff:wessex names somebody who has left, or whose account is closed: nobody was invited"]);
    }

    [Fact]
    public async Task Start_WithAMemberNamed_GivesThemTheRole_AndTellsThem()
    {
        await _portal.In("wessex", async db =>
        {
            db.Add(new Membership(Guid.CreateVersion7(), await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), new Person(new PersonId(Guid.NewGuid()), "Sam Known", "sam@nhs.example"), new Post(), null, null, A.Today.AddYears(-1)));
            await db.SaveChangesAsync();
        });

        await Starts(("wessex", "Sam Typed <sam@nhs.example>"));

        (await Staff("wessex")).ShouldBe(["Sam Known sam@nhs.example come"]);
        (await Mail("wessex")).ShouldBe([MailKind.RolesChanged]);
    }

    [Theory]
    [InlineData("wessex", "dee.fox@nhs.example", "Error FirstStaff:wessex must be a name and an e-mail address, as Ann Able <ann.able@nhs.net>: nobody was invited")]
    [InlineData("wessex", "Dee Fox <dee.fox>", "Error FirstStaff:wessex must be a name and an e-mail address, as Ann Able <ann.able@nhs.net>: nobody was invited")]
    [InlineData("wesex", "Dee Fox <dee.fox@nhs.example>", "Error FirstStaff:wesex names no deanery that has definition files: nobody was invited")]
    public async Task Start_WithASettingThatCannotBeUsed_SaysSoWithoutTheAddress_AndGoesOn(string deanery, string named, string said)
    {
        await Starts((deanery, named));

        _portal.Log.Faults.ShouldBe([said]);
        (await Staff("wessex")).ShouldBeEmpty();
    }

    /// <summary>Another process starts on the same database, with these settings.</summary>
    private async Task Starts(params (string Deanery, string Named)[] settings)
    {
        await _portal.Prepare();
        await using var process = _portal.WithWebHostBuilder(builder =>
        {
            foreach (var (deanery, named) in settings)
            {
                builder.UseSetting($"{PortalSettings.FirstStaff}:{deanery}", named);
            }
        });
        using var answer = await process.CreateClient().GetAsync(new Uri("/health", UriKind.Relative));
        answer.EnsureSuccessStatusCode();
    }

    private Task<List<string>> Staff(string deanery) => _portal.In(deanery, async db => (await db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().Where(m => m.Until == null).ToListAsync())
        .Where(m => m.ActorOn(A.Today).IsStaffOfAll).Select(m => $"{m.Person.Name} {m.Person.Email} {(m.AwaitsAcceptance ? "expected" : "come")}").ToList());

    private Task<List<MailKind>> Mail(string deanery) => _portal.In(deanery, db => db.Outbox.Select(o => o.Kind).ToListAsync());

    private Task Of(string email, Action<Membership> does) => _portal.In("wessex", async db =>
    {
        does(await db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleAsync(m => m.Person.Email == email));
        await db.SaveChangesAsync();
    });

    private sealed class NamingPortal : Portal
    {
        public CollectedLog Log { get; } = new();

        protected override bool HasCast => false;

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
        }
    }
}
