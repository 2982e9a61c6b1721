using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class OptOutTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "opt-out";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "I kept working clinically");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_IsSavedOnce_AndCanBeUndone()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        (await visitor.Send(page, AddressOf(reference), ("Reason", "I kept working"), ("DiscussedWith", "Dr Okafor"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.Send(page, AddressOf(reference), ("Reason", "I kept working"), ("DiscussedWith", "Dr Okafor"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).OptedOut.ShouldBe(new OptOut(A.Today, "I kept working", "Dr Okafor"));
        (await Portal.Audit(reference)).Count(e => e == nameof(OptedOut)).ShouldBe(1);
        (await visitor.Open($"/wessex/absences/{reference}/reminders")).Words("main").ShouldContain("You do without it since 2 March 2026.");
        var again = await visitor.Open($"/wessex/absences/{reference}/opt-back-in");
        (await visitor.Send(again, $"/wessex/absences/{reference}/opt-back-in")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Portal.Saved(reference)).OptedOut.ShouldBeNull();
    }

    [Fact]
    public async Task Post_WithoutReasonOrName_SaysSo_AndKeepsTheRest()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Reason", " "), ("DiscussedWith", ""));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Enter why you do without the programme", "Enter with whom you discussed it"]);
    }
}
