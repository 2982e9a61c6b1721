using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features;

/// <summary>What stands above an action plan: whose it is, who helps, when it was agreed, and when it is looked at next.</summary>
public sealed record PlanHead(string Doctor, string Supervisor, IReadOnlyList<string> Agreed, string NextReview)
{
    private const string NotKnown = "Not known yet";

    /// <summary>The plan as it stands: agreed with each form that is signed off.</summary>
    public static PlanHead Of(Absence absence, IReadOnlyDictionary<string, string> formNames) => Of(absence,
        [.. from form in absence.Forms.OrderBy(f => f.Stage)
            let signed = form.ValidSignature(Party.Supervisor)
            where signed is not null
            select $"{DayWords.OnDay(signed.At)}, with “{formNames.GetValueOrDefault(form.Key, form.Key)}”"]);

    /// <summary>The plan as it went with one revision of a form.</summary>
    public static PlanHead Of(Absence absence, AbsenceForm form, int revision) =>
        Of(absence, form.ValidSignature(Party.Supervisor) is { } signed && signed.Revision == revision ? [DayWords.OnDay(signed.At)] : []);

    public IEnumerable<(string Name, string Words)> Lines =>
    [
        ("Doctor", Doctor),
        ("Supervisor", Supervisor),
        ("Agreed on", Agreed.Count == 0 ? "Not signed off yet" : string.Join('\n', Agreed)),
        ("Next review", NextReview),
    ];

    private static PlanHead Of(Absence absence, IReadOnlyList<string> agreed) => new(absence.TraineeName, absence.Supervisor?.Name ?? NotKnown, agreed,
        absence.Status == AbsenceStatus.Open ? DayWords.Alone(absence.ReviewOn) : "None is due");
}
