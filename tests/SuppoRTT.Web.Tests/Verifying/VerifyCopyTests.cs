using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Verifying;

public sealed class VerifyCopyTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "/verify";

    [Theory]
    [InlineData("wessex", "Wessex Deanery", "Pre-absence form")]
    [InlineData("west-midlands", "West Midlands Deanery", "Planning your leave")]
    public async Task Post_OfASignedForm_SaysThatItCountsAndNothingThatIsWrittenInIt(string deanery, string deaneryName, string formName)
    {
        var given = await portal.GivenEveryAnswer(deanery);

        var page = await Answer(given.Revision.Code);

        page.Words("h1").ShouldBe("The copy is genuine and current");
        Told(page).ShouldBe(
        [
            $"Deanery: {deaneryName}", $"Form: {formName}", "Revision: 1", "Sent on: 2 March 2026 at 09:00", "Signed off on: 2 March 2026 at 09:00",
            $"Fingerprint of the content: {string.Join(' ', given.Revision.Hash.Chunk(8).Select(digits => new string(digits)))}",
        ]);
        var cast = Cast.Of(deanery);
        new[] { given.Reference, cast.Trainee.Name, cast.Supervisor.Name, "Said of", PrintedForms.Need, "Agreed" }.Where(secret => page.Source.Text.Contains(secret)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("-", true)]
    [InlineData("", false)]
    [InlineData(" ", true)]
    public async Task Post_HoweverTheCodeIsTyped_FindsIt(string between, bool inSmallLetters)
    {
        var given = await portal.GivenEveryAnswer("wessex");
        var typed = VerificationCode.Printed(given.Revision.Code).Replace("-", between, StringComparison.Ordinal);

        (await Answer(inSmallLetters ? typed.ToLowerInvariant() : typed)).Words("h1").ShouldBe("The copy is genuine and current");
    }

    [Fact]
    public async Task Post_OfAFormThatWaits_SaysThatItIsNotSignedYet()
    {
        var (_, revision) = await Saved(a => a.AwaitingSignOff());

        var page = await Answer(revision.Code);

        page.Words("h1").ShouldBe("The copy is genuine, but not signed yet");
        Told(page).ShouldNotContain(line => line.StartsWith("Signed off", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_AfterReopening_SaysThatTheSignaturesAreVoidAndAfterSigningAnewThatItIsOutOfDate()
    {
        var a = await portal.Make("wessex");
        var (absence, first) = a.SignedOff();
        absence.ReopenForm("pre-absence", 1, "The return slipped", a.Cast.Trainee.Actor, A.Morning);
        var reference = await portal.Given("wessex", absence, first);

        (await Answer(first.Code)).Words("h1").ShouldBe("The copy is genuine, but its signatures are void");

        FormRevision? second = null;
        await portal.In("wessex", async db =>
        {
            var again = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, a.Cast.Trainee.Actor, default))!;
            second = a.Submit(again, "pre-absence", ("needsSupport", "no"));
            a.SignOff(again, "pre-absence");
            db.Add(second!);
            await db.SaveChangesAsync();
        });
        var replaced = await Answer(first.Code);
        replaced.Words("h1").ShouldBe("The copy is genuine, but out of date");
        replaced.Words("main").ShouldContain("It is not the newest. Revision 2 took its place on 2 March 2026. Ask the doctor for the latest copy.");
        (await Answer(second!.Code)).Words("h1").ShouldBe("The copy is genuine and current");
    }

    [Fact]
    public async Task Post_AfterWithdrawal_SaysWhenAndNotWhy_UntilTheAbsenceIsOpenedAgain()
    {
        var a = await portal.Make("wessex");
        var (absence, revision) = a.SignedOff();
        absence.Withdraw("Nobody who holds a copy may know this", a.Cast.Trainee.Actor, A.Morning.AddDays(3));
        var reference = await portal.Given("wessex", absence, revision);

        foreach (var code in new[] { revision.Code, absence.Code })
        {
            var page = await Answer(code);
            page.Words("h1").ShouldBe("The copy is genuine, but the absence was withdrawn");
            page.Words("main").ShouldContain("withdrawn on 5 March 2026");
            page.QuerySelector(".nhsuk-panel").ShouldBeNull("Nobody can rely on it");
            page.Source.Text.ShouldNotContain("Nobody who holds");
            page.Source.Text.ShouldNotContain(reference);
        }

        await portal.In("wessex", async db =>
        {
            (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, a.Cast.Trainee.Actor, default))!.Reinstate("It goes on", a.Cast.Trainee.Actor, A.Morning.AddDays(4));
            await db.SaveChangesAsync();
        });
        (await Answer(revision.Code)).Words("h1").ShouldBe("The copy is genuine and current");
        (await Answer(absence.Code)).Words("h1").ShouldBe("The copy is genuine");
    }

    [Fact]
    public async Task Post_OfAnOldRevisionOfAWithdrawnAbsence_SaysBoth()
    {
        var a = await portal.Make("wessex");
        var (absence, first) = a.SignedOff();
        absence.ReopenForm("pre-absence", 1, "The return slipped", a.Cast.Trainee.Actor, A.Morning);
        var reference = await portal.Given("wessex", absence, first);
        await portal.In("wessex", async db =>
        {
            var again = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, a.Cast.Trainee.Actor, default))!;
            db.Add(a.Submit(again, "pre-absence", ("needsSupport", "no"))!);
            again.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning.AddDays(1));
            await db.SaveChangesAsync();
        });

        (await Answer(first.Code)).Words("main").ShouldContain("was withdrawn on 3 March 2026. The form does not count any more. Revision 2 took its place on 2 March 2026.");
    }

    [Fact]
    public async Task Post_OfAFormThatWasReturned_SaysThatTheSignaturesAreVoid()
    {
        var (_, revision) = await Saved(a => a.Returned());

        (await Answer(revision.Code)).Words("h1").ShouldBe("The copy is genuine, but its signatures are void");
    }

    [Fact]
    public async Task Post_OfAWholeAbsence_SaysWhenItLastChanged()
    {
        var (absence, _) = await Saved(a => a.SignedOff());

        var page = await Answer(absence.Code);

        page.Words("h1").ShouldBe("The copy is genuine");
        page.Words("main").ShouldContain("The absence last changed on 2 March 2026 at 09:00.");
        page.Source.Text.ShouldNotContain(absence.Reference);
    }

    [Fact]
    public async Task Post_OfACodeThatNobodyKnows_SaysSo() =>
        (await Answer(VerificationCode.New())).Words("h1").ShouldBe("We do not know this code");

    [Theory]
    [InlineData("", "Enter the code that is printed on the copy")]
    [InlineData("7K4M-2QD9", "The code has 20 letters and numbers, in groups of four")]
    [InlineData("7K4M-2QD9-HJ3T-XC6P-4RVO", "The code has no 0, 1, 5, 8, B, I, L, O, S, U or W in it. Look at those places again")]
    public async Task Post_OfWhatCannotBeACode_SaysWhyAndKeepsIt(string typed, string message)
    {
        var visitor = await portal.Visitor();

        using var response = await visitor.Send(await visitor.Open(Address), Address, ("Code", typed));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        page.QuerySelector("#Code")!.GetAttribute("value").ShouldBe(typed);
    }

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest() =>
        (await (await portal.Visitor()).PostWithoutToken(Address)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    [Fact]
    public async Task Get_ByAnyone_IsLinkedFromTheFootOfEveryPage()
    {
        var visitor = await portal.Visitor();

        (await visitor.Open("/sign-in")).QuerySelector($"footer a[href='{Address}']").ShouldNotBeNull();
        (await visitor.Open(Address)).Words("h1").ShouldBe("Is a printed copy genuine?");
    }

    private static IEnumerable<string> Told(IHtmlDocument page) =>
        page.QuerySelectorAll(".nhsuk-summary-list__row").Select(row => $"{row.Words("dt")}: {row.Words("dd")}");

    private async Task<(Absence Absence, FormRevision Revision)> Saved(Func<A, (Absence, FormRevision)> make)
    {
        var (absence, revision) = make(await portal.Make("wessex"));
        await portal.Given("wessex", absence, revision);
        return (absence, revision);
    }

    private async Task<IHtmlDocument> Answer(string code)
    {
        var visitor = await portal.Visitor();
        using var response = await visitor.Send(await visitor.Open(Address), Address, ("Code", code));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await response.Html();
    }
}
