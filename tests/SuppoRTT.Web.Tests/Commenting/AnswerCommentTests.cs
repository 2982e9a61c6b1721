using System.Net;

using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Commenting;

public sealed class AnswerCommentTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/comments/1/answer";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Comment", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Portal.GivenComment("wessex");

    [Fact]
    public async Task Post_ByTheDoctor_SettlesItWithAnAnswerOnly_AndWhoAskedOpensItAgain()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Reader);
        var page = await doctor.Open(AddressOf(reference));

        var without = await doctor.Send(page, AddressOf(reference), ("Then", nameof(CommentStep.Resolve)));
        without.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await without.Html()).Errors().ShouldBe(["Enter your answer before you settle the comment"]);

        await doctor.Send(page, AddressOf(reference), ("Comment", "Airways"), ("Then", nameof(CommentStep.Resolve)));
        var settled = await Portal.SavedComment(reference);
        (settled.IsOpen, settled.ResolvedBy, settled.Replies.Single().Text).ShouldBe((false, Reader.Name, "Airways"));

        var supervisor = await Portal.SignedInAs(Cast.Supervisor);
        await supervisor.Send(await supervisor.Open(AddressOf(reference)), AddressOf(reference), ("Then", nameof(CommentStep.OpenAgain)));
        (await Portal.SavedComment(reference)).IsOpen.ShouldBeTrue();
        (await Portal.Audit(reference)).TakeLast(3).ShouldBe([nameof(CommentAnswered), nameof(CommentResolved), nameof(CommentReopened)]);
    }

    [Fact]
    public async Task Post_BySomebodyWhoDidNotAsk_AnswersAndDoesNotSettle()
    {
        var reference = await GivenAbsence();
        var tutor = await Portal.SignedInAs(Cast.CollegeTutor);
        var page = await tutor.Open(AddressOf(reference));

        (await tutor.Send(page, AddressOf(reference), ("Comment", "See the plan"), ("Then", nameof(CommentStep.Resolve)))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await tutor.Send(page, AddressOf(reference), ("Comment", "See the plan"), ("Then", nameof(CommentStep.Answer)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Portal.SavedComment(reference)).IsOpen.ShouldBeTrue();
    }

    [Fact]
    public async Task Comment_OnAReturnedForm_StandsBesideTheQuestionAndThenCountsAsOfAnEarlierRevision()
    {
        var a = await Portal.Make("wessex");
        var (absence, first) = a.AwaitingSignOff();
        var key = GivenComments.OpenQuestion(a);
        var comment = absence.CommentOnQuestion(new CommentOn(a.Form("pre-absence"), key, 1), GivenComments.Text, null, Cast.Supervisor.Actor, A.Morning)!;
        absence.ReturnForm(a.Form("pre-absence"), 1, "Please say more", [], Cast.Supervisor.Actor, A.Morning);
        await Portal.Given("wessex", absence, first);
        await Portal.In("wessex", async db =>
        {
            db.Add(comment);
            await db.SaveChangesAsync();
        });
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var section = a.Form("pre-absence").Sections.First(s => s.Questions.Any(q => q.Key == key)).Key;

        (await doctor.Open($"/wessex/absences/{absence.Reference}/forms/pre-absence/sections/{section}")).Words("main").ShouldContain(GivenComments.Text);

        await Portal.In("wessex", async db =>
        {
            var saved = (await SuppoRTT.Data.Absences.WholeAbsences.WholeAbsence(db, absence.Reference, Cast.Trainee.Actor, default))!;
            db.Add(a.Submit(saved, "pre-absence")!);
            await db.SaveChangesAsync();
        });
        (await doctor.Open($"/wessex/absences/{absence.Reference}/forms/pre-absence")).Words("main").ShouldContain("on revision 1, before this one");
    }
}
