using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Notes;

/// <summary>Who reads a note: its author alone, the doctor and their supervisor, or the deanery's team.</summary>
public enum NoteKind
{
    OnlyMine,
    BetweenUs,
    Team,
}

/// <summary>Something that somebody wrote down about an absence, beside its forms, for the readers that its kind says and nobody else.</summary>
public sealed class Note : Aggregate, IOwnedByDeanery
{
    public const int LongestText = 5000;

    private static int _written = Random.Shared.Next();

    private readonly List<NoteChange> _changes = [];

    private Note()
    {
        Text = null!;
        By = null!;
    }

    private Note(Absence absence, NoteKind kind, int number, string text, Actor by, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, Kind, Number) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, kind, number);
        (AuthorId, Text, By, At) = (by.Id, text, absence.Stamped(absence.Writing(by, kind)), at);
        Sequence = (at.ToUnixTimeMilliseconds() << 20) | ((uint)Interlocked.Increment(ref _written) & ((1u << 20) - 1));
        SupervisorId = kind == NoteKind.BetweenUs ? absence.Supervisor!.PersonId : null;
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    /// <summary>Rises with the moment of writing, by which lists page.</summary>
    public long Sequence { get; private init; }

    public NoteKind Kind { get; private init; }

    /// <summary>Counts the notes of one author about one absence, so that an address tells nothing of the notes of others.</summary>
    public int Number { get; private init; }

    public PersonId AuthorId { get; private init; }

    /// <summary>At most 5,000 characters; empty once it was withdrawn.</summary>
    public string Text { get; private set; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }

    public DateTimeOffset? CorrectedAt { get; private set; }

    public DateTimeOffset? WithdrawnAt { get; private set; }

    /// <summary>Who was the supervisor when it was written between them and the doctor; null of every other kind.</summary>
    public PersonId? SupervisorId { get; private init; }

    /// <summary>The later supervisor with whom the doctor shared it.</summary>
    public PersonId? SharedWithId { get; private set; }

    /// <summary>What it said before, and which events of the absence tell of it; of one's own no text is kept and no event told.</summary>
    public IReadOnlyList<NoteChange> Changes => _changes;

    /// <summary>Writes a note. The author's last one once more (a double click) is not written again: null.</summary>
    /// <param name="absence">What it is about.</param>
    /// <param name="said">What is written, and for whom.</param>
    /// <param name="last">The author's last note about this absence; null if this is the first.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="at">When.</param>
    public static Note? Write(Absence absence, NewNote said, Note? last, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(absence.MayWriteNote(by, said.Kind), "You cannot write a note of this kind here.");
        RuleBrokenException.Unless(absence.WhyNoNote(said.Kind) is null, absence.WhyNoNote(said.Kind) ?? "");
        RuleBrokenException.Unless(said.Kind != NoteKind.BetweenUs || said.SupervisorRead == absence.Supervisor?.PersonId, "The supervisor has changed since you opened the page, so others would read this note.");
        MustHaveWords(said.Text);
        if (last is { WithdrawnAt: null } && last.Kind == said.Kind && last.Text == said.Text.Trim())
        {
            return null;
        }

        var note = new Note(absence, said.Kind, (last?.Number ?? 0) + 1, said.Text.Trim(), by, at);
        note.Tell(absence, new NoteWritten(said.Kind), new OwnNoteWritten(), null, by, at);
        return note;
    }

    /// <summary>The author puts it right. The same words once more change nothing.</summary>
    public void Correct(Absence absence, string text, int versionRead, Actor by, DateTimeOffset at)
    {
        MustBeTheAuthors(absence, by);
        RuleBrokenException.Unless(WithdrawnAt is null, "This note was withdrawn.");
        MustHaveWords(text);
        if (Text == text.Trim())
        {
            return;
        }

        MustBeAsRead(versionRead);
        var was = Text;
        (Text, CorrectedAt) = (text.Trim(), at);
        Tell(absence, new NoteCorrected(Kind), new OwnNoteCorrected(), was, by, at);
    }

    /// <summary>The author takes it back: nobody reads its words any more. A second time (a double click) changes nothing.</summary>
    public void Withdraw(Absence absence, Actor by, DateTimeOffset at)
    {
        MustBeTheAuthors(absence, by);
        if (WithdrawnAt is not null)
        {
            return;
        }

        var was = Text;
        (Text, WithdrawnAt) = ("", at);
        Tell(absence, new NoteWithdrawn(Kind), new OwnNoteWithdrawn(), was, by, at);
    }

    /// <summary>The doctor lets the supervisor of now read what was written between them and a former one. To share it again changes nothing.</summary>
    public void Share(Absence absence, PersonId supervisorRead, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(absence.TraineeId) && Kind == NoteKind.BetweenUs && AbsenceId == absence.Id, "Only the doctor shares what was written between them and a former supervisor.");
        RuleBrokenException.Unless(absence.Supervisor?.PersonId == supervisorRead, "The supervisor has changed since you opened the page, so others would read these notes.");
        if (WithdrawnAt is not null || SupervisorId == supervisorRead || SharedWithId == supervisorRead)
        {
            return;
        }

        SharedWithId = supervisorRead;
        TellOthers(absence, new NoteShared(), null, by, at);
    }

    /// <summary>What others read is told on the absence; of one's own only the note itself keeps that something happened.</summary>
    private void Tell(Absence absence, IDomainEvent what, IDomainEvent own, string? was, Actor by, DateTimeOffset at)
    {
        if (Kind == NoteKind.OnlyMine)
        {
            Record(own, absence.Writing(by, Kind), at, absence.RoleHere(by));
            return;
        }

        TellOthers(absence, what, was, by, at);
    }

    private void TellOthers(Absence absence, IDomainEvent what, string? was, Actor by, DateTimeOffset at)
    {
        _changes.Add(new NoteChange(DeaneryId, absence.Tell(what, absence.Writing(by, Kind), at), was, at));
        Touch();
    }

    private void MustBeTheAuthors(Absence absence, Actor by) =>
        RuleBrokenException.Unless(AbsenceId == absence.Id && by.Is(AuthorId) && absence.SeesNote(by, this), "Only who wrote a note can change it.");

    private static void MustHaveWords(string text)
    {
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(text), "A note needs words.");
        RuleBrokenException.Unless(text.Trim().Length <= LongestText, "The note is too long.");
    }
}

/// <summary>A note as it is about to be written: for whom, what, and who was said to be the supervisor when its author read who would see it.</summary>
public sealed record NewNote(NoteKind Kind, string Text, PersonId? SupervisorRead = null);
