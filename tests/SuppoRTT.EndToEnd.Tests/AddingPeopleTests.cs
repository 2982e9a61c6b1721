using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>The deanery’s team adds a college tutor, who comes by the invitation and looks after the doctors of a programme.</summary>
public sealed class AddingPeopleTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Address = "jo.tutor@hospital.example";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Staff_AddAPerson_WhoComesByTheInvitation_AndHoldsTheRole()
    {
        var theStaff = await portal.SignedIn(Cast.Staff);
        await theStaff.Opens("/wessex/people");
        await theStaff.Presses("Add a person");
        await theStaff.Presses("Continue");
        await theStaff.SeesInOrder("There is a problem", "Enter their name");
        await theStaff.Answers(("Name", "Jo Demo-Tutor"), ("E-mail address", Cast.CollegeTutor.Email), ("Which role?", "College tutor"), ("How far does it reach?", "Programme: Paediatrics ST1 to ST7"));
        await theStaff.Presses("Continue");
        await theStaff.SeesInOrder("They belong to this deanery already", $"See the roles of {Cast.CollegeTutor.Name}");
        await theStaff.Answers("E-mail address", Address);
        await theStaff.Presses("Continue");
        await theStaff.SeesInOrder("Nothing is sent yet", "Jo Demo-Tutor", Address, "College tutor, Programme: Paediatrics ST1 to ST7");
        await theStaff.PressesTwice("Add and invite them");
        await theStaff.SeesInOrder("They are invited by e-mail", Address, "College tutor");
        await theStaff.Opens("/wessex/people?invited=true");
        await theStaff.SeesInOrder("Invited, and not come yet", Address, "College tutor");

        var theTutor = await portal.Somebody(null);
        await theTutor.Opens(await Invitation());
        await theTutor.SeesHeading("Choose a password");
        await theTutor.Answers("Password", "apricot lantern tuesday");
        await theTutor.Presses("Save and sign in");
        await theTutor.SeesHeading("Home");
        await theStaff.Opens("/wessex/people?role=CollegeTutor");
        await theStaff.Sees("Jo Demo-Tutor");
    }

    /// <summary>The address in the one e-mail, as it would be sent now.</summary>
    private async Task<string> Invitation()
    {
        var message = await portal.In("wessex", db => db.Outbox.AsNoTracking().SingleAsync(m => m.Kind == MailKind.Invitation));
        var letter = await portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<LetterWriter>().Write(message, default), default);
        return new Uri(letter!.Link).PathAndQuery;
    }
}
