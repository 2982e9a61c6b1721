using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class PrintAbsenceTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Reason = "The baby came early";

    protected override string Words => "pdf";

    protected override Member Reader => Cast.Supervisor;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Get_ForTheEPortfolio_SaysEverythingButWhatIsPrivate(string deanery)
    {
        var given = await Portal.GivenEveryAnswer(deanery);
        var kind = await KindAfterDatesMoved(deanery, given.Reference);

        using var copy = await Copy(Cast.Of(deanery).Trainee, given.Reference);

        given.ShouldBeSaidIn(copy, given.Asked.Except(given.Private));
        given.Private.Where(q => copy.Says(q.Label)).ShouldBeEmpty();
        copy.Says("The kind of absence and the reasons people gave are left out too.").ShouldBeTrue();
        new[] { kind, Reason }.Where(copy.Says).ShouldBeEmpty();
        copy.Text.ShouldMatch(@"(?m)^.*Reopened\s*$", "A copy that is void is not in the e-portfolio any more");
        foreach (var words in new[]
        {
            "Time out of training: the whole record", Cast.Of(deanery).Supervisor.Name, "2 June 2026", "9 June 2027", "Reopened", PrintedForms.Need,
            "I have asked for dates", "Absence registered", "Dates changed: expected back 2 June 2027, now", "http://localhost:5080/verify", "Printed on",
        })
        {
            copy.Says(words).ShouldBeTrue(words);
        }

        copy.Check().ShouldContain("No syntax or stream encoding errors found");
    }

    [Fact]
    public async Task Get_CompleteByTheDoctor_SaysWhatIsPrivateToo()
    {
        var given = await Portal.GivenEveryAnswer("wessex");
        var kind = await KindAfterDatesMoved("wessex", given.Reference);

        using var copy = await Copy(Cast.Trainee, given.Reference, "?edition=complete");

        given.ShouldBeSaidIn(copy, given.Asked);
        new[] { kind, Reason }.Where(words => !copy.Says(words)).ShouldBeEmpty();
        (await (await Portal.SignedInAs(Reader)).Get(AddressOf(given.Reference) + "?edition=complete")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfAnAbsenceWithoutForms_SaysThatNothingIsThereYet()
    {
        var reference = await GivenAbsence();

        using var copy = await Copy(Cast.Staff, reference);

        copy.Says("Not started yet").ShouldBeTrue();
        copy.Says("Planned: the time away has not begun").ShouldBeTrue();
        copy.Says("There is nothing in the plan.").ShouldBeTrue();
        copy.Says(VerificationCode.Printed((await Portal.Saved(reference)).Code)).ShouldBeTrue();
    }

    [Fact]
    public async Task Get_OfAnyAbsence_HasANameWithNothingPersonalButTheReference()
    {
        var reference = await GivenAbsence();

        using var response = await (await Portal.SignedInAs(Reader)).Get(AddressOf(reference));

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe($"{reference}-absence.pdf");
    }

    [Fact]
    public async Task Page_OfTheAbsence_LeadsToItsCopies()
    {
        var reference = await GivenAbsence();

        var page = await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}");

        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(AddressOf(reference));
        page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ShouldContain(AddressOf(reference) + "?edition=complete");
    }

    /// <summary>Moves the start and the return, with a comment on the plan; says the kind of absence.</summary>
    private async Task<string> KindAfterDatesMoved(string deanery, string reference)
    {
        var a = await Portal.Make(deanery);
        await Portal.In(deanery, async db =>
        {
            var absence = (await Data.Absences.WholeAbsences.WholeAbsence(db, reference, a.Cast.Trainee.Actor, default))!;
            absence.CommentOnNeed(1, "I have asked for dates", a.Cast.Supervisor.Actor, A.Morning);
            absence.MarkFormUploaded("pre-absence", 1, A.Today, a.Cast.Trainee.Actor, A.Morning);
            absence.ReopenForm("pre-absence", 1, "To be changed", a.Cast.Trainee.Actor, A.Morning);
            absence.ChangeDates(new AbsencePeriod(absence.Period.Starts, absence.Period.ExpectedReturn!.Value.AddDays(7)), Reason, a.Cast.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
        return a.Rules.AbsenceTypes[0].Label;
    }

    private async Task<Printed> Copy(Member reader, string reference, string edition = "") =>
        await Printed.From((await Portal.SignedInAs(reader)).Get($"/{reader.Deanery}/absences/{reference}/pdf{edition}"));
}
