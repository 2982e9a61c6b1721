using System.Net;

using SuppoRTT.Data.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Forms;

namespace SuppoRTT.Web.Tests.Home;

/// <summary>Who is waited for at a form finds it on their home, while it goes on and for nobody else.</summary>
public sealed class ShowHomeSittingsTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Get_WhileTheDoctorWaits_LeadsToJoining_ThenToTheForm_AndToNothingOnceItIsOver()
    {
        var reference = await portal.GivenSupported();
        var doctor = await portal.OpensTogether(reference);
        (await Found(Cast.Supervisor)).ShouldBe([Together.FormOf(reference) + "/join-together"]);
        foreach (var other in new[] { Cast.Trainee, Cast.Staff, Cast.ProgrammeDirector, Cast.Champion })
        {
            (await Found(other)).ShouldBeEmpty(other.Name);
        }

        await portal.Joins(reference);
        (await Found(Cast.Supervisor)).ShouldBe([Together.FormOf(reference)]);

        var stop = Together.FormOf(reference) + "/stop-together";
        (await doctor.Send(await doctor.Open(stop), stop)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Found(Cast.Supervisor)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Get_OnceSomebodyElseDoesTheForm_OrTheDayIsOver_HasNone()
    {
        var replaced = await portal.GivenSupported();
        await portal.OpensTogether(replaced);
        var forgotten = await portal.GivenSupported();
        await portal.OpensTogether(forgotten);
        await portal.In("wessex", async db =>
        {
            (await db.WholeAbsence(replaced, Cast.Trainee.Actor, default))!.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        (await Found(Cast.Supervisor)).ShouldBe([Together.FormOf(forgotten) + "/join-together"]);
        (await Found(Cast.OtherSupervisor)).ShouldBeEmpty();
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        (await Found(Cast.Supervisor)).ShouldBeEmpty();
    }

    private async Task<string?[]> Found(Member member) =>
        [.. (await (await portal.SignedInAs(member)).Open("/wessex/home")).QuerySelectorAll("main .nhsuk-inset-text a").Select(a => a.GetAttribute("href"))];
}
