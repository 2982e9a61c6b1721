using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.ActionPlans;

public sealed class CommentOnNeedTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "action-plan/needs/1/comment";

    protected override Member Reader => Cast.Supervisor;

    protected override (string Name, string Value)? Field => ("Comment", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.WithNeed());

    [Fact]
    public async Task Post_Twice_CommentsOnceByName()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), ("Comment", "I have asked\r\nfor dates")), visitor.Send(page, AddressOf(reference), ("Comment", "I have asked\r\nfor dates")));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        var comment = (await Portal.SavedPlan(reference)).Single().Comments.ShouldHaveSingleItem();
        (comment.Text, comment.By.Name).ShouldBe(("I have asked\nfor dates", Reader.Name));
    }

    [Theory]
    [InlineData(0, "Enter a comment")]
    [InlineData(2001, "The comment must be 2,000 characters or fewer")]
    public async Task Post_OfNothingOrTooMuch_SaysSoAndKeepsIt(int length, string message)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Comment", new string('א', length)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        page.QuerySelector("#Comment")!.TextContent.Trim().Length.ShouldBe(length);
    }

    [Fact]
    public async Task Get_ByTheDeanery_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
