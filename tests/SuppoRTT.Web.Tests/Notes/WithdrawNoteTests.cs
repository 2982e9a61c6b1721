using System.Net;

using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Notes;

public sealed class WithdrawNoteTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "notes/1/withdraw";

    protected override Member Reader => Cast.Trainee;

    protected override Task<string> GivenAbsence() => Portal.GivenNote(Cast.Deanery, NoteKind.BetweenUs, c => c.Trainee);

    [Theory]
    [InlineData(NoteKind.BetweenUs, 1)]
    [InlineData(NoteKind.OnlyMine, 0)]
    public async Task Post_Twice_ShowsThatItWasWithdrawn_AndKeepsTheWordsOnlyOfWhatOthersRead(NoteKind kind, int kept)
    {
        var reference = await Portal.GivenNote(Cast.Deanery, kind, c => c.Trainee);
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        await visitor.Send(page, AddressOf(reference));
        (await visitor.Send(page, AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var words = (await visitor.Open($"/wessex/absences/{reference}/notes?kind={(kind == NoteKind.OnlyMine ? "own" : "between-us")}")).Words("main");
        words.ShouldContain("What it said is not shown any more");
        words.ShouldNotContain("Ask about nights");
        var note = (await Portal.SavedNotes(reference)).Single();
        note.Text.ShouldBeEmpty();
        note.Changes.Count(c => c.Was is not null).ShouldBe(kept);
    }

    [Fact]
    public async Task Get_ByAnotherReader_IsNotFound() =>
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
}
