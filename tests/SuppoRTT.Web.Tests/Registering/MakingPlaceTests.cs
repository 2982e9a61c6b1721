using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Somebody who never came makes place for another as the supervisor, or as who was to be: they keep the role while they are named for anything else.</summary>
public sealed class MakingPlaceTests(Portal portal) : IClassFixture<Portal>
{
    private const string Address = "jo.twice@hospital.test";

    private static Cast Cast => Cast.WestMidlands;

    [Fact]
    public async Task Post_OfAnotherSupervisor_LeavesTheRoleToWhoDoesAFormInAnotherAbsence()
    {
        var (first, second) = (await GivenAbsence(), await GivenAbsence());
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Invite(doctor, $"{first}/name-supervisor");
        await Invite(doctor, $"{second}/forms/pre-absence/name-partner", ("As", "EducationalSupervisor"), ("Then", "name"));

        await Send(doctor, $"{first}/name-supervisor", await Walk.Chosen(portal, Cast.OtherSupervisor));

        (await Roles()).ShouldBe([Role.EducationalSupervisor]);
        (await doctor.Open($"{second}/forms/pre-absence")).Words("main").ShouldNotContain("Somebody new is needed");
        await Send(doctor, $"{second}/forms/pre-absence/name-partner", await Walk.Chosen(portal, Cast.OtherSupervisor));
        (await Roles()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_TakingTheChangeOfSupervisorBack_LeavesTheRoleToWhoDoesAFormOfTheSameAbsence()
    {
        var absence = await GivenAbsence();
        var doctor = await portal.SignedInAs(Cast.Trainee);
        await Invite(doctor, $"{absence}/forms/pre-absence/name-partner", ("As", "EducationalSupervisor"), ("Then", "name"));
        await Invite(doctor, $"{absence}/name-supervisor", ("When", "later"), ("From.Day", "5"), ("From.Month", "8"), ("From.Year", "2026"));

        await Send(doctor, $"{absence}/take-back-handover", []);

        (await Roles()).ShouldBe([Role.EducationalSupervisor]);
        await Send(doctor, $"{absence}/forms/pre-absence/name-partner", await Walk.Chosen(portal, Cast.OtherSupervisor));
        (await Roles()).ShouldBeEmpty();
    }

    private static async Task Invite(Visitor visitor, string address, params (string, string?)[] more)
    {
        var check = await (await visitor.Send(await visitor.Open(address), address, [.. Walk.Invited("Jo Newly", Address), .. more])).Html();
        (await visitor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect, address);
    }

    private static async Task Send(Visitor visitor, string address, (string, string?)[] answers) =>
        (await visitor.Send(await visitor.Open(address), address, answers)).StatusCode.ShouldBe(HttpStatusCode.Redirect, address);

    private async Task<string> GivenAbsence() => $"/{Cast.Deanery}/absences/{await portal.Given(Cast.Deanery, a => a.Absence(A.Today.AddDays(84)))}";

    private Task<List<Role>> Roles() => portal.In(Cast.Deanery, async db =>
        (await db.MemberOf(await db.People.Where(p => p.Email == Address).Select(p => p.Id).SingleAsync(), default)).Roles.Where(r => r.HeldOn(portal.Clock.Now.DateInUk)).Select(r => r.Role).ToList());
}
