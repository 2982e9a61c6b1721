using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Reminders;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A form that was sent back and is handed in again.</summary>
public sealed class SentBackTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Check_OfAFormInWhichNothingChanged_SaysSoWithTheReason_AndSendsItByASecondChoice()
    {
        var (doctor, reference) = await GivenSentBack();

        var check = await doctor.Open(CheckOf(reference));

        check.Words("main").ShouldContain("Nothing has changed since it was sent back");
        check.Words("main").ShouldContain("Please say more about keeping in touch");
        check.QuerySelectorAll("main form button").Select(b => b.TextContent.Trim()).ShouldBe(["Confirm and submit unchanged"]);
        (await doctor.Send(check, CheckOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Saved(reference)).Form("pre-absence").Revision.ShouldBe(2);
    }

    [Fact]
    public async Task Check_OfAFormThatWasChanged_SaysNothingOfThat()
    {
        var (doctor, reference) = await GivenSentBack();
        var section = SectionOf(reference);
        var page = await doctor.Open(section);
        var day = page.QuerySelectorAll("main form input[name$='.Day']")[^1];
        await doctor.Send(page, section, (day.GetAttribute("name")!, day.GetAttribute("value") == "11" ? "12" : "11"), ("then", "later"));

        var check = await doctor.Open(CheckOf(reference));

        check.Words("main").ShouldNotContain("Nothing has changed since it was sent back");
        check.QuerySelectorAll("main form button").Select(b => b.TextContent.Trim()).ShouldBe(["Confirm and submit"]);
    }

    [Fact]
    public async Task Submit_AfterAnotherDoesTheForm_TellsWhoSentItBackThatItWentToThem()
    {
        var (doctor, reference) = await GivenSentBack();
        await portal.Happens(reference, a => a.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, portal.Clock.Now), Cast.Trainee.Actor);

        (await doctor.Send(await doctor.Open(CheckOf(reference)), CheckOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var mail = await MailOf(reference);
        mail.ShouldContain((MailKind.FormToSign, Cast.OtherSupervisor.Id.Value, reference));
        mail.Where(m => m.Kind == MailKind.FormSentToAnother).ShouldBe([(MailKind.FormSentToAnother, Cast.Supervisor.Id.Value, null)]);
    }

    [Fact]
    public async Task Submit_ToTheSameSupervisor_TellsNobodyElse()
    {
        var (doctor, reference) = await GivenSentBack();

        await doctor.Send(await doctor.Open(CheckOf(reference)), CheckOf(reference));

        (await MailOf(reference)).ShouldNotContain(m => m.Kind == MailKind.FormSentToAnother);
    }

    private static string CheckOf(string reference) => $"/wessex/absences/{reference}/forms/pre-absence/check-answers";

    private static string SectionOf(string reference) => Drafting.SectionOf(reference, A.Of("wessex").Form("pre-absence").Sections[0].Key);

    private static async Task Answer(Visitor doctor, string reference, params (string, string?)[] answers) =>
        (await doctor.Send(await doctor.Open(SectionOf(reference)), SectionOf(reference), [.. answers, ("then", "later")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private async Task<(Visitor Doctor, string Reference)> GivenSentBack()
    {
        var (reference, doctor) = (await portal.Given("wessex", a => a.Absence()), await portal.SignedInAs(Cast.Trainee));
        await Answer(doctor, reference, ("needsSupport", "no"));
        (await doctor.Send(await doctor.Open(CheckOf(reference)), CheckOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await portal.Happens(reference, a => a.ReturnForm(A.Of("wessex").Form("pre-absence"), 1, "Please say more about keeping in touch", [], Cast.Supervisor.Actor, portal.Clock.Now), Cast.Supervisor.Actor);
        return (doctor, reference);
    }

    private Task<List<(MailKind Kind, Guid To, string? Reference)>> MailOf(string reference) => portal.In("wessex", async db =>
    {
        var id = (await db.Absences.SingleAsync(a => a.Reference == reference)).Id;
        var mail = await db.Outbox.Where(m => m.AbsenceId == id && m.RecipientId != null).ToListAsync();
        return mail.Select(m => (m.Kind, m.RecipientId!.Value.Value, m.Reference)).ToList();
    });
}
