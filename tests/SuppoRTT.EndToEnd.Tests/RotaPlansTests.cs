using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>
/// The doctor sends the plan for the rota; whoever keeps it reads it without signing in and says that the rota is told; it changes, and is told again; the doctor comes back to another trust, and that is told there.
/// </summary>
public sealed partial class RotaPlansTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Plan_IsSent_Acknowledged_ThenChanged_AndAcknowledgedAgain_ThenOfAnotherTrust_AndAcknowledgedThere()
    {
        await ThereIsAnotherTrust();
        var reference = await GivenASignedPlan();
        var theStaff = await StaffAddTheContact();
        var theDoctor = await DoctorSends(reference);
        var old = await NewestLink();
        var theRota = await portal.Somebody(null);

        await theRota.Opens(old);
        await theRota.Sees("A doctor comes back to training at your trust.");
        await theRota.Presses("Show the plan");
        await theRota.SeesInOrder("Version 1", Cast.Trainee.Name, "What they may and may not do", Cast.Supervisor.Name, "Have you told the rota?");
        await theRota.Presses("I have told the rota");
        await theRota.Sees("There is a problem");
        await theRota.Answers("Your name", "Jo Bloggs");
        await theRota.Presses("I have told the rota");
        await theRota.Sees("Thank you");
        await theDoctor.Opens($"/wessex/absences/{reference}");
        await theDoctor.SeesInOrder("Acknowledged", "Jo Bloggs acknowledged it");

        await AnotherSupervisorIsNamed(reference);
        await theStaff.Opens("/wessex/scheduled-work");
        await theStaff.PressesFirst("Run it now");
        await theRota.Opens(old);
        await theRota.Sees("There is a newer plan");
        await theRota.Presses("Send a link that works");
        await theRota.Sees("is on its way");
        await theStaff.Opens("/wessex/rota-plans");
        await theStaff.SeesInOrder(Cast.Trainee.Name, "Rota team", "Not opened yet");
        var second = await NewestLink();
        await theRota.Opens(second);
        await theRota.Presses("Show the plan");
        await theRota.SeesInOrder("Version 2", Cast.OtherSupervisor.Name);
        await theRota.Answers("Your name", "Al Green");
        await theRota.Presses("I have told the rota");
        await theStaff.Opens("/wessex/rota-plans");
        await theStaff.Sees("There are none.");

        await TheDoctorComesBackToAnotherTrust(theDoctor, theStaff, reference);
        await theRota.Opens(second);
        await theRota.Sees("This plan is no longer valid");
        await ThePlanIsSentThere(theDoctor, theStaff, reference);
        await theRota.Opens(await NewestLink());
        await theRota.Sees("It was sent to Night rota");
        await theRota.Presses("Show the plan");
        await theRota.SeesInOrder("Version 3", "Other Hospitals");
        await theRota.Answers("Your name", "Kim Blue");
        await theRota.Presses("I have told the rota");
        await theDoctor.Opens($"/wessex/absences/{reference}");
        await theDoctor.SeesInOrder("Night rota", "Acknowledged", "Kim Blue acknowledged it");
        await theStaff.Opens("/wessex/rota-plans");
        await theStaff.Sees("There are none.");
    }

    private async Task<Somebody> StaffAddTheContact()
    {
        var theStaff = await portal.SignedIn(Cast.Staff);
        await theStaff.Opens("/wessex/rota-plans");
        await theStaff.Follows("Contacts for the rota, to whom plans go");
        await theStaff.Presses("Add a contact");
        await theStaff.Presses("Add the contact");
        await theStaff.Sees("There is a problem");
        await AddsTheContact(theStaff, "Rota team", "Demonstration Hospitals, every site", "rota@trust.test");
        return theStaff;
    }

    private static async Task AddsTheContact(Somebody theStaff, string name, string place, string email)
    {
        await theStaff.Answers(("Name of the person or team", name), ("What do they do?", "Rota co-ordinator"));
        await theStaff.Answers(("Which trust or site are they for?", place), ("E-mail address", email));
        await theStaff.Presses("Add the contact");
        await theStaff.SeesInOrder("The contact is added", name);
    }

    private async Task<Somebody> DoctorSends(string reference)
    {
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/wessex/absences/{reference}");
        await theDoctor.Follows("The plan for the rota");
        await theDoctor.Presses("Not yet");
        await theDoctor.Presses("Wait");
        await theDoctor.Sees("Nothing is sent until you send it");
        await theDoctor.Presses("Look at it and send it");
        await theDoctor.SeesInOrder("This is all that they see", Cast.Trainee.Name, "Who gets it?");
        await theDoctor.Presses("Send the plan");
        await theDoctor.SeesInOrder("The plan is on its way", "Rota team", "Not opened yet");
        return theDoctor;
    }

    private Task AnotherSupervisorIsNamed(string reference) => portal.In("wessex", async db =>
    {
        var absence = (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!;
        absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, portal.Clock.Now);
        await db.SaveChangesAsync();
    });

    /// <summary>The link of the newest e-mail to the contact, as it would be sent now.</summary>
    private async Task<string> NewestLink()
    {
        var message = await portal.In("wessex", db => db.Outbox.AsNoTracking().Where(o => o.RotaSendingId != null).OrderByDescending(o => o.Id).FirstAsync());
        var letter = await portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<LetterWriter>().Write(message, default), default);
        return new Uri(letter!.Link).PathAndQuery;
    }
}
