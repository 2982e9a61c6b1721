using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Drafts;

/// <summary>What the portal knows of the doctor and the absence, by the names from which first answers are taken, so that nobody is asked twice.</summary>
internal static class KnownAnswers
{
    /// <summary>What the dates of the absence do not move.</summary>
    public static async Task<Dictionary<string, string?>> Of(SuppoRTTContext db, Absence absence, CancellationToken cancellation)
    {
        var known = new Dictionary<string, string?> { ["absence.type"] = absence.TypeCode };
        await AddTrainee(known, db, absence, cancellation);
        if (absence.Supervisor is { } supervisor)
        {
            known["absence.supervisorName"] = supervisor.Name;
            known["absence.supervisorEmail"] = await db.People.AsNoTracking().Where(p => p.Id == supervisor.PersonId).Select(p => p.Email).SingleAsync(cancellation);
        }

        return known;
    }

    /// <summary>The same, and the days of an absence with these dates.</summary>
    public static Dictionary<string, string?> With(Dictionary<string, string?> known, Absence absence, KeyDates dates, DeaneryRules rules, DateOnly today) =>
        new(known.Concat(Days(absence, dates, rules, today).Select(d => KeyValuePair.Create(d.Key, d.Value?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)))));

    /// <summary>The day of the return; not confirmed, the expected one once it has come.</summary>
    public static DateOnly? ReturnedOn(Absence absence, DateOnly today) => absence.ReturnedOn ?? (absence.Period.ExpectedReturn is { } back && back <= today ? back : null);

    /// <summary>Days that are known, or else what the deanery's rules propose.</summary>
    private static Dictionary<string, DateOnly?> Days(Absence absence, KeyDates dates, DeaneryRules rules, DateOnly today)
    {
        var back = dates.ReturnedOn ?? dates.ExpectedReturn;
        var weeks = rules.Entitlements.SupervisionWeeks;
        DateOnly? Due(FormStage stage) => absence.Forms.FirstOrDefault(f => f.Stage == stage) is { } form
            ? Deadlines.For(dates, rules).FirstOrDefault(d => d.Form == form.Key)?.Due : null;
        return new()
        {
            ["absence.starts"] = dates.Starts,
            ["absence.expectedReturn"] = dates.ExpectedReturn,
            ["absence.returnedOn"] = ReturnedOn(absence, today),
            ["absence.supervisionStarts"] = absence.SupervisionStarts ?? back,
            ["absence.supervisionEnds"] = absence.SupervisionEnds ?? (weeks is { } w ? (absence.SupervisionStarts ?? back)?.AddDays((7 * w) - 1) : null),
            ["absence.reviewOn"] = absence.ReviewOn ?? Due(FormStage.AfterReturn),
            ["absence.planReturnBy"] = Due(FormStage.BeforeReturn) is { } due && due > today ? due : null,
        };
    }

    private static async Task AddTrainee(Dictionary<string, string?> known, SuppoRTTContext db, Absence absence, CancellationToken cancellation)
    {
        // Of somebody who was asked in and has not come, only what was typed about them is told.
        var trainee = await db.Memberships.AsNoTracking().Where(m => m.PersonId == absence.TraineeId && !m.AwaitsAcceptance)
            .Select(m => new { m.Person, m.Grade, m.TrainingNumber, m.Post }).FirstOrDefaultAsync(cancellation);
        known["person.name"] = trainee?.Person.Name ?? absence.TraineeName;
        known["person.email"] = trainee?.Person.Email;
        known["person.gmcNumber"] = trainee?.Person.GmcNumber;
        known["person.gdcNumber"] = trainee?.Person.GdcNumber;
        known["person.publicHealthNumber"] = trainee?.Person.PublicHealthNumber;
        known["membership.grade"] = trainee?.Grade;
        known["membership.trainingNumber"] = trainee?.TrainingNumber;
        known["membership.programme"] = trainee?.Post.ProgrammeId?.ToString();
        known["membership.trust"] = trainee?.Post.TrustId?.ToString();
        known["membership.site"] = trainee?.Post.SiteId?.ToString();
    }
}
