using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Endorsing;

/// <summary>A form is opened by a button, so that nobody has opened what only their e-mail program looked at.</summary>
public sealed class OpenToEndorseTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/open-to-endorse";

    protected override Member Reader => Cast.ProgrammeDirector;

    protected override Task<string> GivenAbsence() => Portal.GivenToEndorse();

    [Fact]
    public async Task Get_SaysWhatIsToBeEndorsed_AndKeepsNothing()
    {
        var reference = await GivenAbsence();

        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference));

        page.Words("main").ShouldContain($"To endorse: Pre-absence form {Cast.Supervisor.Name} signed this form on 2 March 2026. You are asked to endorse it by 16 March 2026. {Stages.Programme.Rule}");
        page.Words("main").ShouldNotContain("Comments: Agreed");
        (await Portal.Opened(Reader, reference)).ShouldBe(0);
    }

    [Fact]
    public async Task Post_ShowsTheForm_AndKeepsOnce_HoweverOften()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference)), visitor.Send(page, AddressOf(reference)));

        var endorse = $"/wessex/absences/{reference}/forms/pre-absence/endorse";
        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == endorse);
        (await visitor.Open(endorse)).QuerySelector("main form").ShouldNotBeNull();
        (await Portal.Opened(Reader, reference)).ShouldBe(1);
    }

    [Fact]
    public async Task Get_OfWhatWasOpenedOrIsEndorsed_LeadsToTheForm_AndOfOthersIsNotThere()
    {
        var (opened, endorsed) = (await Portal.GivenOpened(await GivenAbsence(), Reader), await Portal.GivenEndorsed());
        var visitor = await Portal.SignedInAs(Reader);

        foreach (var reference in new[] { opened, endorsed })
        {
            (await visitor.Get(AddressOf(reference))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}/forms/pre-absence/endorse");
        }

        (await (await Portal.SignedInAs(Cast.CollegeTutor)).Get(AddressOf(opened))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(opened))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }
}
