using System.Net;

using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Notes;

public sealed class ShareNotesTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "notes/share";

    protected override Member Reader => Cast.Trainee;

    protected override async Task<string> GivenAbsence()
    {
        var absence = (await Portal.Make(Cast.Deanery)).Absence();
        var note = absence.Noted(NoteKind.BetweenUs, Cast.Trainee, "Ask about nights");
        absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, A.Morning);
        return await Portal.GivenNotes(Cast.Deanery, absence, note);
    }

    [Fact]
    public async Task Post_OfNone_AsksForSome()
    {
        var address = AddressOf(await GivenAbsence());
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(address), address);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["Select the notes that you want to share"]);
    }

    [Fact]
    public async Task Post_OfANote_TellsItOnTheTimelineOfTheTwo()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var note = (await Portal.SavedNotes(reference)).Single();

        await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Notes", note.Id.ToString()));

        (await Portal.Audit(reference)).Last().ShouldBe(nameof(NoteShared));
        (await Portal.SavedNotes(reference)).Single().SharedWithId.ShouldBe(Cast.OtherSupervisor.Id);
    }

    [Fact]
    public async Task Get_BySomebodyElse_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Staff)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
}
