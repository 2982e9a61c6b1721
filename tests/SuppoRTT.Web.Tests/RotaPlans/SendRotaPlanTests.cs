using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class SendRotaPlanTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "rota-plan/send";

    protected override Member Reader => Cast.Staff;

    protected override (string Name, string Value)? Field => ("Reason", "They are not well, and asked me on the telephone");

    protected override async Task<string> GivenAbsence() => (await Portal.GivenRotaPlan()).Reference;

    [Fact]
    public async Task Send_ByTheDoctor_GoesToThoseWhoAreTicked_AsItWasOnTheScreen()
    {
        var (rota, staffing) = (await Portal.GivenContact(name: "Rota desk"), await Portal.GivenContact(name: "Staffing desk", role: RotaContactRole.MedicalStaffing));
        var reference = (await Portal.GivenEveryAnswer("wessex", Rota.Form)).Reference;
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("This is all that they see");
        page.Words("main dl").ShouldContain(Cast.Trainee.Name);
        page.QuerySelectorAll<IHtmlInputElement>("input[name=To]").Where(i => i.Value == rota.ToString() || i.Value == staffing.ToString()).ShouldAllBe(i => i.IsChecked);

        using var response = await doctor.Send(page, AddressOf(reference), ("To", staffing.ToString()));
        using var again = await doctor.Send(page, AddressOf(reference), ("To", staffing.ToString()));

        (response.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Redirect, HttpStatusCode.Redirect));
        var message = (await Portal.MessagesToContacts(reference)).ShouldHaveSingleItem();
        (message.Kind, message.RecipientId, message.State).ShouldBe((MailKind.RotaPlan, null, MailState.Waiting));
        (await Portal.Audit(reference)).TakeLast(2).ShouldBe(["RotaPlanMade", "RotaPlanSent"]);
        (await (await Portal.SignedInAs(Cast.Staff)).Open("/wessex/sent-messages")).Words("main").ShouldContain("Staffing desk, medical staffing or HR Waiting The plan for the rota.");
    }

    [Fact]
    public async Task Send_ForTheDoctor_NeedsAReason_WhichTheDoctorReads()
    {
        var contact = await Portal.GivenContact();
        var reference = (await Portal.GivenEveryAnswer("wessex", Rota.Form)).Reference;
        var champion = await Portal.SignedInAs(Cast.Champion);
        var page = await champion.Open(AddressOf(reference));

        using var refused = await champion.Send(page, AddressOf(reference), ("To", contact.ToString()));
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await refused.Html()).Errors().ShouldBe(["Enter why you send it for the doctor"]);
        using var sent = await champion.Send(page, AddressOf(reference), ("To", contact.ToString()), ("Reason", "They are abroad"));

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("They are abroad");
    }

    [Fact]
    public async Task Send_ToNobody_IsUnprocessable_AndOfAnotherPlan_IsAConflict()
    {
        var sent = await Portal.GivenRotaPlan();
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(AddressOf(sent.Reference));

        (await doctor.Send(page, AddressOf(sent.Reference), ("To", null))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await doctor.Send(page, AddressOf(sent.Reference), ("To", Guid.NewGuid().ToString()))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await doctor.Send(page, AddressOf(sent.Reference), ("Hash", "another"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Send_ByTpd_IsForbidden_AndWhileTheDoctorWaits_IsNotOffered()
    {
        var sent = await Portal.GivenRotaPlan();
        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(sent.Reference))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var supervisor = await Portal.SignedInAs(Cast.Supervisor);
        var page = await supervisor.Open(AddressOf(sent.Reference));
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var wait = $"/wessex/absences/{sent.Reference}/rota-plan/wait";
        await doctor.Send(await doctor.Open(wait), wait);

        (await supervisor.Open(AddressOf(sent.Reference))).Words("main").ShouldContain("The doctor asked to wait.");
        (await supervisor.Send(page, AddressOf(sent.Reference), ("To", sent.Contact.ToString()), ("Reason", "Hurry"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await doctor.Open(AddressOf(sent.Reference))).Words("main").ShouldContain("Who gets it?");
    }
}
