using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>What forms say of the doctor, from the draft to the printed copy: as it was when the form was sent.</summary>
public sealed class DoctorOnFormsTests(Portal portal) : IClassFixture<Portal>
{
    private const string Programme = "Paediatrics ST1 to ST7";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Form_SentByTheDoctor_SaysWhoTheyAreOnEveryPageAndOnPaper()
    {
        var (reference, doctor) = (await portal.Given("wessex", a => a.Absence()), await portal.SignedInAs(Cast.Trainee));
        var form = $"/wessex/absences/{reference}/forms/pre-absence";
        await Correct(doctor, form, "0001234", "Ward 1");
        await SendShortWay(doctor, form);
        await Correct(doctor, form, "0009876", "Ward 2");

        foreach (var reader in new[] { Cast.Trainee, Cast.Supervisor, Cast.ProgrammeDirector, Cast.Champion, Cast.Staff })
        {
            var words = (await (await portal.SignedInAs(reader)).Open($"{form}/revisions/1")).Words("main");
            words.ShouldContain("GMC number0001234");
            words.ShouldContain($"Programme{Programme}");
            words.ShouldNotContain("0009876");
        }

        (await (await portal.SignedInAs(Cast.Supervisor)).Open($"{form}/sign-off")).Words("main").ShouldContain("GMC number0001234");
        using var copy = await Printed.From(doctor.Get($"{form}/pdf"));
        foreach (var words in new[] { "GMC number", "0001234", Programme, "Specialty training year 4 (ST4)", "Demonstration General", "Ward 1" })
        {
            copy.Says(words).ShouldBeTrue(words);
        }

        copy.Says("0009876").ShouldBeFalse();
    }

    [Fact]
    public async Task Form_SentAgainAfterACorrection_ShowsWhatChanged()
    {
        var (reference, doctor, supervisor) = (await portal.Given("wessex", a => a.Absence()), await portal.SignedInAs(Cast.Trainee), await portal.SignedInAs(Cast.Supervisor));
        var form = $"/wessex/absences/{reference}/forms/pre-absence";
        await Correct(doctor, form, "0001111", "Ward 1");
        await SendShortWay(doctor, form);
        (await supervisor.Send(await supervisor.Open($"{form}/return"), $"{form}/return", ("Reason", "Is the number right?"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await Correct(doctor, form, "0002222", "Ward 1");
        await Send(doctor, form);

        foreach (var page in new[] { $"{form}/sign-off", $"{form}/revisions/2/changes" })
        {
            (await supervisor.Open(page)).Words("main").ShouldContain("Was: 0001111 Now: 0002222");
        }

        (await supervisor.Open($"{form}/revisions/2/changes")).Words("main").ShouldNotContain("No answer that you may see has changed");
    }

    [Fact]
    public async Task Check_WithSomethingMissing_SaysSoAndLetsTheDoctorSend()
    {
        var cast = Cast.WestMidlands;
        var (reference, doctor) = (await portal.Given("west-midlands", a => a.Absence()), await portal.SignedInAs(cast.Trainee));

        var words = (await doctor.Open($"/west-midlands/absences/{reference}/forms/pre-absence/check-answers")).Words("main");

        words.ShouldContain("GMC numberNot known yet");
        words.ShouldContain("You can submit the form as it is.");
        words.ShouldContain("Add or change your details");
    }

    [Fact]
    public async Task Submit_WhenTheDetailsChangedSinceThePageWasOpened_IsAConflict()
    {
        var (reference, doctor) = (await portal.Given("wessex", a => a.Absence()), await portal.SignedInAs(Cast.Trainee));
        var form = $"/wessex/absences/{reference}/forms/pre-absence";
        await Begin(doctor, form);
        var check = await doctor.Open($"{form}/check-answers");
        await Correct(doctor, form, "0003333", Guid.NewGuid().ToString());

        (await doctor.Send(check, $"{form}/check-answers")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Revision_FromBeforeFormsSaidAnything_IsReadAndPrintedAsItWas()
    {
        var reference = await portal.Given("wessex", a => a.SignedOff());
        var doctor = await portal.SignedInAs(Cast.Trainee);

        (await doctor.Open($"/wessex/absences/{reference}/forms/pre-absence/revisions/1")).Words("main").ShouldNotContain("About the doctor");
        using var copy = await Printed.From(doctor.Get($"/wessex/absences/{reference}/forms/pre-absence/pdf"));
        copy.Says("GMC number").ShouldBeFalse();
        copy.Says("SHA-256 of all answers and the action plan").ShouldBeTrue();
    }

    private static async Task Correct(Visitor doctor, string form, string gmc, string department) =>
        (await doctor.Send(await doctor.Open($"{form}/correct-details"), $"{form}/correct-details", ("GmcNumber", gmc), ("Department", department))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

    private static async Task Begin(Visitor doctor, string form)
    {
        var section = $"{form}/sections/your-absence";
        (await doctor.Send(await doctor.Open(section), section, ("needsSupport", "no"), ("then", "continue"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private static async Task SendShortWay(Visitor doctor, string form)
    {
        await Begin(doctor, form);
        await Send(doctor, form);
    }

    private static async Task Send(Visitor doctor, string form) =>
        (await doctor.Send(await doctor.Open($"{form}/check-answers"), $"{form}/check-answers")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
}
