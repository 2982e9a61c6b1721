using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Deputies;

/// <summary>A deputy over HTTP: what they see and sign, in whose name, until when, and never on their own case.</summary>
public sealed partial class StandingInTests : IDisposable
{
    private static readonly (string, string?)[] _at = [("On.Day", "9"), ("On.Month", "3"), ("On.Year", "2026"), ("Time", "14:30"), ("Place", "Library")];

    private readonly Portal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Deputy_SignsInTheSupervisorsName_AndBothNamesStandEverywhere()
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Very private words")));
        var (absence, form) = ($"/wessex/absences/{reference}", $"/wessex/absences/{reference}/forms/pre-absence");
        var ola = await _portal.SignedInAs(Wessex.OtherSupervisor);
        (await ola.Get(absence)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);

        (await ola.Open("/wessex/home")).Words("main").ShouldContain(", for Sam Demo-Okafor");
        (await ola.Open(form)).Words("main").ShouldContain("You stand in for Sam Demo-Okafor until 16 March 2026, and see the same.");
        (await ola.Open($"{form}/propose-meeting")).Words("main").ShouldContain("Asha Demo-Rao and Sam Demo-Okafor get an e-mail. You stand in, so you get none.");
        (await ola.Open($"{form}/record-meeting")).QuerySelector("#WhoWasThere")!.GetAttribute("value").ShouldBe("Asha Demo-Rao and Ola Demo-Berg");
        using var signed = await ola.Send(await ola.Open($"{form}/sign-off"), $"{form}/sign-off",
            ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Asha and Ola"), ("Declaration", "yes"));
        signed.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var by = (await _portal.Saved(reference)).Form("pre-absence").ValidSignature(Party.Supervisor)!.By;
        (by.Id, by.OnBehalfOfId, by.Shown).ShouldBe((Wessex.OtherSupervisor.Id.Value, Wessex.Supervisor.Id.Value, "Ola Demo-Berg for Sam Demo-Okafor"));
        var asha = await _portal.SignedInAs(Wessex.Trainee);
        (await asha.Open(form)).Words("main").ShouldContain("Ola Demo-Berg for Sam Demo-Okafor");
        (await asha.Open(absence)).Words("main").ShouldContain("Ola Demo-Berg stands in until 16 March 2026");
        (await asha.Open($"{absence}/timeline")).Words("main").ShouldContain("for Sam Demo-Okafor");
        (await asha.Open($"{absence}/readers")).Words("main").ShouldContain("Ola Demo-Berg for Sam Demo-Okafor");
        using var copy = await Printed.From(asha.Get($"{form}/pdf"));
        copy.Says("Ola Demo-Berg, for Sam Demo-Okafor").ShouldBeTrue();
        (await _portal.In("wessex", db => db.Audit.SingleAsync(e => e.Name == nameof(FormSignedOff)))).By.OnBehalfOfName.ShouldBe("Sam Demo-Okafor");
    }

