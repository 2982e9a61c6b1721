using System.Net;

using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Somebody whose account was closed would never come: whoever types their address hears that nobody can be asked in there, and only staff hear why, of their own people.</summary>
public sealed class ClosedAccountNamedTests(Portal portal) : IClassFixture<Portal>
{
    private const string NotThere = "Nobody can be asked in at this address. Check it, or choose somebody else. If it is right, ask";

    private static Cast Cast => Cast.Wessex;

    [Theory]
    [InlineData("doctor", "own", $"{NotThere} the deanery’s team")]
    [InlineData("doctor", "foreign", $"{NotThere} the deanery’s team")]
    [InlineData("staff", "own", "Their account was closed, so they cannot sign in. Choose somebody else, or ask whoever runs the portal to open it again")]
    [InlineData("staff", "foreign", $"{NotThere} whoever runs the portal")]
    public async Task NameSupervisor_ByTheAddressOfAClosedAccount_IsRefused(string by, string whose, string said)
    {
        var (reader, closed) = (by == "doctor" ? Cast.Trainee : Cast.Staff, whose == "own" ? Cast.OtherSupervisor : Cast.WestMidlands.Supervisor);
        await portal.ClosesAccountOf(closed);
        var reference = await portal.Given("wessex", a => a.Absence());
        var (visitor, page) = (await portal.SignedInAs(reader), $"/wessex/absences/{reference}/name-supervisor");

        var response = await visitor.Send(await visitor.Open(page), page, Walk.Invited("Ola Typed", closed.Email));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe([said]);
        (await portal.Saved(reference)).Supervisor!.PersonId.ShouldBe(Cast.Supervisor.Id);
    }

    /// <summary>Every other page on which somebody is asked in by an address.</summary>
    [Fact]
    public async Task OtherPages_ByTheAddressOfAClosedAccount_RefuseItToo()
    {
        await portal.ClosesAccountOf(Cast.OtherSupervisor);
        var reference = await portal.Given("west-midlands", a => a.Absence());
        var (own, another, doctor) = (await Walk.ToSupervisor(portal, Cast.Trainee), await Walk.Begin(portal, Cast.Staff), await portal.SignedInAs(Cast.WestMidlands.Trainee));
        (Visitor Visitor, string Page)[] pages = [(own.Visitor, own.AddressOf("supervisor")), (another.Visitor, another.AddressOf("doctor")), (doctor, $"/west-midlands/absences/{reference}/forms/pre-absence/name-partner")];
        foreach (var (visitor, page) in pages)
        {
            var response = await visitor.Send(await visitor.Open(page), page, [.. Walk.Invited("Ola Typed", Cast.OtherSupervisor.Email, "false"), ("As", nameof(Role.TrainingProgrammeDirector))]);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, page);
            (await response.Html()).Errors().ShouldContain(e => e.StartsWith(NotThere, StringComparison.Ordinal) || e.StartsWith("Their account was closed", StringComparison.Ordinal), page);
        }
    }
}
