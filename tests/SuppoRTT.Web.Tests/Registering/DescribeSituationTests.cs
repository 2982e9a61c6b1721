using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class DescribeSituationTests(Portal portal) : RegistrationPageTests(portal)
{
    private const string Words = "Ring the ward manager before you write";

    private static readonly (string, string?)[] _whole =
        [("Length", "ThreeToSixMonths"), ("DoctorKnows", "false"), ("Reaching", "ThroughSomeone"), ("Through", "Registrant"), ("Referral", "Yes"), ("Note", Words)];

    protected override string Page => "situation";

    protected override Member Reader => Cast.Wessex.Champion;

    protected override (string Name, string Value)? Field => ("Note", "Please wait until May");

    [Fact]
    public async Task Register_KeepsWhatWasSaid_AndHowTheDoctorIsReachedWhereThatIsKept()
    {
        var walk = await Begun();
        await walk.Answered(Page, "check", _whole);
        var check = (await walk.Open("check")).Words("main");
        foreach (var said in new[] { "About how long3 to 6 months", "Does the doctor know?No, or not sure", "Only through you", "The doctor has been referred", Words })
        {
            check.ShouldContain(said);
        }

        await walk.Register();

        var absence = await walk.Saved();
        absence.Situation.ShouldBe(new UnplannedSituation(ExpectedLength.ThreeToSixMonths, false, OccupationalHealthReferral.Yes, Words));
        absence.Contact.ShouldBe(new ContactWhileAway(ContactWay.ThroughSomeone, Reader.Id));
        (await Portal.Audit(walk.Reference)).ShouldContain(nameof(ContactAgreed));
    }

    [Fact]
    public async Task Guess_ThatItIsShort_AsksWhyTheProgrammeWouldHelp_AndWaitsForTheDecision()
    {
        var cast = Cast.WestMidlands;
        var walk = await Walk.ForAnother(Portal, cast.Champion, Walk.Invited("Jo Demo-Short", "jo.short@hospital.example", "false"), await Walk.Chosen(Portal, cast.Supervisor));

        await walk.Answered(Page, "reason", ("Length", "UnderThreeMonths"), ("DoctorKnows", "false"), ("Reaching", "NothingAgreed"));
        (await walk.Open("reason")).Words("main").ShouldContain("This absence will probably be shorter than 3 months");
        await walk.Answered("reason", "check", ("Reason", "It was a hard year"));
        var check = await walk.Open("check");
        check.Words("main").ShouldContain("will probably be shorter than 3 months, so the deanery decides");
        check.QuerySelector(".nhsuk-back-link")!.GetAttribute("href").ShouldBe(walk.AddressOf("reason"));
        await walk.Register();

        var absence = await walk.Saved();
        absence.Status.ShouldBe(AbsenceStatus.AwaitingDecision);
        absence.Remarks.Select(r => r.Text).ShouldBe(["It was a hard year"]);
    }

    [Fact]
    public async Task Register_ThroughTheSupervisor_NamesThem()
    {
        var walk = await Begun();
        await walk.Answered(Page, "check", [.. _whole.Where(a => a.Item1 != "Through"), ("Through", "Supervisor")]);
        (await walk.Open("check")).Words("main").ShouldContain($"Only through {Cast.Supervisor.Name}");

        await walk.Register();

        (await walk.Saved()).Contact.ShouldBe(new ContactWhileAway(ContactWay.ThroughSomeone, Cast.Supervisor.Id));
    }

    /// <summary>The referral is for the doctor, the supervisor and who registered it; the note for the deanery too; the rest for everybody who may see the absence.</summary>
    [Fact]
    public async Task Absence_ShowsEachReaderWhatIsSaidBesideTheQuestion()
    {
        var walk = await Begun();
        await walk.Answered(Page, "check", _whole);
        await walk.Register();

        foreach (var (member, seesReferral, seesNote) in new[]
        {
            (Reader, true, true), (Cast.Supervisor, true, true), (Cast.Staff, false, true), (Cast.ProgrammeDirector, false, false), (Cast.OtherTrainee, true, true),
        })
        {
            var page = (await (await Portal.SignedInAs(member)).Open(walk.Absence)).Words("main");
            page.Contains("The doctor has been referred", StringComparison.Ordinal).ShouldBe(seesReferral, member.Name);
            page.Contains(Words, StringComparison.Ordinal).ShouldBe(seesNote, member.Name);
            page.ShouldContain("About how long3 to 6 months", customMessage: member.Name);
        }

        var id = (await walk.Saved()).Id.Value;
        var readers = await Portal.In("wessex", db => db.Reads.Where(r => r.AbsenceId == id).ToListAsync());
        readers.Where(r => r.Content!.Value.HasFlag(ReadContent.Referral)).Select(r => r.ReaderId).ShouldBe([Reader.Id, Cast.Supervisor.Id], ignoreOrder: true);
        (await (await Portal.SignedInAs(Cast.OtherTrainee)).Open(walk.Absence + "/take-over")).Words("main").ShouldContain(Words);
    }

    [Fact]
    public async Task Post_WithoutAnswers_AsksForThoseThatAreNeeded()
    {
        var response = await (await Begun()).Answer(Page, ("Note", Words), ("Reaching", "ThroughSomeone"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["Select about how long the doctor will be away, or that it is not known", "Select whether the doctor knows that you register this", "Select through whom the doctor is reached"]);
        page.QuerySelector("[name=Note]")!.TextContent.Trim().ShouldBe(Words);
        (await (await (await Begun()).Answer(Page, [.. _whole.Where(a => a.Item1 != "Note"), ("Note", new string('ä', 501))])).Html()).Errors().ShouldBe(["The note must be 500 characters or fewer"]);
    }

    [Fact]
    public async Task WritingAsUsual_IsOfferedAndTakenOnlyIfTheDoctorMayBeWrittenTo()
    {
        var walk = await Begun();
        (await walk.Open(Page)).QuerySelector("[name=Reaching][value=AsUsual]").ShouldBeNull();
        (await (await walk.Answer(Page, [.. _whole.Where(a => a.Item1 != "Reaching"), ("Reaching", "AsUsual")])).Html()).Errors().ShouldBe(["Select how the doctor may be reached for now"]);

        await walk.Answered(Page, "check", _whole);
        await walk.Answered("doctor", Page, [.. await Walk.Chosen(Portal, Cast.OtherTrainee), ("MayWrite", "true")]);
        (await walk.Open(Page)).QuerySelector("[name=Reaching][value=NotAtAll]").ShouldBeNull();
        await walk.Answered(Page, "check", [.. _whole.Where(a => a.Item1 != "Reaching"), ("Reaching", "AsUsual")]);

        // Who then says that they may not be written to after all is asked again.
        await walk.Answered("doctor", Page, [.. await Walk.Chosen(Portal, Cast.OtherTrainee), ("MayWrite", "false")]);
    }

    [Theory]
    [InlineData("NothingAgreed", "false", null)]
    [InlineData("NothingAgreed", "true", null)]
    [InlineData("NotAtAll", "false", ContactWay.NotAtAll)]
    [InlineData("AsUsual", "true", ContactWay.AsUsual)]
    public async Task Register_AgreesWhatWasSaid_AndStillWritesToADoctorWhomWeMayWriteTo(string reaching, string mayWrite, ContactWay? way)
    {
        var walk = await Begun();
        await walk.Answered("doctor", Page, [.. await Walk.Chosen(Portal, Cast.OtherTrainee), ("MayWrite", mayWrite)]);
        await walk.Answered(Page, "check", [.. _whole.Where(a => a.Item1 != "Reaching"), ("Reaching", reaching)]);
        await walk.Register();

        ((await walk.Saved()).Contact?.Way).ShouldBe(way);
        (await Portal.Audit(walk.Reference)).Contains(nameof(ContactAgreed)).ShouldBe(way is not null);
        (await Portal.Audit(walk.Reference)).Contains(nameof(DoctorTold)).ShouldBe(mayWrite == "true");
    }

    [Fact]
    public async Task Length_IsNotAskedWhereTheReturnIsKnown()
    {
        var walk = await Begun();
        await walk.Answered("dates", Page, [.. Walk.SinceLastWeek.Where(a => a.Item1 != "ReturnKnown"), ("ReturnKnown", "true"), ("ExpectedReturn.Day", "1"), ("ExpectedReturn.Month", "9"), ("ExpectedReturn.Year", "2026")]);

        (await walk.Open(Page)).QuerySelector("[name=Length]").ShouldBeNull();
        await walk.Answered(Page, "check", [.. _whole.Where(a => a.Item1 != "Length")]);
        await walk.Register();

        (await walk.Saved()).Situation!.Length.ShouldBeNull();
    }

    [Fact]
    public async Task Get_OfAPlannedAbsence_GoesOn()
    {
        var walk = await Begun();
        await walk.Answered("absence", "dates", Walk.Maternity);

        (await walk.Visitor.Get(walk.AddressOf(Page))).Headers.Location!.ToString().ShouldBe(walk.AddressOf("dates"));
    }

    private protected override async Task<Walk> Begun()
    {
        var walk = await Walk.Begin(Portal, Reader);
        await walk.Answered("doctor", "absence", [.. await Walk.Chosen(Portal, Cast.OtherTrainee), ("MayWrite", "false")]);
        await walk.Answered("absence", "dates", Walk.Ill);
        await walk.Answered("dates", "approval", Walk.SinceLastWeek);
        await walk.Answered("approval", "supervisor", Walk.NoApproval);
        await walk.Answered("supervisor", Page, await Walk.Chosen(Portal, Cast.Supervisor));
        return walk;
    }
}
