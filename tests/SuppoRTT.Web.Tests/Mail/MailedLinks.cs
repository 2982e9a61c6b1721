using System.Net;
using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Tests.Endorsing;
using SuppoRTT.Web.Tests.RotaPlans;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Every link that any e-mail can carry, taken from the letters themselves: of each kind of message, and of each reminder for each purpose. A new kind is in by itself.</summary>
internal sealed partial class MailedLinks(Portal portal)
{
    private const string Change = "/account/change-address";
    private const string Form = "pre-absence";

    private GuestCase _guest = null!;
    private SentRotaPlan _plan = null!;
    private string _reference = "";
    private string _helped = "";
    private string _endorsed = "";

    /// <summary>Whoever has asked for a new address, and is signed in.</summary>
    public Visitor ChangesAddress { get; private set; } = null!;

    private static Cast Cast => Cast.Wessex;

    /// <summary>The links, each with what its e-mail is about.</summary>
    public async Task<IReadOnlyList<(string About, string Path)>> Collect()
    {
        (_guest, _plan) = (await portal.GivenGuest(), await portal.GivenRotaPlan());
        _reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        _helped = await portal.Given("wessex", a => a.HelpIsAsked());
        _endorsed = await portal.GivenToEndorse();
        await AskForCode();
        await AskForAddress();
        var absences = await portal.In("wessex", db => db.Absences.AsNoTracking().ToDictionaryAsync(a => a.Reference));
        var found = new List<(string, string)>();
        foreach (var kind in Enum.GetValues<MailKind>().Where(k => k != MailKind.Reminder))
        {
            found.AddRange(await LinksOf($"{kind}", await MessageOf(kind, absences)));
        }

        foreach (var reminder in EveryReminder(absences[_reference], Cast.Supervisor).Concat(EveryReminder(absences[_endorsed], Cast.ProgrammeDirector, ReminderTo.Endorser)))
        {
            found.AddRange(await LinksOf($"{reminder.Trigger} {reminder.Purpose}", reminder));
        }

        var invited = await portal.Invited("wessex", "Ines Demo-Hart", "ines@mail.test");
        found.AddRange(await LinksOf("an invitation of somebody new", (await portal.MessagesTo("wessex", invited)).Single()));
        return [.. found.Distinct()];
    }

    [GeneratedRegex(@"https?://[^\s]+")]
    private static partial Regex Address();

    private async Task<IEnumerable<(string, string)>> LinksOf(string about, OutboxMessage message)
    {
        var letter = (await portal.Written(message)).ShouldNotBeNull(about);
        var links = Address().Matches(letter.Text).Select(m => new Uri(m.Value).PathAndQuery).Append(letter.Path()).Distinct().ToList();
        links.ShouldNotBeEmpty(about);
        return links.Select(l => (about, l));
    }

    private async Task<OutboxMessage> MessageOf(MailKind kind, Dictionary<string, Absence> absences) => kind switch
    {
        MailKind.SigningAsked or MailKind.SigningCode => (await portal.MessagesTo("wessex", _guest.Guest)).Last(m => m.Kind == kind),
        MailKind.ConfirmAddress or MailKind.AddressChanged => (await portal.MessagesTo("wessex", Cast.ProgrammeDirector.Id)).Last(m => m.Kind == kind),
        MailKind.RotaPlan or MailKind.RotaPlanWithdrawn => Written(absences[_plan.Reference], null, kind, (await portal.LatestSending(_plan)).Id),
        MailKind.SupervisorToConfirm or MailKind.PartnerToConfirm or MailKind.AppealToDecide or MailKind.RequestToDecide or MailKind.NextSupervisorFellAway => Written(absences[_reference], null, kind),
        MailKind.FormToSign => Written(absences[_reference], Cast.Supervisor.Id, kind),
        MailKind.HelpAsked or MailKind.HelpAnswered => Written(absences[_helped], kind == MailKind.HelpAsked ? Cast.Champion.Id : Cast.Trainee.Id, kind),
        _ => Written(absences[_reference], Cast.Trainee.Id, kind),
    };

    private static OutboxMessage Written(Absence absence, PersonId? to, MailKind kind, Guid? sending = null) =>
        new(absence.DeaneryId, to, kind, absence.Reference, Form, $"{Guid.NewGuid()}", A.Morning) { AbsenceId = absence.Id, RotaSendingId = sending };

    private static IEnumerable<OutboxMessage> EveryReminder(Absence absence, Member to, ReminderTo role = ReminderTo.Supervisor) =>
        from trigger in Enum.GetValues<ReminderTrigger>()
        from purpose in Enum.GetValues<ReminderPurpose>()
        from form in new[] { Form, null }
        select OutboxMessage.Of(new PlannedReminder(absence.DeaneryId, absence.Reference, new Reminder
        {
            Key = new ReminderKey(absence.Id, "step", "rung", to.Id, 1),
            Trigger = trigger,
            Form = form,
            Purpose = purpose,
            To = new Addressee(role, to.Id),
            On = A.Today,
            By = A.Today,
            Rule = "",
            Window = null,
            Source = null,
            IsFirst = false,
            Delivery = Delivery.AtOnce,
            Hours = null,
        }), A.Morning);

    private async Task AskForCode()
    {
        var link = await _guest.Asked();
        var guest = await portal.Visitor();
        using var answer = await guest.Send(await guest.Open(link), link, ("Then", "code"));
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    /// <summary>One change that was confirmed, and another that is not yet.</summary>
    private async Task AskForAddress()
    {
        ChangesAddress = await portal.SignedInAs(Cast.ProgrammeDirector);
        foreach (var address in new[] { "pat.first@home.test", "pat.second@home.test" })
        {
            (await ChangesAddress.Send(await ChangesAddress.Open(Change), Change, ("Address", address), ("Password", Cast.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            if (address.Contains("first", StringComparison.Ordinal))
            {
                var link = (await portal.LetterTo("wessex", Cast.ProgrammeDirector.Id)).Path();
                (await ChangesAddress.Send(await ChangesAddress.Open(link), link)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
                portal.Clock.Now += TimeSpan.FromMinutes(2);
            }
        }
    }
}
