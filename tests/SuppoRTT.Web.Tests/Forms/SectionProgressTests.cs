using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>What the list of sections says beside each.</summary>
public sealed class SectionProgressTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string _first = A.Of("wessex").Form("pre-absence").Sections[0].Title;

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Section_WithAMarkedQuestion_IsToBeSeenAgain_UntilItIsSaved()
    {
        var reference = await portal.Given("wessex", a => a.Returned());
        var (doctor, section) = (await portal.SignedInAs(Cast.Trainee), Drafting.SectionOf(reference, "your-absence"));
        (await Progress(doctor, reference, "pre-absence"))[_first].ShouldBe("Look again");

        (await doctor.Send(await doctor.Open(section), section, ("needsSupport", "no"), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Progress(doctor, reference, "pre-absence"))[_first].ShouldBe("Done");
    }

    [Fact]
    public async Task Section_WhoseDatesNoLongerFit_SaysSo_AndTheFormIsNotSent()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Answer(doctor, reference, "your-return", ("needsSupport", "yes"), ("workingPattern", "full"));
        await Answer(doctor, reference, "support", ("supportWanted", "supervision"));
        await Answer(doctor, reference, "supervision", ("outOfHours", "none"));
        (await Progress(doctor, reference, "pre-return"))["Closer supervision when you start back"].ShouldBe("Done");
        await portal.In("wessex", async db =>
        {
            var absence = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default))!;
            absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, absence.Period.ExpectedReturn!.Value.AddDays(30)), "Nursery starts later", Cast.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        await Answer(doctor, reference, "your-return", ("expectedReturn.Day", "2"), ("expectedReturn.Month", "7"), ("expectedReturn.Year", "2027"));

        (await Progress(doctor, reference, "pre-return"))["Closer supervision when you start back"].ShouldBe("Check the dates");
        (await doctor.Open($"/wessex/absences/{reference}/forms/pre-return/check-answers")).Words("main").ShouldContain("“When does closer supervision start?” must be the day you come back, 2 July 2027, or later");
    }

    [Fact]
    public async Task Section_ThatAsksNothing_LeadsToTheNextThatDoes_OrToTheCheck()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Answer(doctor, reference, "your-return", ("needsSupport", "no"));
        var asked = (await doctor.Open($"/wessex/absences/{reference}/forms/pre-return")).QuerySelectorAll("main .nhsuk-task-list__item a").Select(a => a.GetAttribute("href")!.Split('/')[^1]).ToList();
        var all = A.Of("wessex").Form("pre-return").Sections.Select(s => s.Key).ToList();
        all.Except(asked).ShouldNotBeEmpty();

        foreach (var hidden in all.Except(asked))
        {
            using var response = await doctor.Get(Drafting.SectionOf(reference, hidden, "pre-return"));

            response.StatusCode.ShouldBe(HttpStatusCode.Redirect, hidden);
            var next = all.SkipWhile(s => s != hidden).FirstOrDefault(asked.Contains);
            response.Headers.Location!.ToString().ShouldBe(next is null ? $"/wessex/absences/{reference}/forms/pre-return/check-answers" : Drafting.SectionOf(reference, next, "pre-return"));
        }
    }

    private static async Task Answer(Visitor doctor, string reference, string section, params (string, string?)[] answers)
    {
        var address = Drafting.SectionOf(reference, section, "pre-return");
        (await doctor.Send(await doctor.Open(address), address, [.. answers, ("then", "later")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task<Dictionary<string, string>> Progress(Visitor visitor, string reference, string form) =>
        (await visitor.Open($"/wessex/absences/{reference}/forms/{form}")).QuerySelectorAll("main .nhsuk-task-list__item")
            .ToDictionary(i => i.Words("a"), i => i.Words(".nhsuk-task-list__status"));
}
