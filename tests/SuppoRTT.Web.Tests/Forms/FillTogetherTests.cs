using System.Net;

using AngleSharp.Dom;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class FillTogetherTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/fill-together";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Portal.GivenSupported();

    [Fact]
    public async Task Get_SaysWhatTheOtherSeesAndHowItEnds()
    {
        var words = (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await GivenAbsence()))).Words("main");

        words.ShouldContain("Each of you sees if the other is here");
        words.ShouldContain("We delete that after a day");
        words.ShouldContain("It ends by itself at midnight");
    }

    [Fact]
    public async Task Post_Twice_OpensItOnce_AndBothAreToldOnTheForm()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Reader);
        var page = await doctor.Open(AddressOf(reference));
        var both = await Task.WhenAll(doctor.Send(page, AddressOf(reference)), doctor.Send(page, AddressOf(reference)));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await Portal.Audit(reference)).Count(e => e == "SittingStarted").ShouldBe(1);
        (await doctor.Open(Together.FormOf(reference))).Words("main").ShouldContain("Sam Demo-Okafor has not joined yet.");
        var invited = await (await Portal.SignedInAs(Cast.Supervisor)).Open(Together.FormOf(reference));
        invited.Words("main").ShouldContain("has opened this form to fill it in together with you.");
        invited.QuerySelectorAll("a[href$='/join-together']").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Get_OfAFormThatWasSubmitted_SaysWhyNot()
    {
        var reference = await Given(a => a.AwaitingSignOff());

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("so there is nothing to fill in now");
        var form = (await (await Portal.SignedInAs(Reader)).Open(Together.FormOf(reference)));
        form.QuerySelector("a[href$='/fill-together']").ShouldBeNull();
    }

    [Fact]
    public async Task Submitted_WhileBothAreThere_SaysWithWhom_AndLeadsTheOtherToSign()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.OpensTogether(reference);
        var supervisor = await Portal.Joins(reference);
        var (first, check) = (Drafting.SectionOf(reference, "your-absence"), Together.FormOf(reference) + "/check-answers");
        await doctor.Send(await doctor.Open(first), first, ("needsSupport", "no"), ("then", "later"));
        var watching = await supervisor.Open(first);

        var answers = await doctor.Open(check);
        answers.Words("main").ShouldContain("You filled it in together with Sam Demo-Okafor.");
        (await doctor.Send(answers, check)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await doctor.Open(Together.FormOf(reference) + "/submitted")).Words("main").ShouldContain("If you share one device, sign out first.");
        var watched = await supervisor.Watches(watching, reference, "your-absence");
        (watched.GetProperty("isOver").GetBoolean(), watched.GetProperty("address").GetString()).ShouldBe((true, Together.FormOf(reference) + "/sign-off"));
        (await supervisor.Open(Together.FormOf(reference) + "/sign-off")).Words("main").ShouldContain("The doctor and Sam Demo-Okafor filled it in together on");
        (await supervisor.Open(Together.FormOf(reference) + "/sign-off")).QuerySelector("[name='HeldOn.Day']")!.GetAttribute("value").ShouldBe("2");
        using var copy = await Printed.From(doctor.Get(Together.FormOf(reference) + "/pdf"));
        copy.Says("Filled in together with").ShouldBeTrue();
        (await supervisor.Open(Together.FormOf(reference) + "/revisions/1")).Words("main").ShouldContain("filled it in together on");
    }

    [Fact]
    public async Task Submitted_WithoutTheOther_SaysNothingOfThem()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.OpensTogether(reference);
        var (first, check) = (Drafting.SectionOf(reference, "your-absence"), Together.FormOf(reference) + "/check-answers");
        await doctor.Send(await doctor.Open(first), first, ("needsSupport", "no"), ("then", "later"));
        await doctor.Send(await doctor.Open(check), check);

        (await doctor.Open(Together.FormOf(reference) + "/revisions/1")).Words("main").ShouldNotContain("filled it in together on");
        using var copy = await Printed.From(doctor.Get(Together.FormOf(reference) + "/pdf"));
        copy.Says("Filled in together with").ShouldBeFalse();
    }
}
