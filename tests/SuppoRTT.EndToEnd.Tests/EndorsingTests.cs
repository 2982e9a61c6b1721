using System.Text.RegularExpressions;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>After a long absence the programme director looks at the signed plan for the return, sends it back, and endorses it once it is signed again.</summary>
public sealed class EndorsingTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Deanery = "north-east";
    private const string Signed = "I have talked about this form with the doctor, and I agree with what it says.";
    private const string Endorsed = "I have read this form, and I endorse the plan for the return.";

    private static Cast Cast { get; } = Cast.Of(Deanery);

    [Fact]
    public async Task Director_SendsBack_AndLaterEndorses()
    {
        await portal.Bring(Deanery, DefinitionFiles.WithNorthEast);
        var reference = await portal.Given(Deanery, a => a.AwaitingSignOff("pre-return", Away(a), ("needsSupport", "yes")));
        var (theDoctor, theSupervisor, theDirector) = (await portal.SignedIn(Cast.Trainee), await portal.SignedIn(Cast.Supervisor), await portal.SignedIn(Cast.ProgrammeDirector));

        await SignsIt(theSupervisor, reference);
        await theSupervisor.Sees("The training programme director reads the form by");
        await theDoctor.Opens($"/{Deanery}/absences/{reference}/forms/pre-return");
        await theDoctor.Sees("The training programme director is to endorse it by");

        await theDirector.Opens($"/{Deanery}/home");
        await theDirector.Follows($"{Cast.Trainee.Name}: Pre-return form");
        await theDirector.SeesHeading("To endorse: Pre-return form");
        await theDirector.Presses("Read the form");
        await theDirector.SeesHeading("Read and endorse: Pre-return form");
        await theDirector.Presses("Send back");
        await theDirector.Answers("What should change, and why?", "Who supervises the first nights?");
        await theDirector.Presses("Send back");
        await theDirector.Sees($"You sent the form back to {Cast.Trainee.Name}.");

        await SendsItAgain(theDoctor, reference);
        await SignsIt(theSupervisor, reference);

        await theDirector.Opens($"/{Deanery}/endorse-several");
        await theDirector.Ticks($"{Cast.Trainee.Name}: Pre-return form");
        await theDirector.Ticks(Endorsed);
        await theDirector.Presses("Endorse those that are ticked");
        await theDirector.Sees("Not all of them could be endorsed");
        await theDirector.Follows(new Regex("^Open it"));
        await theDirector.Presses("Read the form");
        await theDirector.SeesInOrder("Changed since revision 1", "Who supervises the first nights?");
        await theDirector.Answers("A note (optional)", "Ring me about the nights");
        await theDirector.Ticks(Endorsed);
        await theDirector.Presses("Endorse");
        await theDirector.Sees("You endorsed “Pre-return form”");

        await theDoctor.Opens($"/{Deanery}/absences/{reference}/forms/pre-return");
        await theDoctor.SeesInOrder("Signed off", "Endorsement", Cast.ProgrammeDirector.Name, "Ring me about the nights");
    }

    /// <summary>For a year, back in ten weeks.</summary>
    private static Absence Away(A a) => a.Absence(A.Today.AddMonths(-10), A.Today.AddDays(70));

    private static async Task SignsIt(Somebody theSupervisor, string reference)
    {
        await theSupervisor.Opens($"/{Deanery}/absences/{reference}/forms/pre-return/sign-off");
        if (await theSupervisor.Page.GetByText("The form can be signed once you have met.").CountAsync() > 0)
        {
            await theSupervisor.Answers(("When did you meet?", "1 March 2026"), ("How did you meet?", "By video"), ("Who was there?", "Both of us"));
        }
        else
        {
            await theSupervisor.Answers("Is this still the meeting that counts?", "Yes, we agreed on what the form says now");
        }

        await theSupervisor.SignsItOff("Good plan", Signed);
    }

    /// <summary>The doctor reads what is asked for, and sends the form again with an answer to it.</summary>
    private async Task SendsItAgain(Somebody theDoctor, string reference)
    {
        await theDoctor.Opens($"/{Deanery}/absences/{reference}/forms/pre-return");
        await theDoctor.SeesInOrder($"{Cast.ProgrammeDirector.Name} asked for changes", "Who supervises the first nights?");
        var a = await portal.Make(Deanery);
        await portal.In(Deanery, async db =>
        {
            var absence = (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!;
            db.Add(a.Submit(absence, "pre-return", ("needsSupport", "yes"), ("supervisedBy", "Dr Berg, for the first nights"))!);
            await db.SaveChangesAsync();
        });
    }
}
