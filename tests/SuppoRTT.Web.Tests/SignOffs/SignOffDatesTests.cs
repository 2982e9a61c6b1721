using System.Net;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>The dates of the absence move while a form waits to be signed: nobody signs the old ones without being told.</summary>
public sealed class SignOffDatesTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly DateOnly _later = new(2027, 7, 2);

    private static readonly (string, string?)[] _signed =
        [("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Asha and Sam"), ("Declaration", "yes")];

    [Fact]
    public async Task Get_OfAFormThatSaysTheOldReturn_SaysBothDays_AndLeadsToReturningIt_AndItCanBeSignedAsItIs()
    {
        var reference = await portal.Given("wessex", a =>
        {
            var (absence, revision) = a.AwaitingSignOff();
            absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, _later), "Nursery", a.Cast.Trainee.Actor, A.Morning);
            return (absence, revision);
        });
        var (visitor, address) = (await portal.SignedInAs(Cast.Wessex.Supervisor), AddressOf(reference));
        var page = await visitor.Open(address);

        page.Words(".nhsuk-card--warning").ShouldContain("Expected first day back: the form says 2 June 2027, the absence now says 2 July 2027.");
        page.QuerySelector($".nhsuk-card--warning a[href='/wessex/absences/{reference}/forms/pre-absence/return']").ShouldNotBeNull();
        (await visitor.Send(page, address, _signed)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.SignedOff);
    }

    [Fact]
    public async Task Get_OfAFormThatSaysTheDatesOfTheAbsence_SaysNothingOfThem() =>
        (await (await portal.SignedInAs(Cast.Wessex.Supervisor)).Open(AddressOf(await portal.Given("wessex", a => a.AwaitingSignOff())))).Words("main").ShouldNotContain("the absence now says");

    [Fact]
    public async Task Post_OfAPageFromBeforeTheDatesMoved_IsAConflict_AndNothingIsSigned()
    {
        var reference = await portal.Given("wessex", a => a.AwaitingSignOff());
        var (visitor, address) = (await portal.SignedInAs(Cast.Wessex.Supervisor), AddressOf(reference));
        var page = await visitor.Open(address);
        await portal.In("wessex", async db =>
        {
            var absence = (await db.WholeAbsence(reference, Cast.Wessex.Trainee.Actor, default))!;
            absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, null), "Not known any more", Cast.Wessex.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await visitor.Send(page, address, _signed)).StatusCode.ShouldBe(HttpStatusCode.Conflict);

        (await portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        (await visitor.Open(address)).Words(".nhsuk-card--warning").ShouldContain("the form says 2 June 2027, the absence now says not known yet");
    }

    private static string AddressOf(string reference) => $"/wessex/absences/{reference}/forms/pre-absence/sign-off";
}
