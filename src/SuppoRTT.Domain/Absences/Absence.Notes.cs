using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Notes about an absence: who writes and who reads each kind.</summary>
public sealed partial class Absence
{
    /// <summary>The roles of the deanery's team, as far as they reach the doctor: they read each other's notes.</summary>
    public static IReadOnlyList<Role> TeamRoles { get; } = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.Champion, Role.DeaneryStaff];

    /// <summary>Whether somebody belongs to the team that looks after this doctor. Never the doctor nor who supervises them now, whatever else they are; nor who waits for the deanery to confirm them.</summary>
    public bool IsOfTeam(Actor actor) => !actor.Is(TraineeId) && !IsNamedToSupervise(actor)
        && AllOf(actor).Any(a => !IsNamedToSupervise(a) && TeamRoles.Any(r => a.IsConfirmedAs(r) && a.Covers(r, Post)));

    /// <summary>Whether somebody is one of the two between whom notes are written: the doctor, or who supervises them now.</summary>
    public bool IsOneOfTwo(Actor actor) => actor.Is(TraineeId) || IsSupervisor(actor);

    /// <summary>For themselves everybody who may know of the absence; the rest as they belong to its readers.</summary>
    public bool MayWriteNote(Actor actor, NoteKind kind) => actor.Kind == ActorKind.Person && kind switch
    {
        NoteKind.OnlyMine => true,
        NoteKind.BetweenUs => IsOneOfTwo(actor),
        NoteKind.Team => IsOfTeam(actor),
    };

    /// <summary>Why no note of a kind is written now, in a sentence; null if it can be.</summary>
    public string? WhyNoNote(NoteKind kind) => kind != NoteKind.BetweenUs ? null
        : Supervisor is null ? "No supervisor is named yet, so there is nobody to read it."
        : !Status.GoesOn() ? WhyNotOpen : null;

    /// <summary>
    /// From which day on somebody reads, as the supervisor, what the doctor and the supervisor write to each other: whoever supervises, from any; a deputy, from the first day for which the role was lent to them, since
    /// what was written before was written for two. Null if they do not stand there.
    /// </summary>
    public DateOnly? ReadsNotesFrom(Actor reader) =>
        AllOf(reader).Where(IsSupervisorAlone).Select(a => (DateOnly?)Participation.Supervising.Where(a.Holds).Min(r => a.LentFrom.GetValueOrDefault(r))).Min();

    /// <summary>
    /// Whether somebody who may know of the absence reads a note. What doctor and supervisor wrote to each other, a later supervisor reads only if the doctor shared it, a former one not any more, and a deputy only of
    /// the days on which they stand in.
    /// </summary>
    public bool SeesNote(Actor reader, Note note) => reader.Kind == ActorKind.Person && note.AbsenceId == Id && note.Kind switch
    {
        NoteKind.OnlyMine => reader.Is(note.AuthorId),
        NoteKind.BetweenUs => reader.Is(TraineeId)
            || (ReadsNotesFrom(reader) is { } from && note.At.DateInUk >= from && (note.SupervisorId == Supervisor!.PersonId || note.SharedWithId == Supervisor.PersonId)),
        NoteKind.Team => IsOfTeam(reader),
    };

    /// <summary>Whether a note was written with a former supervisor, so that the one of now does not read it unless the doctor shares it.</summary>
    public bool CanShare(Note note) => note is { Kind: NoteKind.BetweenUs, WithdrawnAt: null } && Supervisor is { } now && note.SupervisorId != now.PersonId && note.SharedWithId != now.PersonId;

    private bool IsNamedToSupervise(Actor actor) => Supervisor is { } supervisor && actor.Is(supervisor.PersonId);

    internal Role? RoleHere(Actor by) => RoleOf(by);

    internal ActorStamp Stamped(Actor by) => StampOf(by);

    /// <summary>Who writes a note, as it is kept. What somebody writes for themselves is in the name by which they know of the absence.</summary>
    internal Actor Writing(Actor by, NoteKind kind) => kind == NoteKind.OnlyMine ? ActingHere(by) : ByRight(by, a => MayWriteNote(a, kind));

    /// <summary>What is kept beside the absence tells of itself here; returns the number of the event.</summary>
    internal int Tell(IDomainEvent what, Actor by, DateTimeOffset at, Role? actingAs = null)
    {
        Record(what, by, at, actingAs);
        return LastEventNumber;
    }
}
