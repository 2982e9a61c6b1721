using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Notes;

public sealed class WriteNoteTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "notes/write/between-us";

    protected override Member Reader => Cast.Supervisor;

    protected override (string Name, string Value)? Field => ("Text", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Theory]
    [InlineData("Asha Demo-Rao", "own", "Nobody but you will see this note")]
    [InlineData("Asha Demo-Rao", "between-us", "You and Sam Demo-Okafor will see this note")]
    [InlineData("Sam Demo-Okafor", "between-us", "You and Asha Demo-Rao will see this note")]
    [InlineData("Sam Demo-Okafor", "own", "The doctor may ask for a copy")]
    [InlineData("Dee Demo-Fox", "team", "Kit Demo-Moss, SuppoRTT champion")]
    [InlineData("Pat Demo-Quinn", "team", "Dee Demo-Fox, deanery staff")]
    public async Task Get_SaysByNameWhoWillSeeIt(string author, string kind, string words)
    {
        var address = $"/wessex/absences/{await GivenAbsence()}/notes/write/{kind}";

        (await (await Portal.SignedInAs(Cast.Everyone.Single(m => m.Name == author))).Open(address)).Words("#who-will-see").ShouldContain(words);
    }

    [Fact]
    public async Task Get_ForTheTeam_WhereADirectorSupervises_NamesThemNot_AndIsForbiddenToThem()
    {
        var cast = Cast.WestMidlands;
        var reference = await Portal.Given(cast.Deanery, a =>
        {
            var absence = a.Absence();
            absence.NameSupervisor(cast.ProgrammeDirector.Id, cast.ProgrammeDirector.Name, cast.Trainee.Actor, A.Morning);
            return absence;
        });
        var address = $"/{cast.Deanery}/absences/{reference}/notes";

        var words = (await (await Portal.SignedInAs(cast.Staff)).Open(address + "/write/team")).Words("#who-will-see");
        words.ShouldContain("The doctor and the supervisor will not see it");
        (words.Contains(cast.ProgrammeDirector.Name, StringComparison.Ordinal), words.Contains(cast.CollegeTutor.Name, StringComparison.Ordinal)).ShouldBe((false, true));
        var director = await Portal.SignedInAs(cast.ProgrammeDirector);
        (await director.Get(address + "/write/team")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await director.Open(address)).Words("main").ShouldNotContain("Seen by the deanery’s team");
    }

    [Theory]
    [InlineData("Asha Demo-Rao", "team")]
    [InlineData("Sam Demo-Okafor", "team")]
    [InlineData("Dee Demo-Fox", "between-us")]
    [InlineData("Pat Demo-Quinn", "between-us")]
    public async Task GetAndPost_OfAKindThatIsNotTheirs_AreForbidden(string author, string kind)
    {
        var reference = await GivenAbsence();
        var address = $"/wessex/absences/{reference}/notes/write/{kind}";
        var visitor = await Portal.SignedInAs(Cast.Everyone.Single(m => m.Name == author));
        var own = await visitor.Open($"/wessex/absences/{reference}/notes/write/own");

        (await visitor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await visitor.Send(own, address, ("Text", "Something"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await Portal.SavedNotes(reference)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Post_Twice_SavesOnceWithItsLines_AndTellsTheOtherWithoutTheWords()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Cast.Supervisor);
        var page = await visitor.Open(AddressOf(reference));

        var both = new[] { await visitor.Send(page, AddressOf(reference), ("Text", "One line\r\nand another")), await visitor.Send(page, AddressOf(reference), ("Text", "One line\r\nand another")) };

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await Portal.SavedNotes(reference)).ShouldHaveSingleItem().Text.ShouldBe("One line\nand another");
        (await Portal.Audit(reference)).Count(e => e == nameof(NoteWritten)).ShouldBe(1);
        var mail = await Portal.In(Cast.Deanery, db => db.Outbox.Where(o => o.Reference == reference && o.Kind == MailKind.SomethingToRead).ToListAsync());
        mail.ShouldHaveSingleItem().RecipientId.ShouldBe(Cast.Trainee.Id);
    }

    [Fact]
    public async Task Post_ForOneself_IsTakenDownWithoutAWordOnTheAbsence()
    {
        var reference = await GivenAbsence();
        var before = await Portal.Audit(reference);
        var visitor = await Portal.SignedInAs(Cast.Trainee);
        var address = $"/wessex/absences/{reference}/notes/write/own";

        await visitor.Send(await visitor.Open(address), address, ("Text", "I am not sleeping"));

        (await Portal.Audit(reference)).ShouldBe(before);
        var note = (await Portal.SavedNotes(reference)).ShouldHaveSingleItem();
        var audit = await Portal.In(Cast.Deanery, db => db.Audit.Where(e => e.SubjectId == note.Id).ToListAsync());
        audit.ShouldHaveSingleItem().Payload.ShouldBe("{}");
        (await Portal.In(Cast.Deanery, db => db.Outbox.CountAsync(o => o.Kind == MailKind.SomethingToRead && o.Reference == reference))).ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "Enter a note")]
    [InlineData(5001, "The note must be 5,000 characters or fewer")]
    public async Task Post_OfNothingOrTooMuch_SaysSoAndKeepsIt(int length, string message)
    {
        var address = AddressOf(await GivenAbsence());
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(address), address, ("Text", new string('א', length)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        page.QuerySelector("#Text")!.TextContent.Trim().Length.ShouldBe(length);
    }

    [Fact]
    public async Task Post_AfterTheSupervisorChanged_IsAConflict()
    {
        var reference = await GivenAbsence();
        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var page = await doctor.Open(AddressOf(reference));
        await Portal.In(Cast.Deanery, async db =>
        {
            var absence = await db.Absences.Include(a => a.Participations).Include(a => a.Meetings).SingleAsync(a => a.Reference == reference);
            absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await doctor.Send(page, AddressOf(reference), ("Text", "For Sam"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Portal.SavedNotes(reference)).ShouldBeEmpty();
    }
}
