using System.Net;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>The link of every e-mail, opened by whoever gets it, leads to a page that says something of what it is about.</summary>
public sealed partial class JudgedNewsTests
{
    /// <summary>A new kind is in by itself.</summary>
    public static TheoryData<MailKind> Mailed => [.. Enum.GetValues<MailKind>().Where(k => WhyOpenedElsewhere(k) is null)];

    [Theory]
    [MemberData(nameof(Mailed))]
    public async Task Link_OfWhatIsSo_OpenedByItsReader_ShowsAPageThatSaysSomethingOfIt(MailKind kind)
    {
        var (message, says) = IsAboutNoAbsence(kind) ? (await AboutNoAbsence(kind), []) : await AboutAbsence(kind);
        var path = (await portal.Written(message)).ShouldNotBeNull($"{kind}").Path();
        var visitor = await portal.SignedInAs(Cast.Everyone.SingleOrDefault(m => m.Id == message.RecipientId) ?? Cast.Staff);

        using var answer = await visitor.Http.GetAsync(new Uri(path, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK, $"{kind}: {path}");
        var page = (await answer.Html()).Words("main");
        (LeadsHome(kind) || IsAboutNoAbsence(kind) ? page.Length > 0 : says.Any(w => page.Contains(w, StringComparison.Ordinal))).ShouldBeTrue($"{kind}: {path}");
    }

    /// <summary>Why a link is opened in other tests, and not here; null if it is opened here.</summary>
    private static string? WhyOpenedElsewhere(MailKind kind) => kind switch
    {
        MailKind.Reminder or MailKind.Digest => "What is due has a page for each trigger, which the tests of reminders open for each who gets it; a digest leads home.",
        MailKind.Invitation or MailKind.ForgottenPassword or MailKind.ConfirmAddress or MailKind.AddressChanged => "It is about an account, and leads to a page before signing in, or to one that its ticket opens.",
        MailKind.RotaPlan or MailKind.RotaPlanWithdrawn => "Who gets it does not sign in: its secret opens the plan.",
        MailKind.SigningAsked or MailKind.SigningCode => "Who gets it does not sign in: its secret opens the form, after a code.",
        _ => null,
    };

    /// <summary>Who gets it may not see the absence any more, or not by this.</summary>
    private static bool LeadsHome(MailKind kind) => kind is MailKind.PlaceTaken or MailKind.NotConfirmed or MailKind.NoLongerAsked or MailKind.FormSentToAnother;

    private static bool IsAboutNoAbsence(MailKind kind) => kind is MailKind.RolesChanged or MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.DeputyEnded or MailKind.DeputyArranged;

    private Task<OutboxMessage> AboutNoAbsence(MailKind kind) => portal.In("wessex", db =>
        Task.FromResult(new OutboxMessage(db.Deaneries.Single(d => d.Slug == "wessex").Id, Cast.Supervisor.Id, kind, null, null, $"{Guid.NewGuid()}", portal.Clock.Now)));

    /// <summary>The message as it is written, and what its page may say: whose it is, its reference, or the form.</summary>
    private async Task<(OutboxMessage Message, string[] Says)> AboutAbsence(MailKind kind)
    {
        var (given, to) = ReadBy(kind);
        string? form = kind is MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut ? Form : null;
        var reference = await given();
        var written = await Written(kind, reference, to, form);
        var message = LeadsHome(kind) ? new OutboxMessage(written.DeaneryId, to, kind, null, written.FormKey, $"{Guid.NewGuid()}", portal.Clock.Now) { AbsenceId = written.AbsenceId } : written;
        var named = (await portal.Make("wessex")).Form(written.FormKey ?? Form).Name;
        return (message, [reference, Cast.Trainee.Name, named]);
    }

    private (Func<Task<string>> Given, PersonId? To) ReadBy(MailKind kind)
    {
        if (kind is MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut or MailKind.PassOn)
        {
            return (Plain, kind == MailKind.PassOn ? Cast.Supervisor.Id : Cast.Trainee.Id);
        }

        if (kind == MailKind.SupervisorToConfirm)
        {
            return (async () => (await portal.GivenGuest(isConfirmed: false)).Reference, null);
        }

        var news = CaseOf(kind);
        return (news.Given, news.To);
    }
}
