using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class EndQuietTimeTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "end-quiet-time";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var absence = a.Absence();
        absence.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, A.Morning);
        return absence;
    });

    [Fact]
    public async Task Post_EndsIt_AndASecondTimeChangesNothing()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Cast.Supervisor);
        var page = await visitor.Open(AddressOf(reference));

        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Quiet.ShouldBeNull();
        (await Portal.Audit(reference)).Count(e => e == nameof(QuietTimeEnded)).ShouldBe(1);
        (await visitor.Open(AddressOf(reference))).Words("main").ShouldContain("There is no quiet time.");
    }
}
