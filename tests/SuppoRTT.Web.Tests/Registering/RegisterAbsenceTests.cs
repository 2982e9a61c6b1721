using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class RegisterAbsenceTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly (string, string?)[] _ordinary =
    [
        ("Planned", "True"), ("Type", A.Of("wessex").Rules.AbsenceTypes[0].Code), ("Approval", "NotNeeded"), ("Starts.Day", "29"), ("Starts.Month", "2"), ("Starts.Year", "2028"),
        ("ReturnKnown", "True"), ("ExpectedReturn.Day", "1"), ("ExpectedReturn.Month", "3"), ("ExpectedReturn.Year", "2029"), ("SupervisorKnown", "True"), ("SupervisorEmail", Cast.Wessex.Supervisor.Email),
    ];

    [Fact]
    public async Task Post_CheckedAndRegistered_MakesTheAbsenceAndTellsTheSupervisor()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var check = await (await Send(visitor, "check")).Html();
        check.QuerySelector("main")!.TextContent.ShouldContain("29 February 2028");
        check.QuerySelector("main")!.TextContent.ShouldContain("Do it by");

        var response = await visitor.Send(check, "/wessex/register-absence", ("Then", "register"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reference = response.Headers.Location!.ToString().Split('/')[^1];
        await portal.In("wessex", async db =>
        {
            var absence = await db.Absences.Include(a => a.Participations).SingleAsync(a => a.Reference == reference);
            absence.Supervisor!.PersonId.ShouldBe(Cast.Wessex.Supervisor.Id);
            (await db.Audit.Where(e => e.SubjectId == absence.Id.Value).OrderBy(e => e.Number).Select(e => e.Name).ToListAsync()).ShouldBe(["AbsenceRegistered", "SupervisorNamed"]);
            (await db.Outbox.CountAsync(m => m.Reference == reference)).ShouldBe(1);
        });
    }

    [Theory]
    [InlineData("Starts.Day", "31", "The first day away must be a real date, like 27 3 2027")]
    [InlineData("ExpectedReturn.Year", "2027", "The expected return must be after the first day away")]
    [InlineData("ExpectedReturn.Year", "2039", "An absence can be ten years long at most")]
    [InlineData("SupervisorEmail", "supervisor@west-midlands.example", "No educational supervisor of this deanery has this e-mail address. Check it, or choose “Not known yet”")]
    public async Task Post_WithAWrongAnswer_SaysSoAndKeepsTheRest(string field, string value, string message)
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        var response = await Send(visitor, "check", (field, value));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        page.QuerySelector($"[name='{field}']")!.GetAttribute("value").ShouldBe(value);
        page.QuerySelector("[name='Starts.Month']")!.GetAttribute("value").ShouldBe("2");
    }

    [Fact]
    public async Task Post_OfAShortAbsenceWhereTheDeaneryDecides_AsksWhyAndWaitsForTheDecision()
    {
        var visitor = await portal.SignedInAs(Cast.WestMidlands.Trainee);
        (string, string?)[] shortly = [("ExpectedReturn.Day", "1"), ("ExpectedReturn.Month", "4"), ("ExpectedReturn.Year", "2028"), ("Type", A.Of("west-midlands").Rules.AbsenceTypes[0].Code), ("SupervisorKnown", "False")];

        (await (await Send(visitor, "check", "west-midlands", shortly)).Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("Enter why the programme would help");
        var response = await Send(visitor, "register", "west-midlands", [.. shortly, ("Reason", "It was a hard year")]);

        var reference = response.Headers.Location!.ToString().Split('/')[^1];
        (await portal.In("west-midlands", db => db.Absences.Where(a => a.Reference == reference).Select(a => a.Status).SingleAsync())).ShouldBe(AbsenceStatus.AwaitingDecision);
    }

    [Fact]
    public async Task Post_ForADoctorWhoCannot_WaitsForThemToTakeItOver()
    {
        var visitor = await portal.SignedInAs(Cast.Wessex.Supervisor);

        var response = await Send(visitor, "register", ("TraineeEmail", Cast.Wessex.OtherTrainee.Email), ("Planned", "False"));

        var reference = response.Headers.Location!.ToString().Split('/')[^1];
        (await portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).Select(a => a.AwaitsTakeover).SingleAsync())).ShouldBeTrue();
    }

    [Fact]
    public async Task Get_ByARoleThatRegistersNothing_IsForbidden() =>
        (await (await portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Get("/wessex/register-absence")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    [Fact]
    public async Task Post_WithoutToken_IsABadRequest() =>
        (await (await portal.SignedInAs(Cast.Wessex.Trainee)).PostWithoutToken("/wessex/register-absence")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

    private static Task<HttpResponseMessage> Send(Visitor visitor, string then, params (string Name, string? Value)[] changed) => Send(visitor, then, "wessex", changed);

    private static async Task<HttpResponseMessage> Send(Visitor visitor, string then, string deanery, (string Name, string? Value)[] changed)
    {
        var page = await visitor.Open($"/{deanery}/register-absence");
        return await visitor.Send(page, $"/{deanery}/register-absence", [.. _ordinary.Where(o => changed.All(c => c.Name != o.Item1)), .. changed, ("Then", then)]);
    }
}
