using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>The three kinds of note in the words of the screen. Each has a word, a colour and a picture of its own.</summary>
public static class NoteWords
{
    /// <summary>The kind as its reader is told of it.</summary>
    public static string Of(NoteKind kind, bool isDoctor) => kind switch
    {
        NoteKind.OnlyMine => "Only mine",
        NoteKind.BetweenUs => isDoctor ? "Between you and your supervisor" : "Between you and the doctor",
        NoteKind.Team => "The deanery’s team",
    };

    /// <summary>The same on the timeline, where everybody who reads it reads the same.</summary>
    public static string Within(NoteKind kind) => kind switch
    {
        NoteKind.OnlyMine => "for oneself",
        NoteKind.BetweenUs => "between the doctor and the supervisor",
        NoteKind.Team => "for the deanery’s team",
    };

    public static TagColour Colour(NoteKind kind) => kind switch
    {
        NoteKind.OnlyMine => TagColour.Grey,
        NoteKind.BetweenUs => TagColour.Blue,
        NoteKind.Team => TagColour.Purple,
    };

    /// <summary>The class that gives a note its edge: each kind another line, so that they differ without colour too.</summary>
    public static string Class(NoteKind kind) => "app-note--" + InAddress(kind);

    /// <summary>The kind as an address says it.</summary>
    public static string InAddress(NoteKind kind) => kind switch
    {
        NoteKind.OnlyMine => "own",
        NoteKind.BetweenUs => "between-us",
        NoteKind.Team => "team",
    };

    /// <summary>The kind that an address says; null if it says none.</summary>
    public static NoteKind? FromAddress(string? word) => Enum.GetValues<NoteKind>().Where(k => InAddress(k) == word).Select(k => (NoteKind?)k).FirstOrDefault();
}
