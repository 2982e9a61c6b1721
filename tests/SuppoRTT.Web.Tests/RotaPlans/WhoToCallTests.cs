using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Lists;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>Whom a plan that was sent names to be called, as the days go by on which people still hold their role.</summary>
public sealed class WhoToCallTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast There => Cast.WestMidlands;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Tutor_WhoHoldsTheRoleForSomeDaysYet_IsNamedUntilTheLastOfThem_ThoughNothingElseIsDue()
    {
        var reference = await GivenPlanOfATutor();
        await EndsTutorOn(A.Today.AddDays(3));
        await Works();
        await _portal.In(There.Deanery, db => db.Absences.ExecuteUpdateAsync(s => s.SetProperty(a => a.LookAt, (DateTimeOffset?)null)));

        _portal.Clock.Now = A.Morning.AddDays(3);
        await Works();
        (await Told()).ShouldContain(There.CollegeTutor.Name);
        _portal.Clock.Now = A.Morning.AddDays(4);
        await Works();
        await Works();

        (await Told()).ShouldNotContain(There.CollegeTutor.Name);
        (await _portal.MessagesToContacts(reference, There.Deanery)).Select(m => m.Kind).ShouldBe([MailKind.RotaPlan, MailKind.RotaPlan]);
    }

    /// <summary>The form is signed, so that nobody new is needed for it when who did it has gone.</summary>
    private async Task<string> GivenPlanOfATutor()
    {
        var a = await _portal.Make(There.Deanery);
        var absence = a.Absence();
        absence.NamePartner(a.Form(Rota.Form), a.MembershipOf(There.CollegeTutor), There.Trainee.Actor, A.Morning);
        var (_, revision) = a.AwaitingSignOff(Rota.Form, absence);
        a.SignOff(absence, Rota.Form, There.CollegeTutor.Actor);
        var reference = await _portal.Given(There.Deanery, absence, revision);
        await _portal.Sends(reference, [await _portal.GivenContact(There.Deanery)], deanery: There.Deanery);
        return reference;
    }

    private Task EndsTutorOn(DateOnly lastDay) => _portal.In(There.Deanery, async db =>
    {
        var tutor = await db.MemberOf(There.CollegeTutor.Id, default);
        tutor.TakeRoleAway(tutor.Roles.Single().Id, lastDay, tutor.Version, There.Staff.Actor, A.Morning);
        await db.SaveChangesAsync();
    });

    /// <summary>The work of the clock, as far as it has to do with this.</summary>
    private async Task Works()
    {
        await _portal.Services.GetRequiredService<ListsJob>().Run(default);
        await _portal.Sweep();
    }

    /// <summary>The text of the newest version.</summary>
    private Task<string> Told() => _portal.In(There.Deanery, db => db.RotaPlans.OrderByDescending(p => p.Number).Select(p => p.Content).FirstAsync());
}
