using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Notes;
using SuppoRTT.Web.Tests.Reminders;
using SuppoRTT.Web.Tests.RotaPlans;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ShowReadersTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "readers";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Very private words")));

    [Fact]
    public async Task Get_OnceSomebodyWasShownPrivateAnswers_SaysWhoInWhichRoleWhenAndWhat_OnceForAnHour()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Reader);
        (await doctor.Open(AddressOf(reference))).Words("main").ShouldContain("Nobody but you has opened your absence");
        var supervisor = await Portal.SignedInAs(Cast.Supervisor);
        await supervisor.Open($"/wessex/absences/{reference}/forms/pre-absence");
        await supervisor.Open($"/wessex/absences/{reference}/forms/pre-absence/sign-off");

        var page = await doctor.Open(AddressOf(reference));

        page.QuerySelectorAll("main tbody tr").Select(r => string.Join(" | ", r.QuerySelectorAll("td, th").Select(c => c.TextContent.Trim()))).ShouldBe(
            ["Name Sam Demo-Okafor | Role Educational supervisor | When 2 March 2026, between 09:00 and 10:00 | What The absence or a form; private answers of a form that was sent"]);
        (await doctor.Open($"/wessex/absences/{reference}/timeline")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        (await doctor.Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_OnceSomebodyWasShownNothingPrivate_SaysThatTheyOpenedTheAbsenceOrAForm()
    {
        var (doctor, director) = (await Portal.SignedInAs(Reader), await Portal.SignedInAs(Cast.ProgrammeDirector));
        foreach (var words in new[] { "", "/timeline", "/action-plan", "/pdf", "/forms/pre-return", "/forms/pre-absence", "/forms/pre-absence/revisions/1", "/forms/pre-absence/pdf", "/forms/pre-absence/revisions/1/pdf" })
        {
            var reference = await GivenAbsence();
            (await doctor.Get($"/wessex/absences/{reference}{words}")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await director.Get($"/wessex/absences/{reference}{words}")).StatusCode.ShouldBe(HttpStatusCode.OK);

            (await doctor.Open(AddressOf(reference))).QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ShouldHaveSingleItem(words).ShouldSatisfyAllConditions(
                row => row.ShouldContain(Cast.ProgrammeDirector.Name), row => row.ShouldContain("The absence or a form"), row => row.ShouldNotContain("rivate"));
        }
    }

    [Fact]
    public async Task Get_OnceSomebodyReadARequest_ANote_AMeeting_OrThePlanForTheRota_SaysSo_AndNotOfTheirOwn()
    {
        var asked = await Portal.Given("wessex", a => a.Requested());
        (await Read(Cast.Staff, asked, "/requests/1/decide")).ShouldEndWith("What A request to the deanery with its reason");
        (await Read(Cast.Supervisor, asked, "")).ShouldEndWith("What The absence or a form; a request to the deanery with its reason");
        (await Read(Cast.ProgrammeDirector, asked, "")).ShouldEndWith("What The absence or a form");

        var noted = await Portal.GivenNote(Cast.Deanery, NoteKind.BetweenUs, c => c.Trainee);
        (await Read(Cast.Supervisor, noted, "/notes")).ShouldEndWith("What Notes");
        var own = await Portal.GivenNote(Cast.Deanery, NoteKind.BetweenUs, c => c.Supervisor);
        (await Read(Cast.Supervisor, own, "/notes")).ShouldBeEmpty();

        var met = await Given(a => a.AwaitingSignOff());
        await Portal.Happens(met, a => a.ProposeMeeting("pre-absence", A.Morning.AddDays(3), "Room 4", Cast.Trainee.Actor, A.Morning));
        (await Read(Cast.Supervisor, met, "/forms/pre-absence/record-meeting")).ShouldEndWith("What A meeting");
        (await Read(Cast.ProgrammeDirector, met, "/forms/pre-absence/meeting")).ShouldEndWith("What A meeting");

        var planned = (await Portal.GivenRotaPlan()).Reference;
        (await Read(Cast.Champion, planned, "/rota-plan")).ShouldEndWith("What The plan for the rota");
        (await Read(Cast.ProgrammeDirector, planned, "/rota-plan/versions/1/pdf")).ShouldEndWith("What The plan for the rota");
    }

    [Fact]
    public async Task Get_OnceSomebodyReadTheFormByALink_SaysInWhichRoleTheyDoIt()
    {
        var guest = await Portal.GivenGuest();
        var link = await guest.Asked();
        await (await guest.Entered(link)).Open(link + "/form");

        var row = (await (await Portal.SignedInAs(Reader)).Open(AddressOf(guest.Reference))).QuerySelectorAll("main tbody tr").Select(r => r.TextContent).ShouldHaveSingleItem();

        row.ShouldContain("Gale Demo-Orr");
        row.ShouldContain("Educational supervisor");
    }

    [Fact]
    public async Task Get_OfSomebodyWhoReadEverythingWithinAnHour_IsOneLine()
    {
        var planned = (await Portal.GivenRotaPlan()).Reference;
        foreach (var words in new[] { "", "/rota-plan", "/rota-plan", "/rota-plan/pdf" })
        {
            await Read(Cast.Supervisor, planned, words);
        }

        (await Read(Cast.Supervisor, planned, "/rota-plan")).ShouldEndWith("What The absence or a form; the plan for the rota");
        var id = (await Portal.Saved(planned)).Id.Value;
        (await Portal.In("wessex", db => db.Reads.CountAsync(r => r.AbsenceId == id))).ShouldBe(1);
    }

    [Fact]
    public async Task Get_ByAnybodyElse_IsForbidden()
    {
        var reference = await GivenAbsence();

        foreach (var member in new[] { Cast.Supervisor, Cast.Staff, Cast.ProgrammeDirector })
        {
            (await (await Portal.SignedInAs(member)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task Get_OfMany_PagesByWholeHours_SoThatEveryEntryStandsOnOnePage_ByAsManyQueries()
    {
        var reference = await GivenAbsence();
        await Portal.In("wessex", async db =>
        {
            var absence = await db.Absences.AsNoTracking().SingleAsync(a => a.Reference == reference);
            var everything = Enum.GetValues<ReadContent>().Aggregate((all, c) => all | c);
            for (var i = 0; i < 120; i++)
            {
                db.Reads.Add(new ReadEntry(absence.DeaneryId, absence.Id.Value, everything, new PersonId(Guid.CreateVersion7()), $"Reader {i}", A.Morning.AddHours(-(i / 3))) { Role = Role.Champion });
            }

            await db.SaveChangesAsync();
        });
        var doctor = await Portal.SignedInAs(Reader);
        var (seen, address) = (new List<string>(), (string?)AddressOf(reference));
        while (address is not null)
        {
            var page = await doctor.Open(address);
            seen.AddRange(page.QuerySelectorAll("main tbody tr").Select(r => r.Children[0].TextContent.Replace("Name", "", StringComparison.Ordinal).Trim()));
            address = page.QuerySelector(".nhsuk-pagination__link--next, .nhsuk-pagination-item--next a")?.GetAttribute("href");
        }

        seen.ShouldBe(Enumerable.Range(0, 120).Select(i => $"Reader {i}"), ignoreOrder: true);
        (await Portal.Commands.Of(() => doctor.Open(AddressOf(reference)))).ShouldBe(await Portal.Commands.Of(() => doctor.Open(AddressOf(reference) + "?before=99999999999999999")));
    }

    /// <summary>What the doctor reads of somebody after they opened a page; empty if nothing.</summary>
    private async Task<string> Read(Member reader, string reference, string words)
    {
        (await (await Portal.SignedInAs(reader)).Get($"/wessex/absences/{reference}{words}")).StatusCode.ShouldBe(HttpStatusCode.OK, words);
        return (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).QuerySelectorAll("main tbody tr")
            .Select(r => string.Join(" | ", r.QuerySelectorAll("td, th").Select(c => c.TextContent.Trim()))).SingleOrDefault(r => r.Contains(reader.Name, StringComparison.Ordinal)) ?? "";
    }
}
