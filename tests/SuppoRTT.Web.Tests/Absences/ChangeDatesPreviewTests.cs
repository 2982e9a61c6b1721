using AngleSharp.Dom;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>What is shown of new dates before they are saved: what changes, and what no longer fits.</summary>
public sealed class ChangeDatesPreviewTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("16 6 2026", "2 6 2027", "First day away")]
    [InlineData("2 6 2026", "2 7 2027", "Expected first day back")]
    public async Task Post_OfOneOtherDay_ShowsThatOneOnly(string starts, string back, string day)
    {
        var check = await (await Post(await portal.SignedInAs(Cast.Wessex.Trainee), await portal.Given("wessex", a => a.SignedOff()), starts, back)).Html();

        var row = check.QuerySelectorAll("table")[0].QuerySelectorAll("tbody tr").ShouldHaveSingleItem();
        row.TextContent.ShouldContain(day);
    }

    [Fact]
    public async Task Post_OfALaterReturn_NamesThePlannedDaysThatAreThenBeforeIt_AndWhereTheyAreChanged()
    {
        var reference = await portal.Given("wessex", a =>
        {
            var absence = a.Absence();
            var answers = a.AnswersFor(absence, "pre-return", ("needsSupport", "yes"), ("reviewOn", "2027-06-20")).With("supportWanted", new ChoicesAnswer(["supervision"])).With("outOfHours", "none");
            var revision = a.Submit(absence, "pre-return", answers);
            a.SignOff(absence, "pre-return");
            return (absence, revision);
        });
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var later = (await (await Post(visitor, reference, "2 6 2026", "18 6 2027")).Html()).Words("main");
        var earlier = (await (await Post(visitor, reference, "2 6 2026", "1 6 2027")).Html()).Words("main");

        later.ShouldContain("2 to 15 June 2027. This is before the new return, so it does not fit. Change it in “Planning your return form”");
        later.ShouldContain("Review after the return: 20 June 2027");
        (later.Split("before the new return").Length, earlier.Split("before the new return").Length).ShouldBe((2, 1));
    }

    [Fact]
    public async Task Post_OfAnotherReturn_SaysWhichSignedAndWaitingFormsGoOnSayingTheOldDay_AndNotThatTheyJustStay()
    {
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var signed = (await (await Post(doctor, await portal.Given("wessex", a => a.SignedOff()), "2 6 2026", "2 7 2027")).Html()).Words("main");
        var waiting = (await (await Post(doctor, await portal.Given("wessex", a => a.AwaitingSignOff()), "2 6 2026", "2 7 2027")).Html()).Words("main");

        signed.ShouldContain("Pre-absence form: stays signed, and still says expected first day back 2 June 2027");
        signed.ShouldNotContain("Pre-absence form: signed");
        waiting.ShouldContain("Pre-absence form: waits to be signed, and still says expected first day back 2 June 2027. Whoever signs is shown the difference first, and can return the form for changes");
    }

    [Fact]
    public async Task Post_OfAnotherStart_DoesNotSayOfAReopenedFormThatItStaysSigned()
    {
        var check = (await (await Post(await portal.SignedInAs(Cast.Wessex.Trainee), await portal.Given("wessex", a => a.SignedOff()), "16 6 2026", "2 7 2027")).Html()).Words("main");

        check.ShouldNotContain("still says");
        check.ShouldContain("Pre-absence form, signed by");
    }

    private static async Task<HttpResponseMessage> Post(Visitor visitor, string reference, string starts, string back)
    {
        var address = $"/wessex/absences/{reference}/change-dates";
        var (s, b) = ((starts + "  ").Split(' '), (back + "  ").Split(' '));
        (string Name, string? Value)[] answers =
        [
            ("Starts.Day", s[0]), ("Starts.Month", s[1]), ("Starts.Year", s[2]), ("Return", "known"),
            ("ExpectedReturn.Day", b[0]), ("ExpectedReturn.Month", b[1]), ("ExpectedReturn.Year", b[2]), ("Reason", "The unit has asked me to start later"), ("then", "check"),
        ];
        return await visitor.Send(await visitor.Open(address), address, answers);
    }
}
