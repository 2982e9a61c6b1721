using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Seed;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests;

/// <summary>What a newcomer finds on the first start.</summary>
public sealed class DemonstrationTests(DevelopmentPortal portal) : IClassFixture<DevelopmentPortal>
{
    [Fact]
    public async Task FirstStart_InDevelopment_ListsPeopleWhoCanSignInAndFindAbsences()
    {
        var visitor = new Visitor(portal.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
        var emails = (await visitor.Open("/sign-in")).QuerySelectorAll("main table td").Select(c => c.TextContent.Trim()).Where(t => t.Contains('@', StringComparison.Ordinal)).ToList();

        emails.Count(e => e.Contains("@wessex", StringComparison.Ordinal)).ShouldBeGreaterThan(8);
        await visitor.SignIn("robin.vale@demonstration.example");
        (await visitor.Open("/west-midlands/home")).QuerySelectorAll("main a[href*='/absences/']").Length.ShouldBeGreaterThan(12);
        (await visitor.Open("/wessex/home")).QuerySelectorAll("main a[href*='/absences/']").Length.ShouldBeGreaterThan(12);
    }

    [Fact]
    public async Task FirstStart_InDevelopment_GivesNobodyANumberThatADoctorCouldHave() => await portal.In("wessex", async db =>
    {
        var numbers = await db.People.Where(p => p.GmcNumber != null).Select(p => p.GmcNumber!).ToListAsync();

        numbers.Count.ShouldBeGreaterThan(8);
        numbers.ShouldAllBe(n => n.StartsWith("000", StringComparison.Ordinal));
    });

    [Theory]
    [InlineData("wessex", new[] { AbsenceStatus.Open, AbsenceStatus.OnHold, AbsenceStatus.Withdrawn, AbsenceStatus.NotReturning, AbsenceStatus.Closed })]
    [InlineData("west-midlands", new[] { AbsenceStatus.AwaitingDecision, AbsenceStatus.Declined, AbsenceStatus.Appealed, AbsenceStatus.Open, AbsenceStatus.OnHold, AbsenceStatus.Withdrawn, AbsenceStatus.NotReturning, AbsenceStatus.Closed })]
    public async Task FirstStart_InDevelopment_HasAnAbsenceAtEveryStage(string deanery, AbsenceStatus[] statuses) => await portal.In(deanery, async db =>
    {
        var absences = await db.Absences.Include(a => a.Forms).Include(a => a.Participations).AsSplitQuery().ToListAsync();

        absences.Select(a => a.Status).Distinct().Order().ShouldBe(statuses);
        absences.SelectMany(a => a.Forms).Select(f => f.Status).Distinct().Order().ShouldBe(Enum.GetValues<FormStatus>().Where(s => s != FormStatus.AwaitingEndorsement));
        absences.ShouldContain(a => a.AwaitsTakeover && a.Period.ExpectedReturn == null);
        absences.ShouldContain(a => a.Supervisor == null);
    });

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task FirstStart_InDevelopment_HasAPastInOrder(string deanery) => await portal.In(deanery, async db =>
    {
        var events = await db.Audit.OrderBy(e => e.SubjectId).ThenBy(e => e.Number).ToListAsync();

        events.ShouldAllBe(e => e.At < portal.Clock.Now);
        events.GroupBy(e => e.SubjectId).ShouldAllBe(g => g.Select(e => e.At).SequenceEqual(g.Select(e => e.At).Order()));
    });
}

/// <summary>A start that was broken off, or that finds a deanery in use.</summary>
public sealed class LaterDemonstrationTests(LaterDemonstrationTests.EmptyPortal portal) : IClassFixture<LaterDemonstrationTests.EmptyPortal>
{
    [Fact]
    public async Task Run_WhereOneDeaneryHasSomebody_FillsTheOthersOnce()
    {
        await portal.In("wessex", async db =>
        {
            var somebody = new Person(new PersonId(Guid.CreateVersion7()), "Somebody Demo-Here", "somebody@hospital.test");
            db.Add(new Membership(Guid.CreateVersion7(), (await db.Deaneries.SingleAsync(d => d.Slug == "wessex")).Id, somebody, new Post(), null, null, A.Today));
            await db.SaveChangesAsync();
        });

        await Run();

        (await Count("wessex")).ShouldBe(1);
        var filled = await Count("west-midlands");
        filled.ShouldBeGreaterThan(8);
        await Run();
        (await Count("west-midlands")).ShouldBe(filled);
    }

    private async Task Run()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DemonstrationData>().Run(default);
    }

    private Task<int> Count(string deanery) => portal.In(deanery, db => db.Memberships.CountAsync());

    public sealed class EmptyPortal : Portal
    {
        protected override bool HasCast => false;
    }
}

/// <summary>The portal as a developer starts it: with its own demonstration people and nobody else.</summary>
public sealed class DevelopmentPortal : Portal
{
    protected override string Environment => "Development";

    protected override bool HasCast => false;
}
