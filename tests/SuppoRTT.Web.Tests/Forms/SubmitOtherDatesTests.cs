using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A form that itself moves the return, with pages that nobody saved: what they propose is counted from the dates that the form says, and to submit it twice is no conflict.</summary>
public sealed class SubmitOtherDatesTests(Portal portal) : IClassFixture<Portal>
{
    private const string Reason = "The nursery opens later";

    private static readonly DateOnly _return = new(2027, 9, 1);

    /// <summary>Twelve weeks before that return.</summary>
    private static readonly DateOnly _planBy = new(2027, 6, 9);

    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public async Task Post_Twice_OfAFormThatMovesTheReturn_SubmitsOnce_AndBothLeadOn(bool wasKnown, bool atOnce)
    {
        var (reference, doctor, check) = await GivenAnswered(wasKnown);
        var page = await doctor.Open(check);
        Task<HttpResponseMessage> Click() => doctor.Send(page, check, ("ReasonForDates", Reason));

        var first = Click();
        if (!atOnce)
        {
            await first;
        }

        foreach (var answer in await Task.WhenAll(first, Click()))
        {
            answer.Headers.Location?.ToString().ShouldBe($"/wessex/absences/{reference}/forms/pre-absence/submitted");
        }

        await portal.In("wessex", async db =>
        {
            var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
            absence.Period.ExpectedReturn.ShouldBe(_return);
            (await db.Audit.CountAsync(e => e.SubjectId == absence.Id.Value && e.Name == nameof(FormSubmitted))).ShouldBe(1);
            Answers.Parse((await db.Revisions.SingleAsync(r => r.AbsenceId == absence.Id)).Answers).Date("planReturnOn").ShouldBe(_planBy);
        });
    }

    [Fact]
    public async Task Post_OfOtherAnswersThanWereHandedIn_IsAConflict()
    {
        var (_, doctor, check) = await GivenAnswered(wasKnown: true);
        var page = await doctor.Open(check);
        (await doctor.Send(page, check, ("ReasonForDates", Reason))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await doctor.Send(page, check, ("ReasonForDates", Reason), ("Seen", new string('A', 64)))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Page_ThatNobodySaved_ProposesADayBeforeTheReturnThatTheFormSays()
    {
        var (reference, doctor, check) = await GivenAnswered(wasKnown: true);

        var page = await doctor.Open(Drafting.SectionOf(reference, "next-steps"));

        (page.Typed("planReturnOn.Day"), page.Typed("planReturnOn.Month"), page.Typed("planReturnOn.Year")).ShouldBe(("9", "6", "2027"));
        (await doctor.Open(check)).Words("main").ShouldContain("9 June 2027");
    }

    [Fact]
    public async Task Page_OfAFormThatSaysAReturnThatCannotBe_ProposesWhatItDid()
    {
        var (reference, doctor, _) = await GivenAnswered(wasKnown: true, year: "9999");

        var page = await doctor.Open(Drafting.SectionOf(reference, "next-steps"));

        (page.Typed("planReturnOn.Day"), page.Typed("planReturnOn.Month"), page.Typed("planReturnOn.Year")).ShouldBe(("10", "3", "2027"));
    }

    /// <summary>All that has to be answered before the last page, which nobody has opened.</summary>
    private async Task<(string Reference, Visitor Doctor, string Check)> GivenAnswered(bool wasKnown, string year = "2027")
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        if (!wasKnown)
        {
            await portal.Happens(reference, a => a.ChangeDates(new AbsencePeriod(a.Period.Starts, null), "It may take longer", Cast.Trainee.Actor, A.Morning));
        }

        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Save(doctor, reference, "your-absence", ("needsSupport", "yes"), ("expectedReturn.Day", "1"), ("expectedReturn.Month", "9"), ("expectedReturn.Year", year));
        await Save(doctor, reference, "about-you", ("contactWhileAway", "no"));
        await Save(doctor, reference, "before-you-go", ("arcpWhileAway", "no"));
        return (reference, doctor, $"/wessex/absences/{reference}/forms/pre-absence/check-answers");
    }

    private static async Task Save(Visitor doctor, string reference, string section, params (string, string?)[] answers)
    {
        var address = Drafting.SectionOf(reference, section);
        (await doctor.Send(await doctor.Open(address), address, [.. answers, ("then", "later")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }
}
