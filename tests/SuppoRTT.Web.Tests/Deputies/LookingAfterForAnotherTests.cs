using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;
using SuppoRTT.Web.Tests.Endorsing;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>A programme director of another programme stands in for the one who is away: their queue, their lists, and what they were to endorse.</summary>
public sealed class LookingAfterForAnotherTests : IDisposable
{
    private const string Both = "Ola Demo-Berg for Pat Demo-Quinn";

    private readonly Portal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deputy_FindsTheirQueueAndLists_AndEndorsesForThem_WithBothNamesEverywhere()
    {
        var reference = await _portal.GivenToEndorse();
        var (absence, form, endorse) = ($"/wessex/absences/{reference}", $"/wessex/absences/{reference}/forms/pre-absence", $"/wessex/absences/{reference}/forms/pre-absence/endorse");
        var ola = await GivenDeputyOfTheDirector();

        var home = await ola.Open("/wessex/home");
        home.QuerySelector($"main a[href='{endorse}']")!.ParentElement!.TextContent.ShouldContain(", for Pat Demo-Quinn");
        (await ola.Open("/wessex/find-absences")).Words("main").ShouldContain("You look after them for Pat Demo-Quinn.");
        (await ola.Get("/wessex/find-absences?why=RestrictedPractice")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ola.Open("/wessex/return-forecast")).Words("main").ShouldContain("Sam Demo-Okafor");
        var page = await ola.Read(endorse);
        page.Words("main").ShouldContain("You do this for Pat Demo-Quinn, for whom you stand in.");
        using var endorsed = await ola.Send(page, endorse, ("Declaration", "yes"));
        endorsed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var by = (await _portal.Saved(reference)).Form("pre-absence").GivenEndorsements.ShouldHaveSingleItem().By!;
        (by.OnBehalfOfId, by.Role).ShouldBe((Wessex.ProgrammeDirector.Id.Value, Role.TrainingProgrammeDirector));
        var asha = await _portal.SignedInAs(Wessex.Trainee);
        (await asha.Open(form)).Words("main").ShouldContain("Ola Demo-Berg, for Pat Demo-Quinn, training programme director");
        (await asha.Open($"{absence}/timeline")).Words("main").ShouldContain("for Pat Demo-Quinn");
        using var copy = await Printed.From(asha.Get($"{form}/pdf"));
        copy.Says("Ola Demo-Berg, for Pat Demo-Quinn").ShouldBeTrue();
        (await (await _portal.SignedInAs(Wessex.ProgrammeDirector)).Open("/wessex/endorse-several")).QuerySelector($"main a[href='{endorse}']").ShouldBeNull("it is done");
    }

    [Fact]
    public async Task Deputy_SendsBackForThem_AndTheDoctorReadsWho()
    {
        var reference = await _portal.GivenToEndorse();
        var address = $"/wessex/absences/{reference}/forms/pre-absence/send-back";
        var ola = await GivenDeputyOfTheDirector();
        var page = await ola.Open(address);
        page.Words("main").ShouldContain("You do this for Pat Demo-Quinn");

        using var sent = await ola.Send(page, address, ("Reason", "Who supervises the nights?"));

        sent.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await (await _portal.SignedInAs(Wessex.Trainee)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main").ShouldContain($"{Both} asked for changes");
    }

    [Fact]
    public async Task Deputy_WhoSignedIt_IsNotAskedToEndorseIt_NorIsTheOneForWhomTheySigned()
    {
        var reference = await _portal.Given("wessex", a =>
        {
            var endorsing = a.With(Stages.Programme);
            var (absence, revision) = endorsing.AwaitingSignOff();
            endorsing.SignOff(absence, "pre-absence", new Actor(ActorKind.Person, Wessex.OtherSupervisor.Id, "Ola", [new RoleHeld(Role.EducationalSupervisor)]) { StandsInFor = [Wessex.Supervisor.Actor] });
            return (absence, revision);
        });
        var endorse = $"/wessex/absences/{reference}/forms/pre-absence/endorse";
        var ola = await GivenDeputyOfTheDirector();

        (await ola.Open("/wessex/endorse-several")).QuerySelector($"main a[href='{endorse}']").ShouldBeNull();
        (await ola.Open(endorse)).Words("main").ShouldContain("You signed this form, or recorded its signature.");
        (await _portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingEndorsement);
        (await (await _portal.SignedInAs(Wessex.ProgrammeDirector)).Open("/wessex/endorse-several")).QuerySelector($"main a[href='{endorse}']").ShouldNotBeNull();
    }

    /// <summary>The one of two directors signed it as the supervisor: the form is endorsed in the name of the other.</summary>
    [Fact]
    public async Task Deputy_OfTwo_ReadsInWhoseNameTheyEndorse_WhenTheOtherSignedIt()
    {
        var both = new Actor(ActorKind.Person, Wessex.ProgrammeDirector.Id, Wessex.ProgrammeDirector.Name, [new RoleHeld(Role.EducationalSupervisor), new RoleHeld(Role.TrainingProgrammeDirector)]);
        var reference = await _portal.Given("wessex", a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(both.Id, both.Name, Wessex.Trainee.Actor, A.Morning);
            var (sent, revision) = a.With(Stages.Programme).AwaitingSignOff(absence: absence);
            a.With(Stages.Programme).SignOff(sent, "pre-absence", both);
            return (sent, revision);
        });
        var endorse = $"/wessex/absences/{reference}/forms/pre-absence/endorse";
        var ola = await GivenDeputyOfTheDirector();
        await _portal.AlsoHolds(Wessex.CollegeTutor, Role.TrainingProgrammeDirector, Wessex.Post.ProgrammeId);
        await _portal.GivenDeputy(Wessex.CollegeTutor with { Role = Role.TrainingProgrammeDirector }, Wessex.OtherSupervisor.Id);

        foreach (var list in new[] { "home", "endorse-several" })
        {
            (await ola.Open($"/wessex/{list}")).QuerySelector($"main a[href='{endorse}']")!.ParentElement!.TextContent.ShouldContain(", for Cal Demo-Tran", Case.Sensitive, list);
        }

        (await ola.Read(endorse)).Words("main").ShouldContain("You do this for Cal Demo-Tran, for whom you stand in.");
    }

    [Fact]
    public async Task Deputy_OfSomebody_NeverSeesTheirOwnAbsence_InListsNorByItsAddress()
    {
        var reference = await _portal.GivenToEndorse();
        await _portal.AlsoHolds(Wessex.Trainee, Role.TrainingProgrammeDirector, Wessex.Post.ProgrammeId);
        await _portal.AlsoHolds(Wessex.OtherSupervisor, Role.TrainingProgrammeDirector);
        await _portal.GivenDeputy(Wessex.Trainee with { Role = Role.TrainingProgrammeDirector }, Wessex.OtherSupervisor.Id);
        var ola = await _portal.SignedInAs(Wessex.OtherSupervisor);

        foreach (var list in new[] { "home", "find-absences", "find-absences?why=Any", "endorse-several" })
        {
            (await ola.Open($"/wessex/{list}")).QuerySelector($"main a[href*='{reference}']").ShouldBeNull(list);
        }

        (await ola.Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ola.Get($"/wessex/absences/{reference}/forms/pre-absence/endorse")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<Visitor> GivenDeputyOfTheDirector()
    {
        await _portal.AlsoHolds(Wessex.OtherSupervisor, Role.TrainingProgrammeDirector);
        await _portal.GivenDeputy(Wessex.ProgrammeDirector, Wessex.OtherSupervisor.Id);
        return await _portal.SignedInAs(Wessex.OtherSupervisor);
    }
}
