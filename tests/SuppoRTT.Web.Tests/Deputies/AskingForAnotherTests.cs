using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>A request that a deputy made in the supervisor's name: it is the supervisor's to withdraw, and neither of them decides on it, nor is asked to.</summary>
public sealed class AskingForAnotherTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast People => Cast.WestMidlands;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Request_MadeByTheDeputy_IsWithdrawnByTheOneInWhoseNameItWas()
    {
        await _portal.GivenDeputy(People.Supervisor, People.OtherSupervisor.Id);
        var reference = await Asked(People.OtherSupervisor);
        var withdraw = $"/west-midlands/absences/{reference}/requests/1/withdraw";
        await _portal.EndDeputies(People.Supervisor);
        var sam = await _portal.SignedInAs(People.Supervisor);

        var page = await sam.Open($"/west-midlands/absences/{reference}");
        page.Words("main").ShouldContain("Ola Demo-Berg for Sam Demo-Okafor asked on");
        page.QuerySelector($"main a[href='{withdraw}']").ShouldNotBeNull();
        (await sam.Send(await sam.Open(withdraw), withdraw)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _portal.In(People.Deanery, db => db.Absences.Where(a => a.Reference == reference).SelectMany(a => a.Requests).SingleAsync())).Status.ShouldBe(RequestStatus.Withdrawn);
    }

    [Fact]
    public async Task Request_MadeByWhoRegisteredIt_IsFoundAndWithdrawnByThem_AfterTheTakeover()
    {
        var reference = await _portal.Given("wessex", a =>
        {
            var absence = a.AbsenceForAnother(a.Cast.Champion);
            absence.MakeRequest(a.Rules.Requests.First(r => r.Defers == Domain.Deaneries.DeferredDate.None), null, "They need more days", a.Cast.Champion.Actor, A.Morning);
            absence.TakeOver(a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        var withdraw = $"/wessex/absences/{reference}/requests/1/withdraw";
        var kit = await _portal.SignedInAs(Cast.Wessex.Champion);

        (await kit.Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{withdraw}']").ShouldNotBeNull();
        (await kit.Send(await kit.Open(withdraw), withdraw)).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await kit.Open($"/wessex/absences/{reference}")).Words("main").ShouldNotContain("They need more days", Case.Sensitive, "the reasons are for those who manage it");
    }

    [Fact]
    public async Task Request_InTheNameOfADirector_IsPassedOnToNeither_ButToAnotherDirector()
    {
        await _portal.In(People.Deanery, async db =>
        {
            foreach (var (person, role) in new[] { (People.Supervisor.Id, Role.TrainingProgrammeDirector), (People.OtherSupervisor.Id, Role.TrainingProgrammeDirector), (People.CollegeTutor.Id, Role.EducationalSupervisor) })
            {
                (await db.Memberships.Include(m => m.Person).Include(m => m.Roles).SingleAsync(m => m.PersonId == person)).Grant(role, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
            }

            await db.SaveChangesAsync();
        });
        await _portal.GivenDeputy(People.Supervisor, People.OtherSupervisor.Id);

        var reference = await Asked(People.OtherSupervisor);

        var told = await _portal.In(People.Deanery, db => db.Outbox.Where(m => m.Kind == MailKind.RequestToDecide && m.Reference == reference && m.RecipientId != null).Select(m => m.RecipientId!.Value).ToListAsync());
        told.ShouldBe([People.ProgrammeDirector.Id]);
    }

    private async Task<string> Asked(Member by)
    {
        var reference = await _portal.Given(People.Deanery, a => a.Absence());
        var address = $"/west-midlands/absences/{reference}/requests/make";
        var day = (await _portal.Saved(reference, People.Deanery)).Period.ExpectedReturn!.Value.AddDays(30);
        var visitor = await _portal.SignedInAs(by);
        (await visitor.Send(await visitor.Open(address), address, ("Kind", "deferred-return"), ("Return.Day", $"{day.Day}"), ("Return.Month", $"{day.Month}"), ("Return.Year", $"{day.Year}"), ("Reason", "The nursery has no place")))
            .StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return reference;
    }
}
