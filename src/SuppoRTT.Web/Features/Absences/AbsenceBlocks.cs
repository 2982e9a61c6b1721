using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The facts of an absence as they are printed.</summary>
public static class AbsenceBlocks
{
    /// <summary>What is known of it, one line each.</summary>
    public static IEnumerable<AnswerLine> Overview(PrintAbsencePage page)
    {
        var absence = page.Absence;
        return new (string Name, string? Words)[]
        {
            ("Doctor", absence.TraineeName),
            ("Deanery", page.Rules.Name),
            ("How it stands", AbsenceWords.OnPaper(absence.Status, absence.Dates, page.Now.DateInUk)),
            ("Kind of absence", page.IsComplete ? page.Rules.Type(absence.TypeCode)?.Label ?? absence.TypeCode : null),
            ("First day away", DayWords.Of(absence.Period.Starts)),
            (absence.ReturnedOn is null ? "Expected first day back" : "Returned", DayWords.Alone(absence.ReturnedOn ?? absence.Period.ExpectedReturn)),
            ("About how long", absence.GuessedLength is { } length ? SituationWords.Length(length) : null),
            ("Referral to occupational health", page.IsComplete && absence.Situation is { Referral: not OccupationalHealthReferral.NotKnown } situation ? SituationWords.Referral(situation.Referral) : null),
            ("Note to the deanery", page.IsComplete ? absence.Situation?.Note : null),
            ("Approval", AbsenceWords.Approval(absence.Approval)),
            ("Supervisor", absence.Supervisor?.Name ?? "Not known yet"),
            ("Coaching sessions asked for", Number(absence.CoachingSessions)),
            ("Reorientation days asked for", Number(absence.ReorientationDays)),
            (Sentence.Start(page.Rules.Entitlements.SupervisionName), Supervision(absence)),
            ("Review planned for", absence.ReviewOn is { } review ? DayWords.Of(review) : null),
            ("Registered on", DayWords.Of(absence.RegisteredOn)),
        }.Where(line => line.Words is not null).Select(line => new AnswerLine(line.Name, line.Words!));
    }

    /// <summary>Every form of the deanery, sent or not.</summary>
    public static Table Forms(PrintAbsencePage page) => new("Forms", ["Form", "How it stands", "Signed off on", "In the e-portfolio since"], [.. page.FormNames
        .Select(name => (name.Value, Form: page.Absence.Forms.SingleOrDefault(f => f.Key == name.Key)))
        .Where(row => row.Form is not null)
        .Select(row => new List<string>
        {
            row.Value,
            Sentence.Start(FormWorkflow.Words(row.Form!.Status)),
            row.Form.ValidSignature(Party.Supervisor) is { } signed ? DayWords.Of(signed.At) : "",
            row.Form is { Status: FormStatus.SignedOff, UploadedOn: { } on } ? DayWords.Of(on) : "",
        })]);

    private static string? Supervision(Absence absence) => (absence.SupervisionStarts, absence.SupervisionEnds) switch
    {
        (null, null) => null,
        ({ } starts, null) => $"From {DayWords.Of(starts)}",
        var (starts, ends) => Sentence.Start(DayWords.Supervision(starts, ends)),
    };

    private static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
