using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>What somebody was to do with a doctor who has left, no longer holds that role, or whose account was closed.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="With">Who it was, and for which form.</param>
/// <param name="Step">What waits for them now; null if nothing does.</param>
public sealed record OpenDuty(AbsenceInBrief Absence, DoneTogether With, NextStep? Step)
{
    public string Heading(DeaneryToday deanery) => With.Form is { } form
        ? $"{With.Name}: “{deanery.FormNames[form]}” with {Absence.TraineeName}"
        : $"{With.Name}: supervisor of {Absence.TraineeName}";

    public string Hint(DeaneryToday deanery) => Step switch
    {
        { Kind: StepKind.SignOff, Deadline: { } deadline } => $"“{deanery.FormNames[deadline.Form]}” waits for a signature, due by {DayWords.Of(deadline.Due)}",
        { Kind: StepKind.Meet, On: { } on, Deadline: { } deadline } => $"Meeting about “{deanery.FormNames[deadline.Form]}” on {DayWords.Of(on)}",
        { Deadline: { } deadline } => $"To meet about “{deanery.FormNames[deadline.Form]}”, due by {DayWords.Of(deadline.Due)}",
        _ => "Nothing waits for them now",
    };
}

internal static class OpenDutyQueries
{
    /// <summary>What people were to do who have gone, soonest first, for staff. Three questions to the database at most, however many there are.</summary>
    public static async Task<IReadOnlyList<OpenDuty>> OpenDuties(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var staff = actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        if (staff.Count == 0)
        {
            return [];
        }

        var left = db.LeftOpen(deanery.Today, now);
        var gone = (await left.Select(p => new { p.PersonId, p.Part, p.As }).Distinct().ToListAsync(cancellation)).Select(p => (p.PersonId, p.Part, p.As)).ToHashSet();
        if (gone.Count == 0)
        {
            return [];
        }

        var open = left.Where(p => p.FormKey == null || !db.Set<AbsenceForm>().Any(f => EF.Property<AbsenceId>(f, "AbsenceId") == EF.Property<AbsenceId>(p, "AbsenceId") && f.Key == p.FormKey && (f.Status == FormStatus.SignedOff || f.Status == FormStatus.AwaitingEndorsement))).Absences();
        var absences = await db.Absences.ReachedBy(staff).Where(a => a.TraineeId != actor.Id && open.Contains(a.Id))
            .Where(a => a.Status == AbsenceStatus.Open || a.Status == AbsenceStatus.OnHold || a.Status == AbsenceStatus.AwaitingDecision || a.Status == AbsenceStatus.Appealed)
            .SoonestFirst(deanery.Today).Take(most).Select(AbsenceInBrief.Projection).AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
        return [.. absences.SelectMany(a => a.Standing.Together.Where(t => IsOpen(a, t) && gone.Contains((t.Person, t.Form is null ? Part.Supervisor : Part.FormPartner, t.As)))
            .Select(t => new OpenDuty(a, t, StepOf(a, t, deanery)))).OrderBy(d => d.Step?.By ?? DateOnly.MaxValue)];
    }

    private static bool IsOpen(AbsenceInBrief absence, DoneTogether with) => with.Form is not { } form || absence.Standing.Form(form)?.Status.IsSigned() != true;

    private static NextStep? StepOf(AbsenceInBrief absence, DoneTogether with, DeaneryToday deanery) =>
        deanery.StepsOf(absence).Where(s => s.Turn == Turn.Supervisor && absence.Standing.With(s.Deadline!.Form) == with).MinBy(s => s.By ?? DateOnly.MaxValue);
}
