using AngleSharp.Dom;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Absences;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ShowTimelineTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "timeline";

    protected override Member Reader => Cast.Staff;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.Returned());

    [Fact]
    public async Task Get_ShowsWhatHappened_TheLatestFirst_WithWhoAndWhen()
    {
        var page = await Open(await GivenAbsence(), Cast.Trainee);

        page.QuerySelectorAll(".app-timeline__what").Select(e => e.TextContent).ShouldBe(
            ["“Pre-absence form” returned for changes", "“Pre-absence form” sent for sign-off, revision 1", "Sam Demo-Okafor named as supervisor", "Absence registered"]);
        page.QuerySelectorAll(".app-timeline__who")[0].TextContent.ShouldBe("09:00, Sam Demo-Okafor, educational supervisor");
    }

    [Theory]
    [InlineData("Asha Demo-Rao", true)]
    [InlineData("Sam Demo-Okafor", true)]
    [InlineData("Dee Demo-Fox", true)]
    [InlineData("Pat Demo-Quinn", false)]
    [InlineData("Cal Demo-Tran", false)]
    [InlineData("Kit Demo-Moss", false)]
    public async Task Get_GivesReasonsOnlyToThoseWhoSeeThem(string reader, bool sees)
    {
        var words = (await Open(await GivenAbsence(), Cast.Everyone.Single(m => m.Name == reader))).Words("main");

        words.Contains("Please say more about keeping in touch", StringComparison.Ordinal).ShouldBe(sees);
        words.Contains("The reasons for each step are seen by the doctor, their supervisor and the deanery only", StringComparison.Ordinal).ShouldBe(!sees);
    }

    [Fact]
    public async Task Get_OfADraft_ShowsNothingOfIt()
    {
        var reference = await Given(a => a.Absence());
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var section = $"/wessex/absences/{reference}/forms/pre-absence/sections/" + (await Portal.Make("wessex")).Form("pre-absence").Sections[0].Key;

        await doctor.Send(await doctor.Open(section), section);

        (await Portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.Draft);
        foreach (var reader in new[] { Cast.Trainee, Cast.Supervisor, Cast.Staff })
        {
            (await Open(reference, reader)).QuerySelectorAll(".app-timeline__entry").Length.ShouldBe(2, reader.Name);
        }
    }

    [Fact]
    public async Task Get_WithMoreThanAPage_LeadsToWhatHappenedBefore_AndMissesNothing()
    {
        var reference = await Given(a =>
        {
            var absence = a.Absence();
            for (var i = 0; i < ShowTimelineQuery.Most + 5; i++)
            {
                absence.ProposeMeeting("pre-absence", A.Morning.AddDays(i), "Room 2", a.Cast.Supervisor.Actor, A.Morning.AddMinutes(i));
            }

            return absence;
        });
        var reader = await Portal.SignedInAs(Cast.Supervisor);

        var first = await reader.Open(AddressOf(reference));
        var second = await reader.Open(first.QuerySelector(".nhsuk-pagination__link--next, .nhsuk-pagination-item--next a, .nhsuk-pagination a")!.GetAttribute("href")!);

        var moments = new[] { first, second }.SelectMany(page => page.QuerySelectorAll(".app-timeline__who")).Select(e => e.TextContent).ToList();
        moments.Count.ShouldBe(ShowTimelineQuery.Most + 7);
        moments.Where(n => n.Contains("Sam Demo-Okafor", StringComparison.Ordinal)).Distinct().Count().ShouldBe(ShowTimelineQuery.Most + 5);
    }

    [Fact]
    public async Task Get_ByTheDoctor_LeadsToWhoReadPrivateAnswers_ForNobodyElse()
    {
        var reference = await Portal.Given("wessex", a => a.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Nights")));
        (await (await Portal.SignedInAs(Cast.Supervisor)).Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main").ShouldContain("Nights");

        (await Open(reference, Cast.Trainee)).QuerySelector("main a[href$='/readers']").ShouldNotBeNull();
        (await Open(reference, Cast.Staff)).QuerySelector("main a[href$='/readers']").ShouldBeNull();
    }

    [Fact]
    public void Words_AreThere_ForEveryEventOfAnAbsence() =>
        typeof(AbsenceRegistered).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(Domain.Common.IDomainEvent)) && !t.IsInterface && t.Namespace!.StartsWith("SuppoRTT.Domain.Absences", StringComparison.Ordinal))
            .Except([typeof(SigningCodeAsked)]) // Of the request to sign, and no news to anybody.
            .Except([typeof(OwnNoteWritten), typeof(OwnNoteCorrected), typeof(OwnNoteWithdrawn)]) // Nobody’s but their author’s.
            .Select(t => t.Name).ShouldBe(EventWords.All.Keys, ignoreOrder: true);

    private async Task<IDocument> Open(string reference, Member reader) => await (await Portal.SignedInAs(reader)).Open(AddressOf(reference));
}
