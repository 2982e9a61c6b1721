using System.Net;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>The supervisor's role in the deanery ends while they are still a member: they are asked, told and shown nothing any more.</summary>
public sealed class RoleEndedTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Supervisor_WhoseRoleHasEnded_LosesTheDraftTheSameDayAndSomebodyNewIsAskedFor()
    {
        var reference = await portal.Given("wessex", a => a.Absence(A.Today.AddDays(84)));
        var supervisor = await portal.SignedInAs(Cast.Supervisor);
        (await supervisor.Get(FormOf(reference) + "/sections/meeting")).StatusCode.ShouldNotBe(HttpStatusCode.Forbidden);
        (await supervisor.Open("/wessex/home")).Words("main").ShouldContain(Cast.Trainee.Name);

        await Without(Cast.Supervisor, async () =>
        {
            foreach (var address in new[] { FormOf(reference), FormOf(reference) + "/propose-meeting", FormOf(reference) + "/remind-now", AbsenceOf(reference) })
            {
                (await supervisor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
            }

            (await supervisor.Open("/wessex/home")).Words("main").ShouldNotContain(Cast.Trainee.Name);
            foreach (var member in new[] { Cast.Trainee, Cast.Staff })
            {
                var visitor = await portal.SignedInAs(member);
                (await visitor.Open(FormOf(reference))).Words("main").ShouldContain("Somebody new is needed for this form");
                var absence = await visitor.Open(AbsenceOf(reference));
                absence.Words("main").ShouldContain("Somebody new is needed");
                absence.QuerySelector("a[href$='/name-supervisor']").ShouldNotBeNull();
            }
        });
    }

    [Fact]
    public async Task Mail_OnceTheRoleHasEnded_GoesToNobodyInTheirPlace()
    {
        var reference = await portal.Given("wessex", a => a.Absence(A.Today.AddDays(84)));
        await Without(Cast.Supervisor, async () =>
        {
            await portal.In("wessex", async db =>
            {
                var absence = await Data.Absences.WholeAbsences.WholeAbsence(db, reference, Cast.Trainee.Actor, default);
                absence!.ProposeMeeting("pre-absence", A.Morning.AddDays(3), "A room", Cast.Trainee.Actor, A.Morning);
                await db.SaveChangesAsync();
                db.Add((await portal.Make("wessex")).AwaitingSignOff(absence: absence).Revision);
                await db.SaveChangesAsync();
            });

            (await portal.In("wessex", db => db.Outbox.Where(o => o.Reference == reference && (o.Kind == MailKind.FormToSign || o.Kind == MailKind.MeetingRequest)).Select(o => o.RecipientId).Distinct().ToListAsync())).ShouldBe([Cast.Trainee.Id]);
            (await (await portal.SignedInAs(Cast.Trainee)).Open(FormOf(reference) + "/remind-now")).Words("main").ShouldContain("Somebody new is needed for this form");
        });
    }

    [Fact]
    public async Task Mail_WrittenBeforeTheRoleEnded_IsNotSentAfterwards()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        var message = await portal.In("wessex", db => db.Outbox.SingleAsync(o => o.Reference == reference && o.Kind == MailKind.FormToSign));
        message.RecipientId.ShouldBe(Cast.Supervisor.Id);
        await Without(Cast.Supervisor, () => portal.Services.GetRequiredService<DeaneryScopes>().Within(message.DeaneryId, async there =>
        {
            await there.GetRequiredService<NewsCheck>().Judge(message, message.AbsenceId!.Value, default);
            return true;
        }, default));
        message.State.ShouldBe(MailState.Withdrawn);
    }

    private static string AbsenceOf(string reference) => $"/wessex/absences/{reference}";

    private static string FormOf(string reference) => $"{AbsenceOf(reference)}/forms/pre-absence";

    /// <summary>Their role ends for as long as this takes; they stay a member, as a doctor in training.</summary>
    private async Task Without(Member member, Func<Task> act)
    {
        await Until(member, A.Today.AddDays(-1));
        try
        {
            await act();
        }
        finally
        {
            await Until(member, null);
        }
    }

    private Task Until(Member member, DateOnly? until) => portal.In("wessex", async db =>
    {
        var membership = await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == member.Id);
        membership.Grant(Role.Trainee, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
        db.Entry(membership.Roles.Single(r => r.Role == member.Role)).Property(r => r.Until).CurrentValue = until;
        await db.SaveChangesAsync();
    });
}
