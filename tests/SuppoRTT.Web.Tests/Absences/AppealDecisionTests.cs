using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class AppealDecisionTests(Portal portal) : EndingPageTests(portal)
{
    protected override string Words => "appeal";

    protected override string Recorded => nameof(DecisionAppealed);

    protected override bool IsTheDoctorsAlone => true;

    protected override AbsenceStatus After => AbsenceStatus.Appealed;

    [Fact]
    public async Task Get_IsOfferedWithItsLastDay_ToTheDoctorAlone_AndSaysWhyTheDeaneryDecidedSo()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("It is short enough to plan at work");
        var staff = await Portal.SignedInAs(Cast.Staff);
        (await staff.Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldBeNull();
        (await staff.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Get_OnceItIsTooLate_OrDecided_OrNothingWasDecided_SaysSoAndAsksNothing()
    {
        var late = await Given(a =>
        {
            var absence = a.AwaitingDecision(at: A.Morning.AddDays(-40));
            absence.Decline("Too short", a.Cast.Staff.Actor, A.Morning.AddDays(-29));
            return absence;
        });
        var decided = await Given(a =>
        {
            var absence = a.Appealed();
            absence.Decline("As before", a.Cast.Staff.Actor, A.Morning);
            return absence;
        });
        var visitor = await Portal.SignedInAs(Reader);

        foreach (var (reference, words) in new[] { (late, "An appeal was possible until"), (decided, "can be appealed against once"), (await Given(a => a.Absence()), "no decision to appeal against"), (await Given(a => a.Appealed()), "with the deanery") })
        {
            var page = await visitor.Open(AddressOf(reference));
            page.Words("main").ShouldContain(words);
            page.QuerySelector("main form").ShouldBeNull();
        }

        var form = await visitor.Open(AddressOf(await GivenAbsence()));
        (await visitor.Send(form, AddressOf(late), ("Reason", "All the same"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Portal.Saved(late)).Status.ShouldBe(AbsenceStatus.Declined);
    }

    /// <summary>Somebody else of the team decided, so that the cast's staff can decide on the appeal.</summary>
    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var absence = a.AwaitingDecision();
        absence.Decline("It is short enough to plan at work", new Actor(ActorKind.Person, new PersonId(Guid.CreateVersion7()), "Una Demo-Lund", [new RoleHeld(Role.DeaneryStaff)]), A.Morning);
        return absence;
    });
}
