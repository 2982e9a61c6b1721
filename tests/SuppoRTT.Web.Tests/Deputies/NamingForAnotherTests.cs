using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Registering;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>Who stands in for a programme director finds the doctors without a supervisor, and names anybody but the director and themselves.</summary>
public sealed class NamingForAnotherTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deputy_FindsTheDoctor_OnHome_AndNamesTheSupervisor_WithBothNames_WhileItRuns()
    {
        var reference = await _portal.Given("wessex", a => a.Absence(supervised: false));
        var address = $"/wessex/absences/{reference}/name-supervisor";
        var ola = await GivenDeputyOfTheDirector();

        (await ola.Open("/wessex/home")).QuerySelector($"main a[href='{address}']")!.TextContent.Trim().ShouldBe("Supervisor of Asha Demo-Rao, for Pat Demo-Quinn");
        (await (await _portal.SignedInAs(Wessex.ProgrammeDirector)).Open("/wessex/home")).QuerySelector($"main a[href='{address}']")!.TextContent.Trim().ShouldBe("Supervisor of Asha Demo-Rao");
        (await ola.Send(await ola.Open(address), address, await Walk.Chosen(_portal, Wessex.Supervisor))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await (await _portal.SignedInAs(Wessex.Trainee)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain(", for Pat Demo-Quinn");
        (await ola.Open("/wessex/home")).QuerySelector($"main a[href='{address}']").ShouldBeNull("it is done");
    }

    /// <summary>Who registered it for a doctor who has not taken it over names the supervisor in their own right, whomever they stand in for.</summary>
    [Fact]
    public async Task Deputy_WhoRegisteredIt_FindsItInTheirOwnName()
    {
        var reference = await _portal.Given("wessex", a =>
        {
            var absence = a.AbsenceForAnother(Wessex.OtherSupervisor);
            absence.LeaveSupervisorOpen(Wessex.OtherSupervisor.Actor, A.Morning);
            return absence;
        });
        var address = $"/wessex/absences/{reference}/name-supervisor";
        var ola = await GivenDeputyOfTheDirector();

        (await ola.Open("/wessex/home")).QuerySelectorAll($"main a[href='{address}']").Select(a => a.TextContent.Trim()).ShouldContain("Supervisor of Asha Demo-Rao");
        (await ola.Send(await ola.Open(address), address, await Walk.Chosen(_portal, Wessex.Supervisor))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await _portal.In("wessex", db => db.Audit.Where(e => e.Name == nameof(SupervisorNamed)).OrderByDescending(e => e.At).ThenByDescending(e => e.Number).FirstAsync())).By.OnBehalfOfId.ShouldBeNull();
    }

    [Fact]
    public async Task Deputy_AfterItEnded_OrOfADoctorWhoIsOneOfThem_FindsNothing()
    {
        var reference = await _portal.Given("wessex", a => a.Absence(supervised: false));
        var address = $"/wessex/absences/{reference}/name-supervisor";
        var ola = await GivenDeputyOfTheDirector();
        await _portal.EndDeputies(Wessex.ProgrammeDirector);
        (await ola.Open("/wessex/home")).QuerySelector($"main a[href='{address}']").ShouldBeNull();

        await _portal.AlsoHolds(Wessex.Trainee, Role.TrainingProgrammeDirector, Wessex.Post.ProgrammeId);
        await _portal.GivenDeputy(Wessex.Trainee with { Role = Role.TrainingProgrammeDirector }, Wessex.OtherSupervisor.Id);
        (await ola.Open("/wessex/home")).QuerySelector($"main a[href='{address}']").ShouldBeNull("nobody looks after the doctor for the doctor");
    }

    [Fact]
    public async Task Deputy_NamesNeitherTheDirectorNorThemselves_NowOrFromADayToCome()
    {
        var address = $"/wessex/absences/{await _portal.Given("wessex", a => a.Absence(supervised: false))}/name-supervisor";
        var ola = await GivenDeputyOfTheDirector();
        var page = await ola.Open(address);
        foreach (var (who, words) in new[] { (Wessex.ProgrammeDirector, "You stand in for them here, so you cannot name them."), (Wessex.OtherSupervisor, "You cannot name yourself.") })
        {
            foreach (var when in new (string, string?)[][] { [], [("When", "later"), ("From.Day", "1"), ("From.Month", "6"), ("From.Year", "2026")] })
            {
                using var response = await ola.Send(page, address, [.. await Walk.Chosen(_portal, who), .. when]);
                response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
                (await response.Html()).Errors().ShouldHaveSingleItem().ShouldStartWith(words);
            }
        }
    }

    [Fact]
    public async Task DeputyOfTheSupervisor_DoesNotChooseTheSupervisor_InPlaceOfSomebodyElse()
    {
        var there = Cast.WestMidlands;
        var a = await _portal.Make(there.Deanery);
        var absence = a.Absence();
        absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(there.CollegeTutor), there.Trainee.Actor, A.Morning);
        var address = $"/west-midlands/absences/{await _portal.Given(there.Deanery, absence)}/forms/pre-absence/name-partner";
        await _portal.GivenDeputy(there.Supervisor, there.OtherSupervisor.Id);
        var deputy = await _portal.SignedInAs(there.OtherSupervisor);

        using var response = await deputy.Send(await deputy.Open(address), address, await Walk.Chosen(_portal, there.Supervisor));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldHaveSingleItem().ShouldStartWith("You stand in for them here");
    }

    private async Task<Visitor> GivenDeputyOfTheDirector()
    {
        await _portal.AlsoHolds(Wessex.OtherSupervisor, Role.TrainingProgrammeDirector);
        await _portal.GivenDeputy(Wessex.ProgrammeDirector, Wessex.OtherSupervisor.Id);
        return await _portal.SignedInAs(Wessex.OtherSupervisor);
    }
}
