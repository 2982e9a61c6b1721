using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class PutAbsenceOnHoldTests(Portal portal) : EndingPageTests(portal)
{
    protected override string Words => "put-on-hold";

    protected override Member Reader => Cast.Staff;

    protected override string Recorded => nameof(AbsencePutOnHold);

    protected override AbsenceStatus After => AbsenceStatus.OnHold;

    protected override Task<string> GivenAbsence() => Given(a => a.AwaitingSignOff());

    [Fact]
    public async Task Get_SaysWhatHappens_AndIsOfferedToTheDeaneryAlone()
    {
        var reference = await GivenAbsence();

        (await (await Portal.SignedInAs(Reader)).Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldNotBeNull();
        (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldBeNull();
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(reference))).Words("main").ShouldContain("Deadlines keep their dates");
    }

    [Fact]
    public async Task Post_TellsTheDoctorAndTheSupervisor_AndEveryPageSaysSinceWhen_AndWhyToThoseWhoSeeReasons()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);
        await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("Reason", "The day is still open"));

        var told = await Portal.In("wessex", db => db.Outbox.Where(m => m.Reference == reference && m.Kind == MailKind.DecisionMade).Select(m => m.RecipientId).ToListAsync());
        told.ShouldBe([Cast.Trainee.Id, Cast.Supervisor.Id], ignoreOrder: true);
        foreach (var (member, seesReason) in new[] { (Cast.Trainee, true), (Cast.Supervisor, true), (Cast.Staff, true), (Cast.ProgrammeDirector, false) })
        {
            var words = (await (await Portal.SignedInAs(member)).Open($"/wessex/absences/{reference}")).Words("main");
            words.ShouldContain("On hold since 2 March 2026");
            words.Contains("The day is still open", StringComparison.Ordinal).ShouldBe(seesReason);
        }

        (await (await Portal.SignedInAs(Cast.Trainee)).Open("/wessex/home")).Words("main").ShouldContain("The day is still open");
        (await staff.Open("/wessex/home")).Words("main").ShouldContain("On hold since 2 March 2026 because: The day is still open");
        var director = (await (await Portal.SignedInAs(Cast.ProgrammeDirector)).Open("/wessex/home")).Words("main");
        director.ShouldContain("On hold since 2 March 2026");
        director.ShouldNotContain("The day is still open");
    }

    [Fact]
    public async Task Forms_OfAnAbsenceOnHold_CanBeReadAndWritten_AndAreNeitherSentNorSigned()
    {
        var (signing, writing) = (await Given(a => a.OnHold()), await Given(a =>
        {
            var (absence, revision) = a.Returned();
            absence.PutOnHold(HeldAbsences.Reason, a.Cast.Staff.Actor, A.Morning);
            return (absence, revision);
        }));

        var sign = await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{signing}/forms/pre-absence/sign-off");
        sign.Words("main").ShouldContain("This absence is on hold since 2 March 2026");
        sign.QuerySelector("main form").ShouldBeNull();
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        (await doctor.Open($"/wessex/absences/{writing}/forms/pre-absence")).QuerySelectorAll("main a[href*='/sections/']").ShouldNotBeEmpty();
        var check = await doctor.Open($"/wessex/absences/{writing}/forms/pre-absence/check-answers");
        check.Words("main").ShouldContain("nothing can be sent or signed until the deanery takes the absence up again");
        check.QuerySelector("main form").ShouldBeNull();
    }
}

public sealed class ResumeAbsenceTests(Portal portal) : EndingPageTests(portal)
{
    protected override string Words => "resume";

    protected override Member Reader => Cast.Staff;

    protected override string Recorded => nameof(AbsenceResumed);

    protected override AbsenceStatus After => AbsenceStatus.Open;

    protected override Task<string> GivenAbsence() => Given(a => a.OnHold());

    [Fact]
    public async Task Get_OfWhatIsNotOnHold_SaysSoAndAsksNothing()
    {
        var page = await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Given(a => a.AwaitingSignOff())));

        page.Words("main").ShouldContain("This absence is not on hold");
        page.QuerySelector("main form").ShouldBeNull();
    }
}
