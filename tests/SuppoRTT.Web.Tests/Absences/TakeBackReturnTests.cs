using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class TakeBackReturnTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "not-back";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var (absence, revision) = a.SignedOff(absence: a.Absence(A.Today.AddMonths(-6), A.Today));
        absence.ConfirmReturn(A.Today, a.Cast.Supervisor.Actor, A.Morning);
        return (absence, revision);
    });

    [Fact]
    public async Task Post_Twice_TakesTheReturnBackOnce_AndTheDatesCanBeChangedAgain()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelector($"a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        var page = await visitor.Open(AddressOf(reference));

        foreach (var _ in new[] { 1, 2 })
        {
            (await visitor.Send(page, AddressOf(reference), ("Reason", "Unwell again"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        (await Portal.Saved(reference)).ReturnedOn.ShouldBeNull();
        (await Portal.Audit(reference)).Count(e => e == nameof(ReturnTakenBack)).ShouldBe(1);
        var absence = await visitor.Open($"/wessex/absences/{reference}");
        absence.QuerySelector($"a[href='/wessex/absences/{reference}/change-dates']").ShouldNotBeNull();
        absence.QuerySelector($"a[href='{AddressOf(reference)}']").ShouldBeNull();
        (await visitor.Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Return taken back");
    }

    [Fact]
    public async Task Get_WhileAFormThatWasSentSaysTheDay_SaysWhatToDoFirst()
    {
        var reference = await Given(a => a.AwaitingSignOff("post-return", a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-20)), ("returnedOn", "2026-02-16"), ("outcome", "ready")));

        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Take it back or open it again first");
    }

    [Fact]
    public async Task ChangeDates_OfTheFirstDayAlone_IsPossibleThoughTheReturnHasPassed()
    {
        var reference = await Given(a => a.SignedOff(absence: a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-3))));
        var visitor = await Portal.SignedInAs(Reader);
        var address = $"/wessex/absences/{reference}/change-dates";

        var check = await (await visitor.Send(await visitor.Open(address), address, ("Starts.Day", "20"), ("Reason", "The first day was wrong"))).Html();
        check.Words("h1").ShouldContain("Check what changes");
        (await visitor.Send(check, address, ("then", "save"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Period.Starts.Day.ShouldBe(20);
    }
}
