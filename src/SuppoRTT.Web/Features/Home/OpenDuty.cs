using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
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

/// <summary>What people were to do who have gone, soonest first.</summary>
/// <param name="Duties">As many as are shown.</param>
/// <param name="IsCut">Whether there are more.</param>
public sealed record OpenDuties(IReadOnlyList<OpenDuty> Duties, bool IsCut)
{
    public static OpenDuties None { get; } = new([], false);

    /// <summary>Those who were to follow as the supervisor and have gone, the soonest first.</summary>
    public IReadOnlyList<FallenAway> Next { get; init; } = [];
}

/// <summary>Somebody who was to supervise from a day to come, and has left, no longer holds a role for it, or whose account was closed.</summary>
public sealed record FallenAway(string Reference, string TraineeName, string Name, DateOnly From)
{
    public string Heading => $"{Name}: next supervisor of {TraineeName}";

    public string Hint => $"Was to begin on {From.Written}. Unless somebody else is named, nothing changes on that day";
}

internal static class OpenDutyQueries
{
    /// <summary>What people were to do who have gone, soonest first, for staff. Four questions to the database at most, however many there are.</summary>
    public static async Task<OpenDuties> OpenDuties(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var staff = actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        if (staff.Count == 0)
        {
            return Home.OpenDuties.None;
        }

        var next = await db.FallenAway(staff, actor, deanery, now, most, cancellation);
        var left = db.LeftOpen(deanery.Today, now);
        var gone = (await left.Select(p => new { p.PersonId, p.Part, p.As }).Distinct().ToListAsync(cancellation)).Select(p => (p.PersonId, p.Part, p.As)).ToHashSet();
        if (gone.Count == 0)
        {
            return Home.OpenDuties.None with { Next = next };
        }

        var open = left.Where(p => p.FormKey == null || !db.Set<AbsenceForm>().Any(f => EF.Property<AbsenceId>(f, "AbsenceId") == EF.Property<AbsenceId>(p, "AbsenceId") && f.Key == p.FormKey && (f.Status == FormStatus.SignedOff || f.Status == FormStatus.AwaitingEndorsement))).Absences();
        var absences = await db.Absences.ReachedBy(staff).Where(a => a.TraineeId != actor.Id && open.Contains(a.Id)).ThatGoOn()
            .SoonestFirst(deanery.Today).Take(most + 1).Select(AbsenceInBrief.Projection).AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
        IReadOnlyList<OpenDuty> duties = [.. absences.Take(most).SelectMany(a => a.Standing.Together.Where(t => IsOpen(a, t) && gone.Contains((t.Person, t.Form is null ? Part.Supervisor : Part.FormPartner, t.As)))
            .Select(t => new OpenDuty(a, t, StepOf(a, t, deanery)))).OrderBy(d => d.Step?.By ?? DateOnly.MaxValue)];
        return new OpenDuties(duties, absences.Count > most) { Next = next };
    }

    private static async Task<IReadOnlyList<FallenAway>> FallenAway(this SuppoRTTContext db, IReadOnlyList<RoleHeld> staff, Actor actor, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var fallen = db.FallenAway(deanery.Today, now).Select(n => n.Id);
        return await db.Absences.ReachedBy(staff).AsNoTracking().Where(a => a.TraineeId != actor.Id).ThatGoOn()
            .SelectMany(a => a.NextSupervisors.Where(n => fallen.Contains(n.Id)), (a, n) => new { a.Reference, a.TraineeName, Name = n.Name!, n.From })
            .OrderBy(n => n.From).ThenBy(n => n.Reference).Take(most)
            .Select(n => new FallenAway(n.Reference, n.TraineeName, n.Name, n.From)).ToListAsync(cancellation);
    }

    private static bool IsOpen(AbsenceInBrief absence, DoneTogether with) => with.Form is not { } form || absence.Standing.Form(form)?.Status.IsSigned() != true;

    private static NextStep? StepOf(AbsenceInBrief absence, DoneTogether with, DeaneryToday deanery) =>
        deanery.StepsOf(absence).Where(s => s.Turn == Turn.Supervisor && absence.Standing.With(s.Deadline!.Form) == with).MinBy(s => s.By ?? DateOnly.MaxValue);
}
