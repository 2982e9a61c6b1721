using Microsoft.EntityFrameworkCore;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>What was typed in several windows when a sign-in ended, and what somebody else wrote meanwhile: nothing of any of them is lost, and nothing is chosen for anybody.</summary>
public sealed class KeptWindowsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Ahead = "thinking-ahead";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Posts_OfTwoWindows_AreBothKept_AndEachGetsItsOwnBack()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var (first, second) = (await doctor.Open(section), await doctor.Open(section));
        var lapsed = await portal.Visitor();
        using var one = await lapsed.Send(first, section, ("learningNeeds", "Typed in the first window"), ("then", "later"));
        using var two = await lapsed.Send(second, section, ("worries", "Typed in the second window"), ("then", "later"));
        using var twoAgain = await lapsed.Send(second, section, ("worries", "Typed once more in the second window"), ("then", "later"));
        await lapsed.SignIn(Cast.Trainee.Email);

        var (firstBack, secondBack) = (await lapsed.Open(Visitor.BackTo(one)), await lapsed.Open(Visitor.BackTo(two)));

        (firstBack.Typed("learningNeeds"), firstBack.Typed("worries")).ShouldBe(("Typed in the first window", ""));
        (secondBack.Typed("learningNeeds"), secondBack.Typed("worries")).ShouldBe(("", "Typed once more in the second window"));
        await lapsed.Send(firstBack, Visitor.BackTo(one), ("then", "later"));
        await lapsed.Send(secondBack, Visitor.BackTo(two), ("then", "later"));
        var stored = await portal.Stored(reference, Ahead);
        (stored.Text("learningNeeds"), stored.Text("worries")).ShouldBe(("Typed in the first window", "Typed once more in the second window"));
        (await lapsed.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Posts_OfSeveralWindowsAtOneMoment_AreAllKept()
    {
        const int windows = 8;
        var (_, section) = await Given();
        var (doctor, lapsed) = (await portal.SignedInAs(Cast.Trainee), await portal.Visitor());
        var pages = new List<AngleSharp.Html.Dom.IHtmlDocument>();
        for (var window = 0; window < windows; window++)
        {
            pages.Add(await doctor.Open(section));
        }

        var kept = await Task.WhenAll(pages.Select((page, window) => Task.Run(() => lapsed.Send(page, section, ("learningNeeds", $"Typed in window {window}"), ("then", "later")))));

        await lapsed.SignIn(Cast.Trainee.Email);
        for (var window = 0; window < windows; window++)
        {
            (await lapsed.Open(Visitor.BackTo(kept[window]))).Typed("learningNeeds").ShouldBe($"Typed in window {window}");
        }
    }

    [Fact]
    public async Task Kept_ReadBeforeAnotherWindowWasKept_DoesNotTakeItsPlace()
    {
        var (_, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var (first, second) = (await doctor.Open(section), await doctor.Open(section));
        var (lapsed, address) = (await portal.Visitor(), "");
        await lapsed.Send(first, section, ("learningNeeds", "Typed in the first window"), ("then", "later"));

        await portal.In(Cast.Deanery, async db =>
        {
            var read = await db.KeptAnswers.SingleAsync(k => k.Answers.Contains("Typed in the first window"));
            address = Visitor.BackTo(await lapsed.Send(second, section, ("learningNeeds", "Typed in the second window"), ("then", "later")));
            read.Keep(new("another", read.Of(null)!.Typed), portal.Clock.Now);
            await Should.ThrowAsync<DbUpdateConcurrencyException>(() => db.SaveChangesAsync());
        });

        (await doctor.Open(address)).Typed("learningNeeds").ShouldBe("Typed in the second window");
    }

    [Fact]
    public async Task Kept_OfAnotherWindow_StaysUntilItIsShownAndSaved()
    {
        var (_, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var open = await doctor.Open(section);
        await (await portal.Visitor()).Send(await doctor.Open(section), section, ("learningNeeds", "Typed for an hour"), ("then", "later"));

        await doctor.Send(open, section, ("worries", "Saved from a window that did not show it"), ("then", "later"));

        (await doctor.Open(section)).Typed("learningNeeds").ShouldBe("Typed for an hour");
    }

    [Fact]
    public async Task Kept_BeforeWindowsWereToldApart_IsStillShownAndSavedOnce()
    {
        var (reference, section) = await Given();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await (await portal.Visitor()).Send(await doctor.Open(section), section, ("learningNeeds", "Typed before windows were told apart"), ("then", "later"));
        await portal.In(Cast.Deanery, async db =>
        {
            var kept = await db.KeptAnswers.SingleAsync(k => k.Answers.Contains("Typed before windows were told apart"));
            db.Entry(kept).Property(k => k.Answers).CurrentValue = kept.Of(null)!.Typed.ToCanonicalJson();
            await db.SaveChangesAsync();
        });

        var back = await doctor.Open(section);
        back.Typed("learningNeeds").ShouldBe("Typed before windows were told apart");
        await doctor.Send(back, section, ("then", "later"));

        (await portal.Stored(reference, Ahead)).Text("learningNeeds").ShouldBe("Typed before windows were told apart");
        (await doctor.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Kept_OfAList_WhereTheirWordsAreTaken_LosesNoRowOfEither()
    {
        var reference = await portal.GivenSupported();
        var section = Drafting.SectionOf(reference, "next-steps");
        var (doctor, supervisor) = (await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.Supervisor));
        await doctor.Send(await doctor.Open(section), section, ("discussions.0.who", "The TPD"), ("discussions.0.agreed", "To talk"), ("then", "later"));
        var page = await doctor.Open(section);
        await supervisor.Send(await supervisor.Open(section), section, ("discussions.0.agreed", "Said by the supervisor"), ("discussions.1.who", "Added by the supervisor"), ("then", "later"));
        await (await portal.Visitor()).Send(page, section, ("discussions.0.agreed", "Said by the doctor"), ("discussions.1.who", "Added by the doctor"), ("then", "later"));
        var again = await doctor.Open(section);
        again.Typed("discussions.0.agreed").ShouldBe("Said by the doctor");

        await doctor.Send(again, section, ("take-theirs.discussions", "yes"), ("then", "later"));

        (await portal.Stored(reference, "next-steps")).Rows("discussions").Select(r => $"{r.Text("who")}: {r.Text("agreed")}")
            .ShouldBe(["The TPD: Said by the supervisor", "Added by the supervisor: ", "Added by the doctor: "]);
        (await doctor.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Kept_InConflict_IsNotDecidedByASaveThatNobodyAskedFor()
    {
        var (reference, section) = await Given();
        var (doctor, supervisor) = (await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.Supervisor));
        var page = await doctor.Open(section);
        await supervisor.Send(await supervisor.Open(section), section, ("worries", "The supervisor's worries"), ("then", "later"));
        await (await portal.Visitor()).Send(page, section, ("worries", "The doctor's worries"), ("then", "later"));
        var again = await doctor.Open(section);

        var saved = await doctor.Autosave(again, section, ("learningNeeds", "Typed elsewhere on the page"));

        saved.IsConflict.ShouldBeFalse("The page shows both already");
        var stored = await portal.Stored(reference, Ahead);
        (stored.Text("worries"), stored.Text("learningNeeds")).ShouldBe(("The supervisor's worries", "Typed elsewhere on the page"));
        (await doctor.Open(section)).Typed("worries").ShouldBe("The doctor's worries", "It is kept until somebody chooses");
        await doctor.Send(again, section, ("Ticket", saved.Ticket), ("learningNeeds", "Typed elsewhere on the page"), ("then", "later"));
        (await portal.Stored(reference, Ahead)).Text("worries").ShouldBe("The doctor's worries");
        (await doctor.Open(section)).Words("main").ShouldNotContain("We kept what you typed");
    }

    [Fact]
    public async Task Kept_OfAFormThatWasSentMeanwhile_IsShownToBeCopied()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var section = Drafting.SectionOf(reference, "your-absence");
        var doctor = await portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(section);
        await portal.Happens(reference, a => a.Withdraw("Plans changed", Cast.Trainee.Actor, portal.Clock.Now), Cast.Trainee.Actor);
        var lapsed = await portal.Visitor();
        using var kept = await lapsed.Send(page, section, ("needsSupport", "no"), ("then", "continue"));
        await lapsed.SignIn(Cast.Trainee.Email);

        using var answer = await lapsed.Get(Visitor.BackTo(kept));

        answer.StatusCode.ShouldBe(System.Net.HttpStatusCode.Conflict);
        var shown = await answer.Html();
        shown.Words("main").ShouldContain("This absence was withdrawn. Your sign-in had ended while you were typing. We kept what you typed: it is below.");
        shown.Words("main dl").ShouldContain(A.Of("wessex").Form("pre-absence").Question("needsSupport")!.Label + "No");
        shown.QuerySelector($"main a[href='/wessex/absences/{reference}/forms/pre-absence']").ShouldNotBeNull();
    }

    private async Task<(string Reference, string Section)> Given()
    {
        var reference = await portal.GivenSupported();
        return (reference, Drafting.SectionOf(reference, Ahead));
    }
}