    [Fact]
    public async Task Deputy_AfterTheLastDay_OrAtOnceWhenEnded_KnowsNothing()
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff());
        var form = $"/wessex/absences/{reference}/forms/pre-absence/sign-off";
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 1);
        var ola = await _portal.SignedInAs(Wessex.OtherSupervisor);
        var page = await ola.Open(form);

        await _portal.EndDeputies(Wessex.Supervisor);
        (await ola.Get(form)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var sent = await ola.Send(page, form, ("Declaration", "yes"));
        sent.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 1);
        _portal.Clock.Now = A.Morning.AddDays(1);
        ola = await _portal.SignedInAs(Wessex.OtherSupervisor);
        (await ola.Get(form)).StatusCode.ShouldBe(HttpStatusCode.OK, "the last day is included");
        _portal.Clock.Now = A.Morning.AddDays(2);
        ola = await _portal.SignedInAs(Wessex.OtherSupervisor);
        (await ola.Get(form)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ola.Open("/wessex/home")).Words("main").ShouldNotContain("Sam Demo-Okafor");
    }

    /// <summary>At midnight in summer it is still the day before in UTC.</summary>
    [Fact]
    public async Task Deputy_OnTheLastDay_StandsInUntilMidnightInTheUk()
    {
        _portal.Clock.Now = new DateTimeOffset(2026, 6, 15, 9, 0, 0, TimeSpan.Zero);
        var absence = $"/wessex/absences/{await _portal.Given("wessex", a => a.Absence())}";
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id, days: 0);

        _portal.Clock.Now = new DateTimeOffset(2026, 6, 15, 22, 59, 0, TimeSpan.Zero);
        (await (await _portal.SignedInAs(Wessex.OtherSupervisor)).Get(absence)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _portal.Clock.Now = new DateTimeOffset(2026, 6, 15, 23, 1, 0, TimeSpan.Zero);
        (await (await _portal.SignedInAs(Wessex.OtherSupervisor)).Get(absence)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("the role of who is away ends")]
    [InlineData("the role of the deputy ends")]
    [InlineData("who is away leaves")]
    [InlineData("the deputy leaves")]
    public async Task Deputy_WhenARoleOrAMembershipEnds_StandsInNoMore(string ending)
    {
        var absence = $"/wessex/absences/{await _portal.Given("wessex", a => a.Absence())}";
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        var ola = await _portal.SignedInAs(Wessex.OtherSupervisor);
        (await ola.Get(absence)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await _portal.In("wessex", async db =>
        {
            var person = ending.Contains("who is away", StringComparison.Ordinal) ? Wessex.Supervisor.Id : Wessex.OtherSupervisor.Id;
            var member = await db.Memberships.Include(m => m.Person).Include(m => m.Roles).SingleAsync(m => m.PersonId == person);
            if (ending.Contains("role", StringComparison.Ordinal))
            {
                member.TakeRoleAway(member.Roles[0].Id, A.Today.AddDays(-1), member.Version, Wessex.Staff.Actor, A.Morning);
            }
            else
            {
                member.End(Wessex.Staff.Actor, A.Morning.AddDays(-1));
            }

            await db.SaveChangesAsync();
        });

        (await ola.Get(absence)).StatusCode.ShouldBe(ending == "the role of the deputy ends" ? HttpStatusCode.Forbidden : HttpStatusCode.NotFound, "who holds no role has no business with any absence");
    }

    [Fact]
    public async Task Deputy_OfSomebodyWhoStandsInForAnother_KnowsNothingOfThat()
    {
        var absence = $"/wessex/absences/{await _portal.Given("wessex", a => a.Absence())}";
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        await _portal.GivenDeputy(Wessex.OtherSupervisor, (await GivenThird()).Id);

        (await (await _portal.SignedInAs(Wessex.OtherSupervisor)).Get(absence)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await _portal.SignedInAs(Wessex.OtherTrainee)).Get(absence)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    /// <summary>The deputy comes to a form that the doctor has opened for their supervisor, who has it open too.</summary>
    [Fact]
    public async Task Deputy_FillsInTogether_WithTheDoctor_WhoSeesBothNames()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        var form = $"/wessex/absences/{reference}/forms/pre-absence";
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        var (asha, sam, ola) = (await _portal.SignedInAs(Wessex.Trainee), await _portal.SignedInAs(Wessex.Supervisor), await _portal.SignedInAs(Wessex.OtherSupervisor));
        await asha.Send(await asha.Open($"{form}/fill-together"), $"{form}/fill-together");

        (await ola.Open("/wessex/home")).QuerySelector($"main a[href='{form}/join-together']").ShouldNotBeNull();
        await ola.Send(await ola.Open($"{form}/join-together"), $"{form}/join-together");
        await sam.Open($"{form}/check-answers");
        (await ola.Get($"{form}/check-answers")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await asha.Open($"{form}/check-answers")).Words("main").ShouldContain("Ola Demo-Berg for Sam Demo-Okafor is here");
    }

    [Fact]
    public async Task Deputy_WhoIsTheDoctor_SignsNothingOfTheirOwn()
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff());
        var form = $"/wessex/absences/{reference}/forms/pre-absence";
        await _portal.In("wessex", async db =>
        {
            var asha = await db.Memberships.Include(m => m.Person).Include(m => m.Roles).SingleAsync(m => m.PersonId == Wessex.Trainee.Id);
            asha.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.Trainee.Id);
        var theDoctor = await _portal.SignedInAs(Wessex.Trainee);
        var others = await _portal.SignedInAs(Wessex.Supervisor);

        (await theDoctor.Open(form)).QuerySelector("main a[href$='/sign-off']").ShouldBeNull();
        using var sent = await theDoctor.Send(
            await theDoctor.Open(form), $"{form}/sign-off", ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "Video"), ("WhoWasThere", "Me"), ("Declaration", "yes"), ("Revision", "1"));

        ((int)sent.StatusCode).ShouldBeGreaterThanOrEqualTo(403);
        (await _portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
        (await others.Open($"/wessex/absences/{reference}")).Words("main").ShouldNotContain("stands in until", Case.Sensitive, "a deputy who is the doctor is none here");
    }

    private Task<List<PersonId?>> Asked() => _portal.In("wessex", db => db.Outbox.Where(o => o.Kind == MailKind.MeetingRequest).Select(o => o.RecipientId).ToListAsync());

    /// <summary>Another doctor, who supervises as well.</summary>
    private async Task<Member> GivenThird()
    {
        await _portal.AlsoHolds(Wessex.OtherTrainee, Role.EducationalSupervisor);
        return Wessex.OtherTrainee;
    }
}
