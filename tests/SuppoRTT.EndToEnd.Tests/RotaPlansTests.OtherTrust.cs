using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>What happens when the doctor comes back to another trust than was planned.</summary>
public sealed partial class RotaPlansTests
{
    private const string Form = "pre-return";

    private const string AgreedPlan = "I have talked about this plan with the doctor, and I agree with it. I will help to pass on what others need to know.";

    /// <summary>With support, so that it asks to which trust the doctor comes back, and with what was typed, so that it can be opened again.</summary>
    private async Task<string> GivenASignedPlan()
    {
        var a = await portal.Make("wessex");
        var (absence, revision) = a.AwaitingSignOff(Form, null, ("needsSupport", "yes"));
        a.SignOff(absence, Form);
        var (typed, doctor) = (Answers.Parse(revision.Answers), Cast.Trainee.Actor.Stamp(Role.Trainee));
        await portal.Given("wessex", absence, revision);
        await portal.In("wessex", db =>
        {
            db.AddRange(a.Form(Form).Sections.Select(s => new DraftSection(a.Deanery, absence.Id, Form, s.Key, s.Questions.Aggregate(Answers.None, (all, q) => typed[q.Key] is { } said ? all.With(q.Key, said) : all), doctor, A.Morning)));
            return db.SaveChangesAsync();
        });
        return absence.Reference;
    }

    private Task ThereIsAnotherTrust() => portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync();
        var trust = new Trust(Guid.CreateVersion7(), deanery, "Other Hospitals");
        db.AddRange(trust, new Site(Guid.CreateVersion7(), deanery, "Other General", trust.Id));
        await db.SaveChangesAsync();
    });

    /// <summary>The signed form is opened again, names the other trust, and is signed again; those of the former trust are told by themselves.</summary>
    private async Task TheDoctorComesBackToAnotherTrust(Somebody theDoctor, Somebody theStaff, string reference)
    {
        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-return");
        await theDoctor.Follows("Open the form again");
        await theDoctor.Answers("Why should it be opened again?", "I come back to another trust.");
        await theDoctor.Presses("Open the form again");
        await theDoctor.Follows("Your return");
        await theDoctor.FillsIn("Your return", ("Which trust will you come back to?", "Other Hospitals"));
        await theDoctor.ChecksAnswers();
        await theDoctor.Submits();

        var theSupervisor = await portal.SignedIn(Cast.OtherSupervisor);
        await theSupervisor.Opens($"/wessex/absences/{reference}/forms/pre-return/sign-off");
        await theSupervisor.Sees("Changed since revision 1");
        await theSupervisor.Answers("Is this still the meeting that counts?", "Yes, we agreed on what the form says now");
        await theSupervisor.SignsItOff("All the best there.", AgreedPlan);
        await theStaff.Opens("/wessex/scheduled-work");
        await theStaff.PressesFirst("Run it now");
    }

    /// <summary>Nobody there gets it before the doctor has seen to whom it goes.</summary>
    private static async Task ThePlanIsSentThere(Somebody theDoctor, Somebody theStaff, string reference)
    {
        await theStaff.Opens("/wessex/rota-plans");
        await theStaff.Sees("Nobody who makes the rota has a plan that counts.");
        await theStaff.Opens("/wessex/rota-contacts/add");
        await AddsTheContact(theStaff, "Night rota", "Other Hospitals: Other General only", "night@other.test");
        await theDoctor.Opens($"/wessex/absences/{reference}/rota-plan");
        await theDoctor.Sees("Nobody who makes the rota has a plan that counts.");
        await theDoctor.Presses("Send it, or send it again");
        await theDoctor.SeesInOrder("This is all that they see", "Other Hospitals", "Who gets it?", "Night rota");
        await theDoctor.Ticks("Night rota");
        await theDoctor.Presses("Send the plan");
        await theDoctor.SeesInOrder("The plan is on its way", "Night rota", "Not opened yet");
    }
}
