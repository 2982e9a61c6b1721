using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

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
}
