using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.ActionPlans;

public sealed class ShowActionPlanTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "action-plan";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.WithNeed());

    [Fact]
    public async Task Get_ShowsEachPartOfALineAndBothComments()
    {
        var reference = await Given(a =>
        {
            var absence = a.WithNeed();
            absence.CommentOnNeed(1, "I have asked for dates", a.Cast.Supervisor.Actor, A.Morning);
            absence.CommentOnNeed(1, "Thank you", a.Cast.Trainee.Actor, A.Morning.AddHours(1));
            return absence;
        });

        var words = (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main");

        foreach (var part in new[] { "Feel safe with resuscitation again", "Skills", "Half a day of simulation", "Simulation centre", "Sam and I", "1 May 2026", "Free", "Not started", "I have asked for dates", "Thank you" })
        {
            words.ShouldContain(part);
        }

        words.ShouldContain(Cast.Supervisor.Name);
    }

    [Fact]
    public async Task Get_BeginsWithWhoseItIs_WhoHelps_WhenItWasAgreedAndTheNextReview()
    {
        var fresh = await GivenAbsence();
        var signed = await Given(a => a.SignedOff());
        var visitor = await Portal.SignedInAs(Reader);

        (await Head(visitor, fresh)).ShouldBe([Cast.Trainee.Name, Cast.Supervisor.Name, "Not signed off yet", "Not known yet"]);
        (await Head(visitor, signed)).ShouldBe([Cast.Trainee.Name, Cast.Supervisor.Name, "2 March 2026, with “Pre-absence form”", "Not known yet"]);
    }

    [Fact]
    public async Task Get_ByThoseWhoOnlyRead_OffersNothingToChange()
    {
        var reference = await GivenAbsence();

        foreach (var member in new[] { Cast.Staff, Cast.Champion })
        {
            var page = await (await Portal.SignedInAs(member)).Open(AddressOf(reference));
            page.Words("main").ShouldContain("Feel safe with resuscitation again");
            page.QuerySelectorAll("main form, main a[href*='/needs/'], main a[href$='/add-need']").ShouldBeEmpty();
        }
    }

    [Fact]
    public async Task Post_OfMarkAsDone_ByOneButton_MarksIt()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference) + "/needs/1/change");

        (await Portal.SavedPlan(reference)).Single().Content.ShouldBe(Plans.Resuscitation with { Status = NeedStatus.Done });
    }

    /// <summary>Doctor, supervisor, when it was agreed, next review.</summary>
    private async Task<IEnumerable<string>> Head(Visitor visitor, string reference) =>
        (await visitor.Open(AddressOf(reference))).QuerySelector("main dl")!.QuerySelectorAll("dd").Select(d => d.TextContent.Trim());
}
