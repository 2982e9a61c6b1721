using System.Net;
using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Developing;

/// <summary>The portal as a newcomer starts it, with demonstration people instead of the cast.</summary>
public sealed class DevelopmentPortal : Portal
{
    protected override string Environment => "Development";

    public Visitor Newcomer() => new(CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") }));
}

public sealed class ShowMailTests(DevelopmentPortal portal) : IClassFixture<DevelopmentPortal>
{
    [Fact]
    public async Task Get_InDevelopment_ShowsEachEMailWithALinkThatLeadsToItsPage()
    {
        var visitor = portal.Newcomer();

        var page = await visitor.Open("/development/mail");

        var letters = page.QuerySelectorAll("main details");
        letters.Length.ShouldBeGreaterThan(3);
        letters.ShouldAllBe(l => l.QuerySelector("pre")!.TextContent.StartsWith("Hello,"));
        var link = letters.First(l => l.TextContent.Contains("look at", StringComparison.Ordinal)).QuerySelector("a")!.GetAttribute("href")!;
        using var asked = await visitor.Get(link);
        asked.Headers.Location!.ToString().ShouldContain("/sign-in");
    }

    [Fact]
    public async Task Get_AfterSomebodyForgotTheirPassword_ShowsTheWayToANewOne()
    {
        var visitor = portal.Newcomer();
        await visitor.Send(await visitor.Open("/forgotten-password"), "/forgotten-password", ("Email", "robin.vale@demonstration.example"));

        var link = await Eventually.Sees(
            async () => (await visitor.Open("/development/mail")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).FirstOrDefault(a => a!.StartsWith("/choose-password", StringComparison.Ordinal)), "the link in the e-mail");

        (await visitor.Open(link)).Words("h1").ShouldBe("Choose a password");
    }

    /// <summary>Each kind, to somebody who is not the doctor, about an absence of whose every fact the e-mail could speak.</summary>
    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task EveryKindOfEMail_NamesNobodyAndSaysNothingOfTheAbsence(string slug)
    {
        await using var scope = portal.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        var deanery = await db.Deaneries.SingleAsync(d => d.Slug == slug);
        scope.ServiceProvider.GetRequiredService<CurrentDeanery>().Choose(deanery);
        var rules = (await scope.ServiceProvider.GetRequiredService<DefinitionStore>().Rules(default)).Rules;
        var absence = await db.Absences.Include(a => a.Participations).Where(a => a.Participations.Any()).OrderBy(a => a.Sequence).FirstAsync();
        var names = await db.People.Select(p => p.Name).ToListAsync();
        var silent = new Regex(string.Join('|', rules.AbsenceTypes.SelectMany(t => new[] { t.Code, t.Label }).Select(Regex.Escape)
            .Concat(names.SelectMany(n => n.Split(' ')).Select(n => $@"{Regex.Escape(n)}\b"))
            .Concat(["sick", "ill(ness)?", "health", "maternity", "parental", "pregnan", "mental", "reason", "absen[ct]", "leave", "return date", "disab"]).Select(w => $@"\b{w}")), RegexOptions.IgnoreCase);

        foreach (var message in EveryMessage(absence, absence.Participations[0].PersonId))
        {
            var letter = (await scope.ServiceProvider.GetRequiredService<LetterWriter>().Write(message, default))!;
            var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(letter.Html).DocumentElement.TextContent;
            var said = $"{letter.Subject} {letter.Text.Replace(letter.Link, "", StringComparison.Ordinal)} {html}";

            silent.Matches(said).Select(m => m.Value).ShouldBeEmpty($"{LetterTopic.Of(message)} says too much");
            letter.Link.Split('?')[0].ShouldNotContain("demo-", Case.Insensitive);
            letter.Link.ShouldNotContain("@");
        }
    }

    private static IEnumerable<OutboxMessage> EveryMessage(Absence absence, PersonId to) => Enum.GetValues<MailKind>()
        .Where(kind => kind is not (MailKind.Reminder or MailKind.ConfirmAddress or MailKind.AddressChanged // These two are about an address that was asked for: see ConfirmAddressTests.
            or MailKind.SigningAsked or MailKind.SigningCode)) // These two go to who has no account: see OpenSigningTests.
        .Select(kind => new OutboxMessage(absence.DeaneryId, to, kind, absence.Reference, "pre-absence", "none", A.Morning))
        .Concat(from trigger in Enum.GetValues<ReminderTrigger>()
                from purpose in Enum.GetValues<ReminderPurpose>()
                from form in new[] { "pre-absence", null }
                select OutboxMessage.Of(new PlannedReminder(absence.DeaneryId, absence.Reference, new Reminder
                {
                    Key = new ReminderKey(absence.Id, "step", "rung", to, 1),
                    Trigger = trigger,
                    Form = form,
                    Purpose = purpose,
                    To = new Addressee(ReminderTo.Supervisor, to),
                    On = A.Today,
                    By = A.Today,
                    Rule = "When sick leave ends",
                    Window = null,
                    Source = null,
                    IsFirst = true,
                    Delivery = Delivery.AtOnce,
                    Hours = null,
                }), A.Morning));
}

public sealed class HiddenMailTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_OutsideDevelopment_IsNotFound()
    {
        (await (await portal.Visitor()).Get("/development/mail")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(Cast.Wessex.Staff)).Get("/development/mail")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
