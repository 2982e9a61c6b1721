using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>What the doctor reads of who was shown the reasons of a request, on whatever page.</summary>
public sealed class ReadsOfReasonsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Plain = "What The absence or a form";

    private const string WithRequest = "What The absence or a form; a request to the deanery with its reason";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task History_WithARequest_SaysSo_ToThoseWhoSeeReasons_AndOnlyWhereItStandsInIt()
    {
        (await Read(Cast.Supervisor, await portal.Given("wessex", a => a.Requested()), "/timeline")).ShouldEndWith(WithRequest);
        (await Read(Cast.Supervisor, await portal.Given("wessex", a => a.RequestAppealed()), "/timeline?kind=decisions")).ShouldEndWith(WithRequest);
        (await Read(Cast.Staff, await portal.Given("wessex", a => a.Appealed()), "/timeline")).ShouldEndWith(WithRequest);
        (await Read(Cast.Supervisor, await portal.Given("wessex", a => a.Requested()), "/timeline?kind=meetings")).ShouldEndWith(Plain);
        (await Read(Cast.Supervisor, await portal.Given("wessex", a => a.Returned()), "/timeline")).ShouldEndWith(Plain);
        (await Read(Cast.ProgrammeDirector, await portal.Given("wessex", a => a.Requested()), "/timeline")).ShouldEndWith(Plain);
    }

    /// <summary>What others than the doctor print holds no reasons.</summary>
    [Fact]
    public async Task Copy_OfTheWholeAbsence_HoldsNoReason_AndSaysNone() =>
        (await Read(Cast.Supervisor, await portal.Given("wessex", a => a.Requested()), "/pdf")).ShouldEndWith(Plain);

    [Fact]
    public async Task Absence_WithTheReasonsOfAShortOne_SaysSo()
    {
        (await Read(Cast.Staff, await portal.Given("wessex", a => a.AwaitingDecision()), "")).ShouldEndWith(WithRequest);
        (await Read(Cast.Staff, await portal.Given("wessex", a => a.Accepted("It was a hard year")), "")).ShouldEndWith(WithRequest);
        (await Read(Cast.Champion, await portal.Given("wessex", a => a.Declined("It is short")), "")).ShouldEndWith(Plain);
    }

    [Fact]
    public async Task PageToDecide_OnAShortAbsence_SaysSo_WhileItShowsWhy()
    {
        (await Read(Cast.Staff, await portal.Given("wessex", a => a.AwaitingDecision()), "/decide")).ShouldEndWith("What A request to the deanery with its reason");
        (await Read(Cast.Staff, await portal.Given("wessex", a => a.Appealed()), "/decide")).ShouldEndWith("What A request to the deanery with its reason");
        (await Read(Cast.Staff, await portal.Given("wessex", a => a.Absence()), "/decide")).ShouldBeEmpty();
    }

    [Fact]
    public async Task PageToHelp_WithTheDoctorsWords_SaysThatTheAbsenceWasOpened() =>
        (await Read(Cast.Champion, await portal.Given("wessex", a => a.HelpIsAsked()), "/forms/pre-absence/give-help")).ShouldEndWith(Plain);

    /// <summary>What the doctor reads of somebody after they opened a page; empty if nothing.</summary>
    private async Task<string> Read(Member reader, string reference, string words)
    {
        (await (await portal.SignedInAs(reader)).Get($"/wessex/absences/{reference}{words}")).StatusCode.ShouldBe(HttpStatusCode.OK, words);
        return (await (await portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/readers")).QuerySelectorAll("main tbody tr")
            .Select(r => string.Join(" | ", r.QuerySelectorAll("td, th").Select(c => c.TextContent.Trim()))).SingleOrDefault(r => r.Contains(reader.Name, StringComparison.Ordinal)) ?? "";
    }
}
