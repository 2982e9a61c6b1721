using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>What this is, what is promised and what to cover, on the page on which it is signed.</summary>
public sealed class SigningPrimerTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_BeforeTheirFirstSignature_StandsOpen_AndSaysItAll()
    {
        var primer = await Primer();

        primer.HasAttribute("open").ShouldBeTrue();
        primer.QuerySelectorAll("h2").Select(h => h.TextContent).ShouldBe(["What this is", "What you promise", "Five things to cover when you meet", "How long it takes"]);
        primer.QuerySelectorAll("ol > li").Length.ShouldBe(5);
        primer.TextContent.ShouldContain("“I have talked about this form with the doctor, and I agree with what it says.”");
        primer.TextContent.ShouldContain(A.Of("wessex").Rules.Supervisor.Primer.Promises[1]);
        primer.TextContent.ShouldContain("Meeting: about 30 minutes. Reading and signing: about 5 minutes.");
    }

    [Fact]
    public async Task Get_OnceTheySignedHere_IsFolded_ForThemAndForNobodyElse()
    {
        await _portal.Given("wessex", a => a.SignedOff());

        (await Primer()).HasAttribute("open").ShouldBeFalse();
        (await Primer(Cast.OtherSupervisor)).HasAttribute("open").ShouldBeTrue();
        (await Primer(Cast.WestMidlands.Supervisor)).HasAttribute("open").ShouldBeTrue();
    }

    [Fact]
    public async Task Get_AfterASignatureThatCountsNoMoreOfADoctorOfAnother_IsFoldedToo()
    {
        await _portal.Given("wessex", a =>
        {
            var found = a.SignedOff();
            found.Absence.ReopenForm("pre-absence", 1, "One more thing", a.Cast.Trainee.Actor, A.Morning);
            found.Absence.NameSupervisor(a.Cast.OtherSupervisor.Id, a.Cast.OtherSupervisor.Name, a.Cast.Trainee.Actor, A.Morning);
            return found;
        });

        (await Primer()).HasAttribute("open").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_ByATutorWhoSignedForADoctorWithoutASupervisor_IsFolded()
    {
        var tutor = Cast.WestMidlands.CollegeTutor;
        var waiting = await _portal.Given("west-midlands", a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));
        (await PrimerOf(tutor, waiting)).HasAttribute("open").ShouldBeTrue();
        await _portal.Given("west-midlands", a =>
        {
            var (absence, revision) = a.AwaitingSignOff(absence: a.Absence(supervised: false));
            a.SignOff(absence, "pre-absence", a.Cast.CollegeTutor.Actor);
            return (absence, revision);
        });

        (await PrimerOf(tutor, waiting)).HasAttribute("open").ShouldBeFalse();
    }

    [Fact]
    public async Task Get_WithoutAnAccount_StandsOpenToo()
    {
        var guest = await _portal.GivenGuest();
        var link = await guest.Asked();

        (await (await _portal.Visitor()).Open(link)).Words("main").ShouldContain("It takes about 5 minutes.");
        var primer = (await (await guest.Entered(link)).Open(link + "/form")).QuerySelector("main details")!;
        primer.HasAttribute("open").ShouldBeTrue();
        primer.TextContent.ShouldContain("What you promise");
    }

    private async Task<IElement> Primer(Member? member = null)
    {
        var by = member ?? Cast.Supervisor;
        var reference = await _portal.Given(by.Deanery, a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(by.Id, by.Name, a.Cast.Trainee.Actor, A.Morning);
            return a.AwaitingSignOff(absence: absence);
        });
        return await PrimerOf(by, reference);
    }

    private async Task<IElement> PrimerOf(Member by, string reference) =>
        (await (await _portal.SignedInAs(by)).Open($"/{by.Deanery}/absences/{reference}/forms/pre-absence/sign-off")).QuerySelector("main details")!;
}
