using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Commenting;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.Reminders;
using SuppoRTT.Web.Tests.RotaPlans;
using SuppoRTT.Web.Tests.SignOffs;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Every kind of message is judged once more in the moment of sending, or says why it needs not be.</summary>
public sealed partial class JudgedNewsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Form = "pre-absence";

    private static Cast Cast => Cast.Wessex;

    /// <summary>All that is news about an absence, but what is about meetings, which has tests of its own: a new kind is in by itself, and needs a case.</summary>
    public static TheoryData<MailKind> News => [.. Enum.GetValues<MailKind>().Where(k => Judgement.Of(k).By == JudgedBy.News && k is not (MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut))];

    [Fact]
    public void Kinds_AllOfThem_AreJudgedOrSayWhyNot()
    {
        foreach (var kind in Enum.GetValues<MailKind>())
        {
            var judgement = Judgement.Of(kind);
            (judgement.WhyNot is null).ShouldBe(judgement.By != JudgedBy.Nobody, $"{kind}");
        }
    }

    [Theory]
    [MemberData(nameof(News))]
    public async Task News_ThatIsSo_Goes_AndThatIsNoLongerSo_IsWithdrawn(MailKind kind)
    {
        var (given, to, change, by) = CaseOf(kind);
        var reference = kind == MailKind.SupervisorToConfirm ? (await portal.GivenGuest(isConfirmed: false)).Reference : await given();
        var message = await Written(kind, reference, to);

        if (kind != MailKind.PartnerToConfirm)
        {
            (await Judged(message)).ShouldNotBe(MailState.Withdrawn);
        }

        await portal.Happens(reference, change, by);

        (await Judged(message)).ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task WordOfAComment_ToWhoMayNotReadTheFormAnyMore_IsWithdrawn()
    {
        var reference = await AwaitingSignOff();
        var (toCommenter, toDoctor) = (await Written(MailKind.SomethingToRead, reference, Cast.Supervisor.Id, Form), await Written(MailKind.SomethingToRead, reference, Cast.Trainee.Id, Form));
        (await Judged(toCommenter)).ShouldNotBe(MailState.Withdrawn);

        await portal.Happens(reference, Another, Trainee);

        (await Judged(toCommenter)).ShouldBe(MailState.Withdrawn);
        (await Judged(toDoctor)).ShouldNotBe(MailState.Withdrawn);
    }

    /// <summary>A head of school comments while a form waits for them alone. Once they have endorsed it they hear what is answered, and can settle it.</summary>
    [Fact]
    public async Task WordOfAnAnswer_ToWhoCommentedInTheirTurn_Goes_AndToAnotherOfTheirRole_IsWithdrawn()
    {
        var (head, another) = (await GivenHead(Cast.OtherSupervisor), await GivenHead(Cast.OtherTrainee));
        var a = (await portal.Make("wessex")).With(Stages.Programme with { Role = Role.HeadOfSchool });
        var (absence, revision) = a.SignedOff(Form);
        var comment = absence.CommentOnQuestion(new CommentOn(a.Form(Form), GivenComments.OpenQuestion(a), 1), "Which site?", null, head, A.Morning)!;
        absence.Endorse(Form, head);
        var reference = await portal.Given("wessex", absence, revision);
        await portal.In("wessex", async db =>
        {
            db.Add(comment);
            await db.SaveChangesAsync();
        });

        (await Judged(await Written(MailKind.SomethingToRead, reference, head.Id, Form))).ShouldNotBe(MailState.Withdrawn);
        (await Judged(await Written(MailKind.SomethingToRead, reference, another.Id, Form))).ShouldBe(MailState.Withdrawn);
        var (visitor, address) = (await portal.SignedInAs(Cast.OtherSupervisor), $"/wessex/absences/{reference}/forms/{Form}");
        (await visitor.Send(await visitor.Open(address + "/comments/1/answer"), address + "/comments/1/answer", ("Then", nameof(CommentStep.Resolve)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.SavedComment(reference)).ResolvedBy.ShouldBe(head.Name);
    }

    [Fact]
    public async Task WordOfADecision_ToStaffWhoAsked_Goes_UntilTheirRoleDoesNotReachTheDoctor_AndToOthersOfTheTeam_IsWithdrawn()
    {
        await portal.AlsoHolds(Cast.OtherSupervisor, Role.DeaneryStaff, Cast.Post.ProgrammeId);
        var asker = new Actor(ActorKind.Person, Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, [new RoleHeld(Role.DeaneryStaff, ScopeKind.Programme, Cast.Post.ProgrammeId)]);
        var reference = await portal.Given("wessex", a => a.Requested(by: asker));
        var message = await Written(MailKind.DecisionMade, reference, asker.Id);
        (await Judged(message)).ShouldNotBe(MailState.Withdrawn);
        (await Judged(await Written(MailKind.DecisionMade, reference, Cast.Staff.Id))).ShouldBe(MailState.Withdrawn);

        await portal.Happens(reference, a => a.ChangePost(new Post(), "Moved to another programme", Cast.Staff.Actor, portal.Clock.Now), Cast.Staff.Actor);

        (await Judged(message)).ShouldBe(MailState.Withdrawn);
    }

    [Fact]
    public async Task WordThatASignatureWasTakenBack_OnceTheFormIsSignedAgain_IsWithdrawn()
    {
        var message = await Written(MailKind.SignatureTakenBack, await portal.Given("wessex", a => a.SignedOff()), Cast.Trainee.Id);

        (await Judged(message)).ShouldBe(MailState.Withdrawn);
    }

    private (Func<Task<string>> Given, PersonId? To, Action<Absence> Change, Actor By) CaseOf(MailKind kind) => kind switch
    {
        MailKind.FormToSign => (AwaitingSignOff, Cast.Supervisor.Id, a => a.TakeBackForm(Form, 1, Trainee, portal.Clock.Now), Trainee),
        MailKind.FormSentToAnother => (AwaitingSignOff, Cast.OtherSupervisor.Id, a => a.TakeBackForm(Form, 1, Trainee, portal.Clock.Now), Trainee),
        MailKind.FormReturned => (() => portal.Given("wessex", a => a.Returned()), Cast.Trainee.Id, Withdrawn, Trainee),
        MailKind.FormSignedOff or MailKind.SignatureRecorded => (() => portal.Given("wessex", a => a.SignedOff()), Cast.Trainee.Id, a => a.ReopenForm(Form, 1, "More to say", Trainee, portal.Clock.Now), Trainee),
        MailKind.FormToBeEndorsed => (() => portal.Given("wessex", a => a.With(Stages.Programme).SignedOff()), Cast.Trainee.Id, a => a.Endorse(Form, Cast.ProgrammeDirector.Actor), Cast.ProgrammeDirector.Actor),
        MailKind.FormSentBack => (() => portal.Given("wessex", a => a.Returned()), Cast.Supervisor.Id, Withdrawn, Trainee),
        MailKind.ReviewEscalated => (() => portal.Given("wessex", a => a.Escalated("champion")), Cast.Champion.Id, a => a.ReopenForm("post-return", 1, "We looked at it again", Trainee, portal.Clock.Now), Trainee),
        MailKind.DecisionMade => (Plain, Cast.Supervisor.Id, Another, Trainee),
        MailKind.AppealToDecide => (() => portal.Given("wessex", a => a.Appealed()), null, a => a.Accept("Looked at afresh", Cast.Staff.Actor, portal.Clock.Now), Trainee),
        MailKind.RequestToDecide => (() => portal.Given("wessex", a => a.Requested()), null, a => a.WithdrawRequest(1, Trainee, portal.Clock.Now), Trainee),
        MailKind.HelpAsked => (() => portal.Given("wessex", a => a.HelpIsAsked()), Cast.Champion.Id, a => a.TakeBackForm(Form, 1, Trainee, portal.Clock.Now), Trainee),
        MailKind.HelpAnswered => (AwaitingSignOff, Cast.Trainee.Id, Withdrawn, Trainee),
        MailKind.RegisteredForYou => (() => portal.Given("wessex", a => a.AbsenceForAnother()), Cast.Trainee.Id, a => a.TakeOver(Trainee, portal.Clock.Now), Trainee),
        MailKind.SupervisorNamed or MailKind.SupervisorConfirmed or MailKind.PartnerNamed or MailKind.PartnerConfirmed or MailKind.SomethingToRead => (Plain, Cast.Supervisor.Id, Another, Trainee),
        MailKind.SignatureTakenBack => (AwaitingSignOff, Cast.Trainee.Id, Withdrawn, Trainee),
        MailKind.SupervisorChanged or MailKind.PartnerChanged or MailKind.PartnerDeclined => (Plain, Cast.Trainee.Id, Withdrawn, Trainee),
        MailKind.SupervisorDeclined => (() => portal.Given("wessex", a => a.Absence(supervised: false)), Cast.Trainee.Id, Another, Trainee),
        MailKind.SupervisorLeftOpen => (() => portal.Given("wessex", a => a.Absence(supervised: false)), Cast.Trainee.Id, Another, Trainee),
        MailKind.NextSupervisorNamed => (() => portal.Given("wessex", a => Planned(a.Absence())), Cast.OtherSupervisor.Id, Withdrawn, Trainee),
        MailKind.SupervisorToChange => (Plain, Cast.Supervisor.Id, Another, Trainee),
        MailKind.NextSupervisorFellAway => (Plain, null, a => Planned(a), Trainee),
        MailKind.NoLongerAsked => (Plain, Cast.OtherSupervisor.Id, Another, Trainee),
        MailKind.NamedToHear => (() => portal.Given("wessex", Quiet), Cast.Supervisor.Id, Another, Trainee),
        MailKind.RotaLeftUntold => (portal.GivenNobodyTold, Cast.Trainee.Id, a => a.HoldRotaPlan(Trainee, portal.Clock.Now), Trainee),
        MailKind.SupervisorToConfirm or MailKind.PartnerToConfirm => (Plain, null, Withdrawn, Trainee),
        MailKind.PlaceTaken or MailKind.NotConfirmed => (Plain, Cast.OtherSupervisor.Id, Another, Trainee),
        _ => throw new InvalidOperationException($"Say here when “{kind}” is so, and when it no longer is."),
    };

    private static Actor Trainee => Cast.Trainee.Actor;

    private static Absence Planned(Absence absence)
    {
        absence.NameNextSupervisor(new NamedPerson(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name), A.Today.AddDays(30), Trainee, A.Morning);
        return absence;
    }

    private static Absence Quiet(A a)
    {
        var absence = a.Absence();
        absence.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Trainee, A.Morning);
        return absence;
    }

    private async Task<Actor> GivenHead(Member member)
    {
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == member.Id)).Grant(Role.HeadOfSchool, ScopeKind.School, Cast.Post.SchoolId, Actor.System("tests"), A.Morning.AddDays(-1));
            await db.SaveChangesAsync();
        });
        return new Actor(ActorKind.Person, member.Id, member.Name, [new RoleHeld(Role.HeadOfSchool, ScopeKind.School, Cast.Post.SchoolId)]);
    }

    private Task<string> Plain() => portal.Given("wessex", a => a.Absence());

    private Task<string> AwaitingSignOff() => portal.Given("wessex", a => a.AwaitingSignOff());

    private void Withdrawn(Absence absence) => absence.Withdraw("A loss", Trainee, portal.Clock.Now);

    private void Another(Absence absence) => absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Trainee, portal.Clock.Now);

    private Task<OutboxMessage> Written(MailKind kind, string reference, PersonId? to, string? about = null) => portal.In("wessex", async db =>
    {
        var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
        var form = about is not null ? about : kind is MailKind.FormToSign or MailKind.HelpAsked or MailKind.HelpAnswered or MailKind.FormReturned or MailKind.FormSentToAnother or MailKind.FormSignedOff or MailKind.PartnerNamed or MailKind.PartnerChanged or MailKind.PartnerConfirmed or MailKind.SignatureRecorded or MailKind.SignatureTakenBack or MailKind.FormToBeEndorsed or MailKind.FormSentBack ? Form : null;
        var message = new OutboxMessage(absence.DeaneryId, to, kind, reference, form, Guid.NewGuid().ToString(), portal.Clock.Now) { AbsenceId = absence.Id };
        db.Add(message);
        await db.SaveChangesAsync();
        return message;
    });

    private async Task<MailState> Judged(OutboxMessage message)
    {
        await portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<ReminderCheck>().MayGo(message, default), default);
        return message.State;
    }
}
