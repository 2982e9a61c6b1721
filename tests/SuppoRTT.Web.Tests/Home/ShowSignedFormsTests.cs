using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>All that a supervisor signed, page by page.</summary>
public sealed class ShowSignedFormsTests : IDisposable
{
    private const string Address = "/wessex/signed-forms";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_WithMoreThanAPage_GoesOnWithoutLossOrRepetition_NewestFirst_AtTheSameCost()
    {
        var all = new List<string>();
        for (var i = 0; i < 45; i++)
        {
            all.Add(await _portal.Given("wessex", a => Signed(a, A.Morning.AddHours(i / 3))));
        }

        var visitor = await _portal.SignedInAs(Cast.Supervisor);
        var (seen, costs) = (new List<List<string>>(), new List<int>());
        for (var address = Address; address is not null;)
        {
            var page = await visitor.Open(address);
            seen.Add(Listed(page));
            costs.Add(await _portal.Commands.Of(() => visitor.Open(address)));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        seen.Select(p => p.Count).ShouldBe([20, 20, 5]);
        seen.SelectMany(p => p).ShouldBe(all.AsEnumerable().Reverse());
        costs.ShouldAllBe(c => c == costs[0]);
    }

    [Fact]
    public async Task Get_ShowsWhatCounts_AndIsTheirOwn_AndThatTheyStillSee()
    {
        var signed = await _portal.Given("wessex", a => a.SignedOff());
        await _portal.Given("wessex", a =>
        {
            var found = a.SignedOff();
            found.Absence.ReopenForm("pre-absence", 1, "One more thing", a.Cast.Trainee.Actor, A.Morning.AddHours(1));
            return found;
        });
        var handedOver = await _portal.Given("wessex", a =>
        {
            var found = a.SignedOff();
            found.Absence.NameSupervisor(a.Cast.OtherSupervisor.Id, a.Cast.OtherSupervisor.Name, a.Cast.Trainee.Actor, A.Morning.AddHours(1));
            return found;
        });
        await _portal.Given("wessex", a => a.AwaitingSignOff());

        Listed(await (await _portal.SignedInAs(Cast.Supervisor)).Open(Address)).ShouldBe([signed]);
        (await (await _portal.SignedInAs(Cast.OtherSupervisor)).Open(Address)).Words("main").ShouldContain("You have not signed a form here yet.");
        (await (await _portal.SignedInAs(Cast.OtherSupervisor)).Open(Address)).Source.Text.ShouldNotContain(handedOver);
    }

    [Fact]
    public async Task Get_ByATutorWhoSignedForADoctorWithoutASupervisor_ListsIt()
    {
        var reference = await _portal.Given("west-midlands", a =>
        {
            var (absence, revision) = a.AwaitingSignOff(absence: a.Absence(supervised: false));
            a.SignOff(absence, "pre-absence", a.Cast.CollegeTutor.Actor);
            return (absence, revision);
        });

        Listed(await (await _portal.SignedInAs(Cast.WestMidlands.CollegeTutor)).Open("/west-midlands/signed-forms")).ShouldBe([reference]);
        Listed(await (await _portal.SignedInAs(Cast.WestMidlands.ProgrammeDirector)).Open("/west-midlands/signed-forms")).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("1-1", "There are no more.")]
    [InlineData("yesterday", "The newest comes first.")]
    [InlineData("99999999999999999999-1", "The newest comes first.")]
    [InlineData("9223372036854775807-1", "The newest comes first.")]
    public async Task Get_FromAPlace_GoesOnThere_AndFromNoneAtTheStart(string before, string words)
    {
        await _portal.Given("wessex", a => a.SignedOff());

        (await (await _portal.SignedInAs(Cast.Supervisor)).Open($"{Address}?before={before}")).Words("main").ShouldContain(words);
    }

    [Fact]
    public async Task Get_ByOthers_IsRefused() =>
        (await (await _portal.SignedInAs(Cast.Trainee)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public void Moment_IsReadAsItWasWritten()
    {
        var moment = new SignedMoment(A.Morning.AddTicks(7), 12);

        SignedMoment.Read(moment.Written).ShouldBe(moment);
        SignedMoment.Read("-5").ShouldBeNull();
        SignedMoment.Read(null).ShouldBeNull();
    }

    private static (Absence Absence, FormRevision Revision) Signed(A a, DateTimeOffset at)
    {
        var (absence, revision) = a.AwaitingSignOff();
        absence.SignOffForm("pre-absence", a.SignOffOf(absence, "pre-absence", A.Met), a.Cast.Supervisor.Actor, at);
        return (absence, revision);
    }

    private static List<string> Listed(IParentNode page) => [.. page.QuerySelectorAll("main .nhsuk-task-list a").Select(a => a.GetAttribute("href")!.Split('/')[3])];
}
