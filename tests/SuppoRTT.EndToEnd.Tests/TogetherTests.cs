using Microsoft.Playwright;

using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>Doctor and supervisor have one form open at the same time: each sees the other, nothing is overwritten, and each declares alone.</summary>
public sealed class TogetherTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string ToLearn = "What do you think you will need to learn or refresh?";
    private const string Hard = "What might be hard when you come back?";
    private const string Agreed = "I have talked about this form with the doctor, and I agree with what it says.";

    private static (string Doctor, string Supervisor) Names => (Cast.Wessex.Trainee.Name, Cast.Wessex.Supervisor.Name);

    [Fact]
    public async Task Form_FilledInTogether_KeepsTheWordsOfBoth_AndLeadsToTheSignature()
    {
        var form = $"/wessex/absences/{await portal.Given("wessex", a => a.Absence())}/forms/pre-absence";
        var (theDoctor, theSupervisor) = (await portal.SignedIn(Cast.Wessex.Trainee), await portal.SignedIn(Cast.Wessex.Supervisor));
        await TheyBegin(theDoctor, theSupervisor, form);

        await EachFillsInASection(theDoctor, theSupervisor, form);
        await theDoctor.Opens(form + "/sections/thinking-ahead");
        await theSupervisor.Opens(form + "/sections/thinking-ahead");
        await theSupervisor.Answers(ToLearn, "The supervisor thinks of airways");
        await theSupervisor.Sees("Saved at");
        await BothStand(theDoctor);
        await TheDoctorTakesTheOther(theDoctor);

        await Hears(theSupervisor, $"{Names.Doctor} has submitted the form.");
        await theSupervisor.Follows("Read it once more and sign it");
        await theSupervisor.SeesHeading("Read and sign off: Pre-absence form");
        await theSupervisor.SeesInOrder("Nights", "The supervisor thinks of airways");
        await theSupervisor.Answers("How did you meet?", "In person");
        await theSupervisor.SignsItOff("Good plan", Agreed);
        await theDoctor.Opens(form);
        await theDoctor.SeesInOrder("Signed off", Names.Supervisor);
    }

    private static async Task TheyBegin(Somebody theDoctor, Somebody theSupervisor, string form)
    {
        await theDoctor.Opens(form + "/sections/your-absence");
        await theDoctor.Answers("Would you like to plan any support?", "Yes");
        await theDoctor.Presses("Save and come back later");
        await theDoctor.Opens(form + "/fill-together");
        await theDoctor.Presses("Open it for both of us");
        await theDoctor.Sees($"{Names.Supervisor} has not joined yet.");

        await theSupervisor.Opens("/wessex/home");
        await theSupervisor.Follows($"Join {Names.Doctor}");
        await theSupervisor.Presses("Join");
        await theSupervisor.Sees($"{Names.Doctor} is here");
        await Hears(theDoctor, $"{Names.Supervisor} is here.");
    }

    private static async Task EachFillsInASection(Somebody theDoctor, Somebody theSupervisor, string form)
    {
        await theDoctor.Opens(form + "/sections/about-you");
        await theSupervisor.Opens(form + "/sections/before-you-go");
        await Hears(theDoctor, $"{Names.Supervisor} is here, on “Before you go”.");
        await Hears(theSupervisor, $"{Names.Doctor} is here, on “Reaching you while you are away”.");

        await theDoctor.Answers("May somebody get in touch with you while you are away?", "No");
        await theSupervisor.Answers("Is your yearly review (ARCP) due while you are away?", "No");
        await theDoctor.Presses("Save and come back later");
        await theSupervisor.Presses("Save and come back later");
    }

    /// <summary>What the other wrote stands beside the field, which keeps what is typed in it.</summary>
    private static async Task BothStand(Somebody theDoctor)
    {
        await theDoctor.Answers((Hard, "Nights"), (ToLearn, "The doctor thinks of prescribing"));
        await Hears(theDoctor, $"Changed on this page: “{ToLearn}”.");
        await Assertions.Expect(theDoctor.Page.Locator("[data-question=learningNeeds]")).ToContainTextAsync($"{Names.Supervisor} changed this at 09:00:");
        await Assertions.Expect(theDoctor.Page.Locator("[data-question=learningNeeds]")).ToContainTextAsync("The supervisor thinks of airways");
        await theDoctor.FindsTyped(ToLearn, "The doctor thinks of prescribing");
    }

    private static async Task TheDoctorTakesTheOther(Somebody theDoctor)
    {
        await theDoctor.Presses("Save and continue");
        await theDoctor.SeesInOrder("The same answers were changed twice", $"{Names.Supervisor} wrote for “{ToLearn}”");
        await theDoctor.FindsTyped(Hard, "Nights");
        await theDoctor.FindsTyped(ToLearn, "The doctor thinks of prescribing");
        await theDoctor.Ticks("Take these words instead of mine");
        await theDoctor.Presses("Save and continue");
        await theDoctor.FillsIn("Next steps", ("Which e-portfolio do you use?", "RCPCH portfolio (Kaizen)"));
        await theDoctor.SeesInOrder("May somebody get in touch", "ARCP", "The supervisor thinks of airways");
        await theDoctor.Submits();
    }

    /// <summary>The script asks at once when a connection is back, so nobody waits for its next turn.</summary>
    private static async Task Hears(Somebody somebody, string words)
    {
        await somebody.Page.EvaluateAsync("() => window.dispatchEvent(new Event('online'))");
        await somebody.Sees(words);
    }
}
