using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>What the confirmation of a signature says of what comes next, whatever a deanery calls its forms.</summary>
public sealed class SignOffNextTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData("wessex", "The next form is “Planning your return form”. It can be started from 24 February 2027.")]
    [InlineData("west-midlands", "The next form is “Planning your return”. It can be started from 10 February 2027.")]
    public async Task Confirmation_OfTheFirstForm_NamesTheNextAsTheDeaneryDoes(string deanery, string next)
    {
        var words = await Confirmation(deanery, await portal.Given(deanery, a => a.SignedOff()), "pre-absence");

        words.ShouldContain(next);
        words.ShouldContain("We e-mail you when there is a form for you to sign.");
        words.ShouldNotContain("Next is the");
    }

    [Fact]
    public async Task Confirmation_WhenMoreTimeWasAgreed_NamesTheDayOfTheNextReview_AndSoDoTheDoctorsPages()
    {
        var reference = await GivenMoreTime();
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);

        (await Confirmation("wessex", reference, "post-return")).ShouldContain("You and Asha Demo-Rao look at it together again on 20 March 2026.");
        var home = (await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Open("/wessex/home")).Words("main");
        home.ShouldContain($"{Cast.Wessex.Trainee.Name}: review again: “{A.Of("wessex").Form("post-return").Name}”");
        home.ShouldContain("Review on 20 March 2026");
        home.ShouldContain("To review");
        (await doctor.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("You and your supervisor look at it together again on 20 March 2026.");
        (await doctor.Open($"/wessex/absences/{reference}/forms/post-return/submitted")).Words("main").ShouldContain("You and your supervisor look at it together again on 20 March 2026.");
        (await doctor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Review planned for 20 March 2026");
    }

    /// <summary>Back at work, with closer supervision for longer; the form before the absence was never done.</summary>
    private async Task<string> GivenMoreTime()
    {
        var a = await portal.Make("wessex");
        var absence = a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-10));
        var (_, plan) = a.SignedOff("pre-return", absence);
        absence.ConfirmReturn(A.Today.AddDays(-10), a.Cast.Trainee.Actor, A.Morning);
        var (_, review) = a.AwaitingSignOff("post-return", absence, ("returnedOn", "2026-02-20"), ("outcome", "extend"), ("supervisionEnds", "2026-03-19"), ("reviewOn", "2026-03-20"));
        a.SignOff(absence, "post-return");
        return await portal.Given("wessex", absence, plan, review);
    }

    private async Task<string> Confirmation(string deanery, string reference, string form) =>
        (await (await portal.SignedInAs(Cast.Of(deanery).Supervisor)).Open($"/{deanery}/absences/{reference}/forms/{form}/sign-off")).Words("main");
}
