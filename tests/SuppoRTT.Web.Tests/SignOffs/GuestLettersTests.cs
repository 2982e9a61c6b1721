using System.Net;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>What else is written to who signs without an account: each e-mail about the form leads them to it.</summary>
public sealed class GuestLettersTests(Portal portal) : IClassFixture<Portal>
{
    private const string Signing = "/wessex/sign/";

    [Fact]
    public async Task FormToSign_ToWhoIsAsked_CarriesAFreshLinkThatWorks()
    {
        var guest = await portal.GivenGuest();
        var message = (await portal.MessagesTo("wessex", guest.Guest)).Last(m => m.Kind == MailKind.FormToSign);
        (await portal.Written(message))!.Path().ShouldNotStartWith(Signing);
        var first = await guest.Asked();

        var link = (await portal.Written(message))!.Path();

        await ShouldBeFresh(guest, link, first);
    }

    [Fact]
    public async Task Reminder_ToWhoIsAsked_CarriesAFreshLinkThatWorks_UntilTheRequestIsTakenBack()
    {
        var guest = await portal.GivenGuest();
        var first = await guest.Asked();
        portal.Clock.Now += TimeSpan.FromDays(5);
        var doctor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var remind = $"/wessex/absences/{guest.Reference}/forms/pre-absence/remind-now";
        (await doctor.Send(await doctor.Open(remind), remind)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reminder = (await portal.MessagesTo("wessex", guest.Guest)).Last();
        (reminder.Trigger, reminder.Purpose).ShouldBe((ReminderTrigger.SignOffWaits, ReminderPurpose.Act));

        await ShouldBeFresh(guest, (await portal.Written(reminder))!.Path(), first);

        await doctor.Send(await doctor.Open(guest.AskAddress), guest.AskAddress, ("Then", "take-back"));
        (await portal.Written(reminder))!.Path().ShouldNotStartWith(Signing);
        portal.Clock.Now -= TimeSpan.FromDays(5);
    }

    [Theory]
    [InlineData("handed in again")]
    [InlineData("reminded of")]
    public async Task Letter_AfterTheDaysOfTheLinkHavePassed_BeginsThemAnew(string form)
    {
        var guest = await portal.GivenGuest();
        var first = await guest.Asked();
        portal.Clock.Now += TimeSpan.FromDays(21);
        try
        {
            (await (await portal.Visitor()).Get(first)).StatusCode.ShouldBe(HttpStatusCode.Gone);
            await (form == "reminded of" ? IsReminded(guest) : IsHandedInAgain(guest));
            var message = (await portal.MessagesTo("wessex", guest.Guest)).Last(m => m.Kind == MailKind.FormToSign || m.Trigger == ReminderTrigger.SignOffWaits);

            await ShouldBeFresh(guest, (await portal.Written(message))!.Path(), first);

            (await guest.Request()).ExpiresAt.ShouldBe(portal.Clock.Now.AddDays(14));
        }
        finally
        {
            portal.Clock.Now -= TimeSpan.FromDays(21);
        }
    }

    /// <summary>Where it led they would have read that others sign, however often they were reminded.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Letter_ToWhoHoldsNoRoleAnyMoreInWhichTheFormIsSigned_CarriesNoLinkToSign_AndBeginsNothingAnew(bool isReminder)
    {
        var guest = await portal.GivenGuest();
        await guest.Asked();
        portal.Clock.Now += TimeSpan.FromDays(5);
        try
        {
            await IsReminded(guest);
            var message = (await portal.MessagesTo("wessex", guest.Guest)).Last(m => isReminder ? m.Trigger == ReminderTrigger.SignOffWaits : m.Kind == MailKind.FormToSign);
            (await portal.Written(message))!.Path().ShouldStartWith(Signing);
            await guest.BecomeDirector();
            var before = await guest.Everything();

            (await portal.Written(message))!.Path().ShouldNotStartWith(Signing);

            (await guest.Everything()).ShouldBe(before);
        }
        finally
        {
            portal.Clock.Now -= TimeSpan.FromDays(5);
        }
    }

    private async Task IsReminded(GuestCase guest)
    {
        var (doctor, remind) = (await portal.SignedInAs(Cast.Wessex.Trainee), $"/wessex/absences/{guest.Reference}/forms/pre-absence/remind-now");
        (await doctor.Send(await doctor.Open(remind), remind)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>The doctor takes it back, and hands it in once more.</summary>
    private async Task IsHandedInAgain(GuestCase guest)
    {
        await portal.Happens(guest.Reference, a => a.TakeBackForm("pre-absence", 1, Cast.Wessex.Trainee.Actor, portal.Clock.Now));
        var a = await portal.Make("wessex");
        await portal.In("wessex", async db =>
        {
            db.Add(a.Submit((await db.WholeAbsence(guest.Reference, Cast.Wessex.Trainee.Actor, default))!, "pre-absence")!);
            return await db.SaveChangesAsync();
        });
    }

    /// <summary>A link of its own, by which the form is reached with a code; the one of before still works.</summary>
    private async Task ShouldBeFresh(GuestCase guest, string link, string first)
    {
        link.ShouldStartWith(Signing);
        link.ShouldNotBe(first);
        (await (await portal.Visitor()).Get(first)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await guest.Entered(link)).Open(link + "/form")).Words("h1").ShouldNotBeEmpty();
    }
}
