using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>Who hears of an appeal, and who decides on it where the deanery's team has one member alone.</summary>
public sealed class AppealDecidersTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Appeal_IsToldToTheTeam_InWordsThatSayNothingOfIt()
    {
        var reference = await Declined(by: new Actor(ActorKind.Person, new PersonId(Guid.CreateVersion7()), "Una Demo-Lund", [new RoleHeld(Role.DeaneryStaff)]));

        (await Appealed(reference)).ShouldContain("Somebody else at the deanery decides");

        var message = (await Messages(reference)).ShouldHaveSingleItem();
        message.RecipientId.ShouldBeNull();
        var letter = (await portal.Written(message))!;
        letter.To.ShouldBe("supportt@west-midlands.example");
        letter.Path().ShouldBe($"/west-midlands/absences/{reference}/decide");
        foreach (var word in new[] { "appeal", Cast.Trainee.Name, "post", "absence" })
        {
            letter.Text.Replace(letter.Link, "", StringComparison.Ordinal).ShouldNotContain(word, Case.Insensitive);
        }
    }

    [Fact]
    public async Task Appeal_AgainstTheOnlyMemberOfTheTeam_IsDecidedByWhoStandsIn_WhoIsToldAndFindsThePage()
    {
        var reference = await Declined(by: Cast.Staff.Actor);
        var (address, director) = ($"/west-midlands/absences/{reference}/decide", await portal.SignedInAs(Cast.ProgrammeDirector));
        (await director.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, "nothing waits");

        (await Appealed(reference)).ShouldContain($"so the decision is for {Cast.ProgrammeDirector.Name} (training programme director)");

        (await Messages(reference)).Select(m => m.RecipientId).ShouldBe([null, Cast.ProgrammeDirector.Id]);
        (await director.Open("/west-midlands/inbox")).Words("main").ShouldContain("An appeal to decide on");
        (await portal.Written((await Messages(reference))[^1]))!.Path().ShouldBe(address);
        (await (await portal.SignedInAs(Cast.Staff)).Open(address)).Words("main").ShouldContain($"so the decision is for {Cast.ProgrammeDirector.Name}");
        foreach (var other in new[] { Cast.CollegeTutor, Cast.Champion })
        {
            (await (await portal.SignedInAs(other)).Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }

        (await director.Send(await director.Open(address), address, ("Applies", "true"), ("Reason", "Looked at afresh"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Saved(reference, "west-midlands")).Status.ShouldBe(AbsenceStatus.Open);
        (await portal.In("west-midlands", db => db.Audit.Where(e => e.Name == nameof(AppealAllowed)).OrderByDescending(e => e.At).Select(e => e.By.Id).FirstAsync())).ShouldBe(Cast.ProgrammeDirector.Id.Value);
    }

    [Fact]
    public async Task WhoCouldStandIn_DecidesNothing_WhileSomebodyOfTheTeamCan()
    {
        var reference = await portal.Given("west-midlands", a => a.Appealed());
        var address = $"/west-midlands/absences/{reference}/decide";
        var director = await portal.SignedInAs(Cast.ProgrammeDirector);

        (await director.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await portal.SignedInAs(Cast.Staff)).Open(address)).QuerySelector("main form").ShouldNotBeNull();
    }

    [Fact]
    public async Task Appeal_WhereTheOthersOfTheTeamCannotSignInAnyMore_IsForWhoStandsIn_AndIsNotSentOnceSomebodyOfTheTeamCan()
    {
        var colleague = await portal.In("west-midlands", async db =>
        {
            var deanery = await db.Deaneries.SingleAsync(d => d.Slug == "west-midlands");
            var member = new Membership(Guid.CreateVersion7(), deanery.Id, new Person(new PersonId(Guid.CreateVersion7()), "Una Demo-Lund", "una@nhs.example"), new Post(), null, null, A.Today.AddYears(-1));
            member.Grant(Role.DeaneryStaff, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning.AddDays(-1));
            db.Add(member);
            db.Users.Add(new SignIn { Id = Guid.CreateVersion7(), PersonId = member.PersonId, UserName = "una@nhs.example", LockoutEnd = DateTimeOffset.MaxValue });
            await db.SaveChangesAsync();
            return member;
        });
        var reference = await Declined(by: Cast.Staff.Actor);

        (await Appealed(reference)).ShouldContain($"so the decision is for {Cast.ProgrammeDirector.Name}");
        var message = (await Messages(reference)).Single(m => m.RecipientId == Cast.ProgrammeDirector.Id);
        (await Judged(message)).ShouldNotBe(MailState.Withdrawn);

        await portal.In("west-midlands", db => db.Users.Where(u => u.PersonId == colleague.PersonId).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)null)));
        (await Judged(message)).ShouldBe(MailState.Withdrawn);
        await portal.In("west-midlands", db => db.Users.Where(u => u.PersonId == colleague.PersonId).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, (DateTimeOffset?)DateTimeOffset.MaxValue)));
    }

    private async Task<MailState> Judged(OutboxMessage message)
    {
        await portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, there => there.GetRequiredService<ReminderCheck>().MayGo(message, default), default);
        return message.State;
    }

    private Task<string> Declined(Actor by) => portal.Given("west-midlands", a =>
    {
        var absence = a.AwaitingDecision();
        absence.Decline("It is short enough to plan at work", by, A.Morning);
        return absence;
    });

    /// <summary>The doctor appeals; what the page says of who decides.</summary>
    private async Task<string> Appealed(string reference)
    {
        var (doctor, address) = (await portal.SignedInAs(Cast.Trainee), $"/west-midlands/absences/{reference}/appeal");
        var page = await doctor.Open(address);
        (await doctor.Send(page, address, ("Reason", "Nobody asked about my new post"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return page.Words("main");
    }

    private Task<List<OutboxMessage>> Messages(string reference) => portal.In("west-midlands", db =>
        db.Outbox.AsNoTracking().Where(o => o.Reference == reference && o.Kind == MailKind.AppealToDecide).OrderBy(o => o.Id).ToListAsync());
}
