using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>Who reads a kind of note, by name, as its author is told before they write.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Names">The readers by name, each with what they are; nobody where the author alone reads it.</param>
/// <param name="IsDoctor">Whether the doctor is who is told.</param>
public sealed record NoteReaders(NoteKind Kind, IReadOnlyList<string> Names, bool IsDoctor)
{
    /// <summary>In a sentence.</summary>
    public string Sentence => Kind switch
    {
        NoteKind.OnlyMine => "Nobody but you will see this note in the portal: not the doctor, not the supervisor, not the deanery.",
        NoteKind.BetweenUs => $"You{(Names.Count > 1 ? ", " : "")}{string.Join(", ", Names.SkipLast(1))} and {Names[^1]} will see this note. Nobody else will.",
        NoteKind.Team => "The deanery’s team for this doctor will see this note. The doctor and the supervisor will not see it in the portal.",
    };

    /// <summary>What holds for it besides.</summary>
    public IReadOnlyList<string> Besides => Kind switch
    {
        NoteKind.OnlyMine when IsDoctor => ["It is yours: it is on no form, in no PDF and in no e-mail."],
        NoteKind.OnlyMine => ["It is on no form, in no PDF and in no e-mail.", Law],
        NoteKind.BetweenUs => ["It is on no form and in no PDF. An e-mail says only that there is something to read.",
            $"On days on which somebody stands in for {(IsDoctor ? "your" : "the")} supervisor, they read what is written on those days, and nothing from before.", IsDoctor
            ? "If your supervisor changes, the former one can no longer read it, and the new one cannot unless you share it."
            : "If the supervisor changes, the former one can no longer read it, and the new one cannot unless the doctor shares it."],
        NoteKind.Team => ["It is on no form, in no PDF and in no e-mail.", Law],
    };

    private static string Law => "The doctor may ask for a copy of what is written about them, under data protection law. Write what you would say to them.";

    /// <summary>The readers of a note between two, for one of them; of other kinds the names are found in the directory.</summary>
    public static NoteReaders Between(Absence absence, Actor reader, IReadOnlyList<StandInNow>? standIns = null) => new(
        NoteKind.BetweenUs,
        [
            .. reader.Is(absence.TraineeId) ? Array.Empty<string>() : [absence.TraineeName],
            .. absence.Supervisor is { } supervisor && !reader.Is(supervisor.PersonId) ? [supervisor.Name] : reader.Is(absence.TraineeId) ? ["your supervisor"] : Array.Empty<string>(),
            .. (standIns ?? []).Where(s => !reader.Is(s.Deputy)).Select(s => $"{s.DeputyName}, who stands in until {DayWords.Of(s.Until)},"),
        ],
        reader.Is(absence.TraineeId));
}
