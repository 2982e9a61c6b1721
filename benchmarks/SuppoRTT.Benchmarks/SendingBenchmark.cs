using System.Diagnostics;
using System.Globalization;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;

using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Benchmarks;

/// <summary>Reminders sent by the portal to a server on this machine, beside a bare loop that hands over the same words by the same mail client and does nothing else.</summary>
internal static class SendingBenchmark
{
    public static async Task Run(int messages)
    {
        await using var server = await MailServer.StartPlain(says: "nothing");
        await using var portal = new MailingPortal(server.Port);
        await portal.Remind(messages);
        var letter = await LetterOf(portal);
        await Bare(letter, server.Port, messages / 50);
        var before = await Bare(letter, server.Port, messages / 20);
        var since = Stopwatch.GetTimestamp();
        await portal.Services.GetRequiredService<MailJob>().Run(default);
        var ours = messages / Stopwatch.GetElapsedTime(since).TotalSeconds;
        var bare = (before + await Bare(letter, server.Port, messages / 20)) / 2;
        var sent = await portal.In("wessex", db => db.Outbox.CountAsync(m => m.State == MailState.Sent));
        await Benchmarks.Say($"{sent:N0} of {messages:N0} reminders sent, {ours:0} a second; the bare loop {bare:0} a second: {ours / bare:0.00} of it (at least 0.7)");
    }

    private static async Task<Letter> LetterOf(Portal portal)
    {
        var first = await portal.In("wessex", db => db.Outbox.AsNoTracking().Where(m => m.State == MailState.Waiting).OrderBy(m => m.Id).FirstAsync());
        return (await portal.Services.GetRequiredService<DeaneryScopes>().Within(first.DeaneryId, there => there.GetRequiredService<LetterWriter>().Write(first, default), default))!;
    }

    /// <summary>Messages a second.</summary>
    private static async Task<double> Bare(Letter letter, int port, int messages)
    {
        using var client = new SmtpClient("127.0.0.1", port);
        var since = Stopwatch.GetTimestamp();
        for (var n = 0; n < messages; n++)
        {
            using var mail = MailOf(letter);
            await client.SendMailAsync(mail);
        }

        return messages / Stopwatch.GetElapsedTime(since).TotalSeconds;
    }

    private static MailMessage MailOf(Letter letter)
    {
        var mail = new MailMessage("supportt@portal.test", letter.To) { Subject = letter.Subject, SubjectEncoding = Encoding.UTF8 };
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Text, new ContentType("text/plain; charset=utf-8")));
        mail.AlternateViews.Add(AlternateView.CreateAlternateViewFromString(letter.Html, new ContentType("text/html; charset=utf-8")));
        return mail;
    }

    private sealed class MailingPortal(int port) : Portal
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting(PortalSettings.PublicAddress, "https://portal.test/");
            builder.UseSetting(PortalSettings.MailHost, "127.0.0.1");
            builder.UseSetting(PortalSettings.MailPort, port.ToString(CultureInfo.InvariantCulture));
            builder.UseSetting(PortalSettings.MailFrom, "supportt@portal.test");
            builder.UseSetting(PortalSettings.MailStartTls, "false");
        }
    }
}
