using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Calendars;

/// <summary>Meetings of a doctor and a supervisor who can be written to, and what the mail server got of them.</summary>
public abstract class MeetingMails : IAsyncLifetime, IDisposable
{
    protected const string Form = "pre-absence";

    protected MailingPortal Portal { get; } = new();

    protected static Cast Cast => Cast.Wessex;

    protected static DateTimeOffset At { get; } = UkTime.InstantOf(new DateOnly(2026, 4, 27), new TimeOnly(14, 30));

    public Task InitializeAsync() => Portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)Portal).DisposeAsync();

    protected async Task<(string Doctor, string Supervisor, string Reference)> Given() =>
        (await Portal.Reachable(Cast.Trainee), await Portal.Reachable(Cast.Supervisor), await Portal.Given("wessex", a => a.Absence()));

    protected Task Happens(string reference, Action<Domain.Absences.Absence> say, Actor? by = null) => Sweeps.Happens(Portal, reference, say, by);

    protected Task Propose(string reference, DateTimeOffset at) =>
        Happens(reference, a => a.ProposeMeeting(Form, at, "Occupational Health, third floor", Cast.Trainee.Actor, Portal.Clock.Now));

    /// <summary>Those about meetings: of others that an absence brings along there are tests elsewhere.</summary>
    internal async Task<IReadOnlyList<ReceivedMail>> MailTo(string address) => [.. (await Portal.MailServer.Received()).Where(m => m.To.Contains(address) && m.Source.Contains("text/calendar", StringComparison.OrdinalIgnoreCase))];

    protected Task<List<MailState>> States(string reference, PersonId? to = null) => Portal.In("wessex", db => db.Outbox.AsNoTracking()
        .Where(o => o.Reference == reference && (o.Kind == MailKind.MeetingRequest || o.Kind == MailKind.MeetingCancelled) && (to == null || o.RecipientId == to)).OrderBy(o => o.Id).Select(o => o.State).ToListAsync());

    public void Dispose()
    {
        Portal.Dispose();
        GC.SuppressFinalize(this);
    }
}

internal static class CalendarPart
{
    /// <summary>The file that a calendar is given.</summary>
    public static string CalendarText(this ReceivedMail mail)
    {
        var part = mail.Source.Split("\r\n--").Single(p => p.Contains("content-type: text/calendar", StringComparison.OrdinalIgnoreCase));
        return System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(part[(part.IndexOf("\r\n\r\n", StringComparison.Ordinal) + 4)..].Replace("\r\n", "", StringComparison.Ordinal)));
    }

    public static ReadCalendar Calendar(this ReceivedMail mail) => ReadCalendar.Of(mail.CalendarText());
}
