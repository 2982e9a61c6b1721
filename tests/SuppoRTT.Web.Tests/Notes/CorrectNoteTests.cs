using System.Net;

using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Notes;

public sealed class CorrectNoteTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "notes/1/correct";

    protected override Member Reader => Cast.Supervisor;

    protected override (string Name, string Value)? Field => ("Text", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Portal.GivenNote(Cast.Deanery, NoteKind.BetweenUs, c => c.Supervisor);

    [Fact]
    public async Task Post_ByItsAuthor_ShowsTheNewWordsAndKeepsTheOldOnesOffThePages()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Text", "Ask about days"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var words = (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/notes")).Words("main");
        words.ShouldContain("Ask about days");
        words.ShouldContain("Corrected on");
        words.ShouldNotContain("Ask about nights");
        (await Portal.SavedNotes(reference)).Single().Changes.Count(c => c.Was == "Ask about nights").ShouldBe(1);
        (await Portal.Audit(reference)).Last().ShouldBe(nameof(NoteCorrected));
    }

    [Fact]
    public async Task Post_OfAnOlderPage_IsAConflict()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        await visitor.Send(page, AddressOf(reference), ("Text", "First"));

        (await visitor.Send(page, AddressOf(reference), ("Text", "Second"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Portal.SavedNotes(reference)).Single().Text.ShouldBe("First");
    }

    [Fact]
    public async Task Post_OfNothing_IsSaid()
    {
        var address = AddressOf(await GivenAbsence());
        var visitor = await Portal.SignedInAs(Reader);

        (await visitor.Send(await visitor.Open(address), address, ("Text", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Get_ByAnotherReader_IsNotFound() =>
        (await (await Portal.SignedInAs(Cast.Trainee)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
