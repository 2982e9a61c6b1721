using System.Net;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class ReopenFormTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/reopen";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff());

    [Theory]
    [InlineData(Role.Trainee)]
    [InlineData(Role.EducationalSupervisor)]
    public async Task Post_WithAReason_OpensTheFormAndVoidsItsSignatures(Role role)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Cast.Everyone.First(m => m.Role == role));
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain("Asha Demo-Rao, signed on 2 March 2026 Sam Demo-Okafor, signed on 2 March 2026");

        var both = await Task.WhenAll(
            visitor.Send(page, AddressOf(reference), ("Reason", "The date has moved ‮abc 👶")), visitor.Send(page, AddressOf(reference), ("Reason", "The date has moved ‮abc 👶")));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == $"/wessex/absences/{reference}/forms/pre-absence");
        var absence = await Portal.Saved(reference);
        absence.Form("pre-absence").Status.ShouldBe(FormStatus.Reopened);
        absence.Form("pre-absence").Signatures.ShouldAllBe(s => s.VoidedAt != null);
        absence.Remarks.ShouldHaveSingleItem().Text.ShouldBe("The date has moved ‮abc 👶");
        (await Portal.Audit(reference)).Count(e => e == "FormReopened").ShouldBe(1);
    }

    [Fact]
    public async Task Post_WithAReasonTooLong_SaysSoAndKeepsIt()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var reason = new string('é', 2001);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", reason));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["The reason must be 2,000 characters or fewer"]);
        page.QuerySelector("#Reason")!.TextContent.Trim().ShouldBe(reason);
    }

    [Fact]
    public async Task Post_OfAnOlderRevision_IsAConflictThatShowsTheReason()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", "The date has moved"), ("Revision", "0"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("The date has moved");
    }

    [Fact]
    public async Task Get_OfADraft_SaysThatThereIsNoNeed()
    {
        var reference = await Given(a => a.Returned());

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("does not need to be opened again");
    }

    [Fact]
    public async Task Get_ByTheTpd_IsNotFound_AndByTheDeanery_Forbidden()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
