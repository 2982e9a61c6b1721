using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class OptBackInTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "opt-back-in";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var absence = a.Absence();
        absence.OptOut("I kept working", "Dr Okafor", Cast.Trainee.Actor, A.Morning);
        return absence;
    });

    [Fact]
    public async Task Post_Twice_IsRecordedOnce()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        await visitor.Send(page, AddressOf(reference));
        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Audit(reference)).Count(e => e == nameof(OptedBackIn)).ShouldBe(1);
    }
}
