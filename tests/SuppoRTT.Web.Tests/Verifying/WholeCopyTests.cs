using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Notes;

namespace SuppoRTT.Web.Tests.Verifying;

/// <summary>A copy of a whole absence is as current as what it shows.</summary>
public sealed class WholeCopyTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_AfterWhatNoCopyShows_SaysTheDayOfTheLastChangeThatCopiesShow()
    {
        var a = await portal.Make("wessex");
        var absence = a.Absence();
        var reference = await portal.GivenNotes("wessex", absence, absence.Noted(NoteKind.Team, a.Cast.Staff, "Nobody who holds a copy knows of it", minutes: 3000));
        (await portal.Audit(reference)).ShouldContain(nameof(NoteWritten));
        var visitor = await portal.Visitor();

        using var answer = await visitor.Send(await visitor.Open("/verify"), "/verify", ("Code", absence.Code));

        (await answer.Html()).Words("main").ShouldContain("The absence last changed on 2 March 2026 at 09:00.");
    }
}
