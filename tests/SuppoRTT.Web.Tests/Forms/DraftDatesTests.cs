using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A form that was begun and not sent when the dates of its absence move: the days follow, unless somebody typed another.</summary>
public sealed class DraftDatesTests(Portal portal) : IClassFixture<Portal>
{
    private const string Section = "your-return";
    private const string Typed = "is being filled in, and another expected first day back was typed there";

    private static readonly DateOnly _later = new(2027, 7, 2);

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Draft_InWhichNobodyTypedADay_MovesWithTheAbsence_AndDoesNotMoveItBack()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Answer(doctor, reference, Section, ("needsSupport", "no"));
        (await Preview(doctor, reference)).ShouldNotContain(Typed);

        await Move(reference, _later);

        (await DayIn(doctor, reference, Section)).ShouldBe(("2", "7", "2027"));
        var (check, address) = await Check(doctor, reference);
        check.Words("main").ShouldNotContain("change the dates of your absence");
        (await doctor.Send(check, address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Saved(reference)).Period.ExpectedReturn.ShouldBe(_later);
    }

    [Fact]
    public async Task Draft_InWhichAReturnWasNotKnown_FollowsOnceItIs()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        await portal.Happens(reference, a => a.ChangeDates(new AbsencePeriod(a.Period.Starts, null), "It may take longer", Cast.Trainee.Actor, A.Morning));
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Answer(doctor, reference, "your-absence", "pre-absence", ("needsSupport", "no"));

        await Move(reference, _later);

        (await DayIn(doctor, reference, "your-absence", "pre-absence")).ShouldBe(("2", "7", "2027"));
    }

    [Fact]
    public async Task Draft_InWhichADayWasTyped_KeepsIt_AndIsNamedBeforeTheDatesChange()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Answer(doctor, reference, Section, ("needsSupport", "no"), ("expectedReturn.Day", "9"));

        var preview = await Preview(doctor, reference);
        await Move(reference, _later);

        preview.ShouldContain("Planning your return form: " + Typed);
        preview.ShouldNotContain("9 June");
        (await DayIn(doctor, reference, Section)).ShouldBe(("9", "6", "2027"));
        (await Check(doctor, reference)).Page.Words("main").ShouldContain("change the dates of your absence");
    }

    [Fact]
    public async Task Draft_OfAFormThatWasHandedIn_FollowsAnew_OnceWhatWasTypedHasFollowed()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Answer(doctor, reference, Section, ("needsSupport", "no"), ("expectedReturn.Day", "9"));
        var (check, address) = await Check(doctor, reference);
        (await doctor.Send(check, address, ("ReasonForDates", "The unit moved it"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await portal.Happens(reference, a => a.ReturnForm(A.Of("wessex").Form("pre-return"), 1, "Please look at it again", ["needsSupport"], Cast.Supervisor.Actor, A.Morning), Cast.Supervisor.Actor);
        await Move(reference, _later);
        await Answer(doctor, reference, Section, ("needsSupport", "yes"), ("workingPattern", "full"));

        await Move(reference, _later.AddDays(3));

        (await DayIn(doctor, reference, Section)).ShouldBe(("5", "7", "2027"));
    }

    [Fact]
    public async Task Draft_OfTheReview_FollowsTheDayOfTheReturn()
    {
        var reference = await portal.Given("wessex", a =>
        {
            var absence = a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-10));
            absence.ConfirmReturn(A.Today.AddDays(-10), Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Answer(doctor, reference, Section, "post-return", ("needsSupport", "no"));

        await portal.Happens(reference, a => a.ConfirmReturn(A.Today.AddDays(-5), Cast.Trainee.Actor, A.Morning));

        (await DayIn(doctor, reference, Section, "post-return", "returnedOn")).ShouldBe(("25", "2", "2026"));
    }

    private static Task Answer(Visitor doctor, string reference, string section, params (string, string?)[] answers) => Answer(doctor, reference, section, "pre-return", answers);

    private static async Task Answer(Visitor doctor, string reference, string section, string form, params (string, string?)[] answers)
    {
        var address = Drafting.SectionOf(reference, section, form);
        (await doctor.Send(await doctor.Open(address), address, [.. answers, ("then", "later")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task Move(string reference, DateOnly back) =>
        portal.Happens(reference, a => a.ChangeDates(new AbsencePeriod(a.Period.Starts, back), "Nursery starts later", Cast.Trainee.Actor, A.Morning));

    private static async Task<(string, string, string)> DayIn(Visitor doctor, string reference, string section, string form = "pre-return", string question = "expectedReturn")
    {
        var page = await doctor.Open(Drafting.SectionOf(reference, section, form));
        return (page.Typed($"{question}.Day"), page.Typed($"{question}.Month"), page.Typed($"{question}.Year"));
    }

    private static async Task<(AngleSharp.Html.Dom.IHtmlDocument Page, string Address)> Check(Visitor doctor, string reference)
    {
        var address = $"/wessex/absences/{reference}/forms/pre-return/check-answers";
        return (await doctor.Open(address), address);
    }

    private static async Task<string> Preview(Visitor doctor, string reference)
    {
        var address = $"/wessex/absences/{reference}/change-dates";
        using var answer = await doctor.Send(
            await doctor.Open(address), address, ("Return", "known"), ("ExpectedReturn.Day", "2"), ("ExpectedReturn.Month", "7"), ("ExpectedReturn.Year", "2027"), ("Reason", "Nursery starts later"), ("then", "check"));
        return (await answer.Html()).Words("main");
    }
}
