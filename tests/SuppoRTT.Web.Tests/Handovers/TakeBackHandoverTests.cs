using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Handovers;

public sealed class TakeBackHandoverTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "take-back-handover";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Given(a => a.SignedOff().Handover(a.Cast.OtherSupervisor));

    [Fact]
    public async Task Post_Twice_TakesItBackOnce_AndClosesThePageToWhoWasToFollow()
    {
        var reference = await GivenAbsence();
        var (visitor, next) = (await Portal.SignedInAs(Reader), await Portal.SignedInAs(Cast.OtherSupervisor));
        (await next.Get($"/wessex/absences/{reference}/read-handover")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain($"{Cast.Supervisor.Name} goes on as the supervisor");

        foreach (var _ in new[] { 1, 2 })
        {
            (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await Portal.Audit(reference)).Count(name => name == nameof(NextSupervisorTakenBack)).ShouldBe(1);
        (await next.Get($"/wessex/absences/{reference}/read-handover")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == MailKind.NoLongerAsked && m.RecipientId == Cast.OtherSupervisor.Id && db.Absences.Any(a => a.Id == m.AbsenceId && a.Reference == reference)))).ShouldBe(1);
    }
}
