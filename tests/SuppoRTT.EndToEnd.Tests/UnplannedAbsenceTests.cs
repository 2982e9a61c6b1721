using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A doctor falls ill: the deanery’s team registers it for them by their e-mail address; once they are well enough they come by the invitation, and make it theirs.</summary>
public sealed class UnplannedAbsenceTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Address = "jo.ill@hospital.example";

    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData(Scripts.Run)]
    [InlineData(Scripts.Off)]
    public async Task Absence_RegisteredByStaffForADoctorWhoIsIll_IsTakenOverByTheDoctorAndSent(Scripts scripts)
    {
        var address = scripts == Scripts.Off ? "off." + Address : Address;
        var theStaff = await portal.SignedIn(Cast.Staff, scripts);
        await Registers(theStaff, address);
        var absence = new Uri(theStaff.Page.Url).AbsolutePath;

        var theDoctor = await portal.Somebody(null, scripts);
        await theDoctor.Opens(await InvitationTo(address));
        await theDoctor.SeesHeading("Choose a password");
        await theDoctor.Answers("Password", "apricot lantern tuesday");
        await theDoctor.Presses("Save and sign in");
        await theDoctor.Presses("Take over this absence");
        await theDoctor.SeesInOrder("What was entered", $"By {Cast.Staff.Name}", "Sick leave", "3 to 6 months", "Ring the ward manager first", "Nothing yet");
        await theDoctor.Presses("Take it over");
        await theDoctor.Sees("The absence is yours now");

        await theDoctor.Opens(absence + "/forms/pre-absence");
        await theDoctor.Presses("Start");
        await theDoctor.FillsIn("Your time away", ("Would you like to plan any support?", "No"));
        await theDoctor.Submits();
        await theStaff.Opens(absence + "/timeline");
        await theStaff.SeesInOrder("“Pre-absence form”", "taken over", "Absence registered");
    }

    private static async Task Registers(Somebody theStaff, string address)
    {
        await theStaff.Opens("/wessex/register-absence");
        await theStaff.Presses("Start");
        await theStaff.SeesHeading("The doctor");
        await theStaff.Answers(("Which doctor is it?", "I cannot find them"), ("Name of the doctor", "Jo Demo-Ill"), ("E-mail address of the doctor", address), ("May we write to the doctor now?", "Yes, write to them now"));
        await theStaff.Presses("Continue");
        await theStaff.Answers(("Is the absence planned, or has it begun?", "It has begun already"), ("What type of absence is it?", "Sick leave"));
        await theStaff.Presses("Continue");
        await theStaff.Answers(("What was the doctor’s first day away?", "20 February 2026"), ("Is it known when the doctor will be back?", "Not known yet"));
        await theStaff.Presses("Continue");
        await theStaff.Answers("Is the absence approved?", "It needs no approval");
        await theStaff.Presses("Continue");
        await theStaff.Answers("Find the supervisor", Cast.Supervisor.Name);
        await theStaff.Presses("Find");
        await theStaff.Answers("Who is the doctor’s educational supervisor?", Cast.Supervisor.Name);
        await theStaff.Presses("Continue");
        await theStaff.SeesHeading("How things stand");
        await theStaff.Answers(
            ("About how long will the doctor be away?", "3 to 6 months"),
            ("Does the doctor know that you register this?", "No, or I am not sure"),
            ("How may we reach the doctor for now?", "Write this once, nothing else is agreed yet"),
            ("A note to the deanery (optional)", "Ring the ward manager first"));
        await theStaff.Presses("Continue");
        await theStaff.SeesInOrder("Jo Demo-Ill", "Has begun already", "Sick leave", "20 February 2026", "Ring the ward manager first");
        await theStaff.Presses("Register the absence");
        await theStaff.SeesHeading("Jo Demo-Ill");
    }

    /// <summary>The address in the e-mail, as it would be sent now.</summary>
    private async Task<string> InvitationTo(string address)
    {
        var message = await portal.In("wessex", db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == MailKind.Invitation && db.People.Any(p => p.Id == m.RecipientId && p.Email == address)));
        var letter = await portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<LetterWriter>().Write(message, default), default);
        return new Uri(letter!.Link).PathAndQuery;
    }
}
