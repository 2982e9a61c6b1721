using System.Net;

using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.Notes;

public sealed class ShowNotesTests(Portal portal) : AbsencePageTests(portal)
{
    private const string Text = "Ask about nights";

    protected override string Words => "notes";

    protected override Member Reader => Cast.Trainee;

    protected override bool IsPosted => false;

    protected override Task<string> GivenAbsence() => Portal.GivenNote(Cast.Deanery, NoteKind.BetweenUs, c => c.Trainee);

    public static TheoryData<string, NoteKind, string[]> Readers => new()
    {
        { "Asha Demo-Rao", NoteKind.OnlyMine, ["Asha Demo-Rao"] },
        { "Sam Demo-Okafor", NoteKind.OnlyMine, ["Sam Demo-Okafor"] },
        { "Dee Demo-Fox", NoteKind.OnlyMine, ["Dee Demo-Fox"] },
        { "Asha Demo-Rao", NoteKind.BetweenUs, ["Asha Demo-Rao", "Sam Demo-Okafor"] },
        { "Sam Demo-Okafor", NoteKind.BetweenUs, ["Asha Demo-Rao", "Sam Demo-Okafor"] },
        { "Kit Demo-Moss", NoteKind.Team, ["Pat Demo-Quinn", "Cal Demo-Tran", "Kit Demo-Moss", "Dee Demo-Fox"] },
    };

    [Theory]
    [MemberData(nameof(Readers))]
    public async Task Notes_OfEachKind_AreReadByTheirReadersOnAnyPageAndByNobodyElse(string author, NoteKind kind, string[] readers)
    {
        var reference = await Portal.GivenNote(Cast.Deanery, kind, c => c.Everyone.Single(m => m.Name == author));

        foreach (var member in Cast.Everyone)
        {
            var visitor = await Portal.SignedInAs(member);
            var (reads, tells) = (false, false);
            foreach (var address in new[] { "notes", "notes?kind=own", "notes?kind=team", "notes?kind=between-us", "timeline", "", "reminders" })
            {
                var words = await (await visitor.Get($"/wessex/absences/{reference}/{address}".TrimEnd('/'))).Content.ReadAsStringAsync();
                reads |= words.Contains(Text, StringComparison.Ordinal);
                tells |= words.Contains("Note written", StringComparison.Ordinal);
            }

            reads.ShouldBe(readers.Contains(member.Name), $"{member.Name} reads {kind} of {author}");
            tells.ShouldBe(kind != NoteKind.OnlyMine && readers.Contains(member.Name), $"{member.Name} is told of {kind} of {author}");
        }
    }

    [Fact]
    public async Task Get_AfterTheSupervisorChanged_ShowsTheNewOneNothingUntilTheDoctorShares()
    {
        var a = await Portal.Make(Cast.Deanery);
        var absence = a.Absence();
        var note = absence.Noted(NoteKind.BetweenUs, Cast.Supervisor, Text);
        absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, A.Morning);
        var reference = await Portal.GivenNotes(Cast.Deanery, absence, note);
        var (now, former) = (await Portal.SignedInAs(Cast.OtherSupervisor), await Portal.SignedInAs(Cast.Supervisor));

        (await now.Open(AddressOf(reference))).Words("main").ShouldNotContain(Text);
        (await former.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var doctor = await Portal.SignedInAs(Cast.Trainee);
        var share = AddressOf(reference) + "/share";
        (await doctor.Send(await doctor.Open(share), share, ("Notes", note.Id.ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await now.Open(AddressOf(reference))).Words("main").ShouldContain(Text);
        (await former.Get(AddressOf(reference))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Get_OfMoreThanAPage_ShowsEachOnce()
    {
        var a = await Portal.Make(Cast.Deanery);
        var absence = a.Absence();
        var notes = new List<Note>();
        for (var i = 1; i <= 25; i++)
        {
            notes.Add(absence.Noted(NoteKind.BetweenUs, Cast.Trainee, $"Note number {i:00}", notes.LastOrDefault(), i));
        }

        var reference = await Portal.GivenNotes(Cast.Deanery, absence, [.. notes]);
        var visitor = await Portal.SignedInAs(Cast.Supervisor);
        var first = await visitor.Open(AddressOf(reference));
        var second = await visitor.Open(first.QuerySelector("nav.nhsuk-pagination a")!.GetAttribute("href")!);

        var shown = new[] { first, second }.SelectMany(p => p.QuerySelectorAll(".app-note__text").Select(t => t.TextContent)).ToList();
        shown.ShouldBe(Enumerable.Range(1, 25).Reverse().Select(i => $"Note number {i:00}"));
    }

    [Fact]
    public async Task Get_OfManyNotes_AsksAsOftenAsOfOne()
    {
        var (one, many) = ((await Portal.Make(Cast.Deanery)).Absence(), (await Portal.Make(Cast.Deanery)).Absence());
        var notes = new List<Note>();
        for (var i = 0; i < 12; i++)
        {
            notes.Add(many.Noted(NoteKind.BetweenUs, Cast.Trainee, $"Note {i}", notes.LastOrDefault(), i));
        }

        await Portal.GivenNotes(Cast.Deanery, one, one.Noted(NoteKind.BetweenUs, Cast.Trainee, Text));
        await Portal.GivenNotes(Cast.Deanery, many, [.. notes]);
        var visitor = await Portal.SignedInAs(Cast.Supervisor);
        await visitor.Get(AddressOf(one.Reference));
        await visitor.Get(AddressOf(many.Reference)); // That they read it is written once in an hour.

        (await Portal.Commands.Of(() => visitor.Get(AddressOf(many.Reference)))).ShouldBe(await Portal.Commands.Of(() => visitor.Get(AddressOf(one.Reference))));
    }

    [Fact]
    public async Task Pdfs_OfFormsAndOfTheAbsence_HoldNoNoteNorThatThereIsOne()
    {
        var a = await Portal.Make(Cast.Deanery);
        var (absence, revision) = a.SignedOff();
        var notes = new[] { absence.Noted(NoteKind.BetweenUs, Cast.Trainee, Text), absence.Noted(NoteKind.OnlyMine, Cast.Supervisor, Text) };
        await Portal.Given(Cast.Deanery, absence, revision);
        await Portal.In(Cast.Deanery, async db =>
        {
            db.AddRange(notes);
            await db.SaveChangesAsync();
        });
        var visitor = await Portal.SignedInAs(Cast.Trainee);

        foreach (var address in new[] { "pdf?edition=complete", "pdf", "forms/pre-absence/pdf" })
        {
            using var copy = await Printed.From(visitor.Get($"/wessex/absences/{absence.Reference}/{address}"));
            (copy.Says("Asha Demo-Rao"), copy.Says("Ask about nights"), copy.Says("Note written")).ShouldBe((true, false, false), address);
        }
    }
}
