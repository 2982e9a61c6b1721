using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.Commenting;

public sealed class CommentOnQuestionTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => $"forms/pre-absence/questions/{GivenComments.OpenQuestion(A.Of("wessex"))}/comment";

    protected override Member Reader => Cast.ProgrammeDirector;

    protected override (string Name, string Value)? Field => ("Comment", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Post_Twice_CommentsOnce_BesideTheAnswer_AndTellsTheDoctorWithoutTheWords()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        await visitor.Send(page, AddressOf(reference), ("Comment", "Which skills?"));
        (await visitor.Send(page, AddressOf(reference), ("Comment", "Which skills?"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.SavedComment(reference)).Revision.ShouldBe(1);
        var words = (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main");
        words.ShouldContain("1 comment is open");
        words.ShouldContain("Which skills?");
        (await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/forms/pre-absence/sign-off")).Words("main").ShouldContain("Which skills?");
        var mail = await Portal.In("wessex", db => db.Outbox.Where(o => o.Reference == reference && o.Kind == MailKind.SomethingToRead).ToListAsync());
        mail.ShouldHaveSingleItem().RecipientId.ShouldBe(Cast.Trainee.Id);
    }

    [Fact]
    public async Task Post_ByADeputy_ShowsBothNames()
    {
        var reference = await GivenAbsence();
        await Portal.GivenDeputy(Cast.Supervisor, Cast.OtherSupervisor.Id);
        var deputy = await Portal.SignedInAs(Cast.OtherSupervisor);

        await deputy.Send(await deputy.Open(AddressOf(reference)), AddressOf(reference), ("Comment", "Which skills?"));
        await Portal.EndDeputies(Cast.Supervisor);

        (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words(".app-comment").ShouldContain("Ola Demo-Berg for Sam Demo-Okafor, educational supervisor");
    }

    [Fact]
    public async Task Get_ByTheDoctor_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Comment_OnAPrivateAnswer_IsReadByThoseWhoReadTheAnswerOnly()
    {
        var question = A.Of("wessex").Form("pre-absence").Questions.First(q => q is { IsAsked: true, IsPrivate: true });
        var reference = await Portal.GivenComment("wessex", _ => question.Key);

        foreach (var member in new[] { Cast.Trainee, Cast.Supervisor, Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion, Cast.Staff })
        {
            var visitor = await Portal.SignedInAs(member);
            var sees = (await Portal.Saved(reference)).SeesAnswer(member.Actor, "pre-absence", question);
            (await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main").Contains(GivenComments.Text, StringComparison.Ordinal).ShouldBe(sees, member.Name);
            (await visitor.Get($"/wessex/absences/{reference}/forms/pre-absence/questions/{question.Key}/comment")).StatusCode.ShouldBe(
                !sees ? HttpStatusCode.NotFound : member == Cast.Trainee ? HttpStatusCode.Forbidden : HttpStatusCode.OK, member.Name);
        }
    }

    [Fact]
    public async Task Post_OfAnOlderRevision_IsAConflict_AndOfNothing_IsSaid()
    {
        var address = AddressOf(await GivenAbsence());
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(address);

        (await visitor.Send(page, address, ("Comment", "Late"), ("Revision", "0"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await (await visitor.Send(page, address, ("Comment", ""))).Html()).Errors().ShouldBe(["Enter your words"]);
    }

    [Fact]
    public async Task Revision_ShowsTheCommentsThatWereMadeOnIt_AndOffersAnotherOnTheLatestOnly()
    {
        var reference = await Portal.GivenComment("wessex");
        await Portal.In("wessex", async db =>
        {
            var (a, absence) = (await Portal.Make("wessex"), (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Supervisor.Actor, default))!);
            absence.ReturnForm(a.Form("pre-absence"), 1, "Please say more", [], Cast.Supervisor.Actor, A.Morning);
            db.Add(a.Submit(absence, "pre-absence", a.AnswersFor(absence, "pre-absence")));
            await db.SaveChangesAsync();
        });
        var visitor = await Portal.SignedInAs(Cast.Supervisor);

        var first = await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence/revisions/1");
        var second = await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence/revisions/2");

        first.Words(".app-comment").ShouldContain(GivenComments.Text);
        first.Words(".app-comment").ShouldNotContain("before this one");
        second.QuerySelector(".app-comment").ShouldBeNull();
        (first.QuerySelector("main a[href$='/comment']") is null, second.QuerySelector("main a[href$='/comment']") is null).ShouldBe((true, false));
    }
}
