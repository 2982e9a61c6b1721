using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The values of an event in words.</summary>
public static partial class EventWords
{
    private static string Said(string key, string text, EventNames names) => key switch
    {
        nameof(RequestMade.Request) => names.Requests.GetValueOrDefault(text, text),
        nameof(FormSubmitted.Form) => names.Forms.GetValueOrDefault(text, text),
        nameof(SupervisorNamed.PersonId) or nameof(RotaPlanSent.ContactId) => Guid.TryParse(text, out var id) && names.People.TryGetValue(id, out var person) ? person : "Somebody",
        nameof(MeetingHeld.Mode) or nameof(MeetingCorrected.OldMode) or nameof(MeetingCorrected.NewMode) => ModeWords(text),
        nameof(NoteWritten.Kind) => Enum.TryParse<NoteKind>(text, out var kind) ? NoteWords.Within(kind) : text,
        nameof(PaperSignatureRecorded.Medium) => Enum.TryParse<SigningMedium>(text, out var medium) ? PaperSignatureWords.How(medium) : text,
        nameof(ReviewEscalated.Of) => Enum.TryParse<Role>(text, out var role) ? RoleWords.WithArticle(role) : text,
        nameof(OutcomeRecorded.Outcome) => OutcomeWords(text, names.Supervision),
        _ => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? DayWords.Of(day) : text,
    };

    private static string AcademicTime(JsonElement values) => (values.TryGetProperty(nameof(AbsenceRegistered.AcademicTimeIsEven), out var even) ? even.ValueKind : JsonValueKind.Null) switch
    {
        JsonValueKind.True => ", academic time spread evenly through training",
        JsonValueKind.False => ", academic time in a block",
        _ => "",
    };

    private static string PlaceWords(string key, JsonElement values, EventNames names) =>
        !values.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null ? "none"
        : value.TryGetGuid(out var id) && names.Places?.TryGetValue(id, out var name) == true ? name : "one that is not listed any more";

    private static string ModeWords(string mode) =>
        Enum.TryParse<MeetingMode>(mode, out var known) && Enum.IsDefined(known) ? MeetingWords.Of(known).ToLowerInvariant() : mode;

    private static string OutcomeWords(string outcome, string supervision) =>
        Enum.TryParse<ReviewOutcome>(outcome, out var known) && Enum.IsDefined(known) ? AbsenceWords.Outcome(known, supervision).ToLowerInvariant() : outcome;

    /// <summary>Of clauses that say something before and after, those in which it moved.</summary>
    private static string OfWhatMoved(string words, JsonElement values)
    {
        bool Stays(string clause) => BeforeAndAfter().Match(clause) is { Success: true } pair
            && values.TryGetProperty("Old" + pair.Groups[1].Value, out var before) && values.TryGetProperty("New" + pair.Groups[1].Value, out var after) && before.ToString() == after.ToString();
        return words.Split(": ", 2) is [var head, var clauses] ? $"{head}: {string.Join("; ", clauses.Split("; ").Where(c => !Stays(c)))}" : words;
    }

    [GeneratedRegex(@"\{Old(\w+)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex BeforeAndAfter();
}
