using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>A supervisor who has no account signs by a link and a code; a wrong address is corrected.</summary>
public sealed class GuestTests(LivePortal portal) : IClassFixture<LivePortal>
{
    private const string Statement = "I have talked about this form with the doctor, and I agree with what it says.";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Guest_SignsByACode_OnAPhone()
    {
        var (reference, guest) = await GivenAFormFor("gale.orr@hospital.example");
        await AsksThem(reference);
        await SignsByACode(guest);

        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-absence");
        await theDoctor.Sees("without an account, by a code sent to the address on record");
    }

    [Fact]
    public async Task Doctor_CorrectsAWrongAddress_TheOldLinkIsDead_AndTheRightOneSignsOnAPhone()
    {
        var (reference, wrong) = await GivenAFormFor("gale.or@hospital.example");
        await AsksThem(reference);
        var link = new Uri((await LetterTo(wrong)).Link).PathAndQuery;
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-absence");

        await theDoctor.Follows("Send the link again, or correct the address");
        await theDoctor.Follows("This address is wrong");
        await theDoctor.Answers("What is their right e-mail address?", "gale.orr.right@hospital.example");
        await theDoctor.Presses("Continue");
        await theDoctor.SeesHeading("Check the address");
        await theDoctor.Presses("It is right, send the link there");
        await theDoctor.Sees("The address is corrected.");

        var theStranger = await portal.Somebody(null);
        await theStranger.Page.SetViewportSizeAsync(390, 844);
        await theStranger.Opens(link);
        await theStranger.SeesHeading("This link does not work any more");
        var right = await portal.In("wessex", db => db.People.Where(p => p.FoldedEmail == Person.FoldEmail("gale.orr.right@hospital.example")).Select(p => p.Id).SingleAsync());
        var theStaff = await portal.SignedIn(Cast.Staff);
        await theStaff.Opens($"/wessex/absences/{reference}/confirm-supervisor");
        await theStaff.Presses("Confirm that they are an educational supervisor");
        await SignsByACode(right);

        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-absence");
        await theDoctor.Sees("without an account, by a code sent to the address on record");
    }

    private async Task SignsByACode(PersonId guest)
    {
        var theGuest = await portal.Somebody(null);
        await theGuest.Page.SetViewportSizeAsync(390, 844);
        await theGuest.Opens(new Uri((await LetterTo(guest)).Link).PathAndQuery);
        await theGuest.SeesHeading("Read and sign a form");
        await theGuest.Presses("Send me a code");
        await theGuest.Answers("Your code", Regex.Match((await LetterTo(guest)).Text, @"\d{4} \d{4}").Value);
        await theGuest.Presses("Open the form");
        await theGuest.SeesHeading("Read and sign off");
        await theGuest.Answers(("When did you meet?", "1 March 2026"), ("How did you meet?", "By video"), ("Who was there?", "Both of us"));
        await theGuest.SignsItOff("Good plan", Statement);
    }

    private async Task AsksThem(string reference)
    {
        var theDoctor = await portal.SignedIn(Cast.Trainee);
        await theDoctor.Opens($"/wessex/absences/{reference}/forms/pre-absence");
        await theDoctor.Follows("Ask them to sign by a link");
        await theDoctor.Answers("Is this the address of Gale Demo-Orr?", "Yes, send the link there");
        await theDoctor.Presses("Continue");
        await theDoctor.Sees("The link is on its way");
    }

    private async Task<(string Reference, PersonId Guest)> GivenAFormFor(string address)
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "Gale Demo-Orr", address);
        await portal.In("wessex", async db =>
        {
            var membership = Membership.Expected(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), person, A.Today);
            membership.TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: true, Cast.Staff.Actor, portal.Clock.Now);
            db.Add(membership);
            return await db.SaveChangesAsync();
        });
        return (await portal.Given("wessex", a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(person.Id, person.Name, a.Cast.Trainee.Actor, A.Morning);
            return a.AwaitingSignOff(absence: absence);
        }), person.Id);
    }

    /// <summary>The newest e-mail to somebody, as it would be sent now.</summary>
    private async Task<Letter> LetterTo(PersonId guest)
    {
        var message = await portal.In("wessex", db => db.Outbox.AsNoTracking().Where(m => m.RecipientId == guest && (m.Kind == MailKind.SigningAsked || m.Kind == MailKind.SigningCode)).OrderByDescending(m => m.Id).FirstAsync());
        return (await portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<LetterWriter>().Write(message, default), default))!;
    }
}
