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

    /// <summary>Those who registered an absence for a doctor who has not taken it over, and have gone, the longest ago first.</summary>
    public IReadOnlyList<GoneRegistrant> Registrants { get; init; } = [];

    /// <summary>Those who were to stand in for somebody and have gone, the soonest first.</summary>
    public IReadOnlyList<StandInGone> StandIns { get; init; } = [];

    public bool IsEmpty => Duties.Count + Next.Count + Registrants.Count + StandIns.Count == 0;
}

/// <summary>Somebody who was to supervise from a later date, and has left, no longer holds a role for it, or whose account was closed.</summary>
public sealed record FallenAway(string Reference, string TraineeName, string Name, DateOnly From)
{
    public string Heading => $"{Name}: next supervisor of {TraineeName}";

    public string Hint => $"Was to begin on {From.Written}. Unless somebody else is named, nothing changes on that day";
}

/// <summary>Somebody who registered an absence for a doctor, was to look after it until the doctor takes it over, and has left, or whose account was closed.</summary>
public sealed record GoneRegistrant(string Reference, string TraineeName, string Name, DateOnly RegisteredOn)
{
    public string Heading => $"{Name}: registered the absence of {TraineeName}";

    public string Hint => $"On {RegisteredOn.Written}. The doctor has not taken it over. Look after it, or see that the supervisor does, and that the doctor hears of it once they can";
}

internal static class OpenDutyQueries
{
    /// <summary>What people were to do who have gone, soonest first, for staff. Six questions to the database at most, however many there are, and each about as many as are shown.</summary>
    public static async Task<OpenDuties> OpenDuties(this SuppoRTTContext db, Actor actor, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var staff = actor.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        if (staff.Count == 0)
        {
            return Home.OpenDuties.None;
        }

        var theirs = db.Absences.AsNoTracking().ReachedBy(staff).Where(a => a.TraineeId != actor.Id).ThatGoOn();
        var next = await db.FallenAway(theirs, deanery, now, most + 1, cancellation);
        var registrants = await db.GoneRegistrants(theirs, deanery, now, most + 1, cancellation);
        var standIns = await db.StandInsGone(staff.Any(r => r.Scope == ScopeKind.Deanery) ? null : [.. staff.Select(r => r.ScopeId)], deanery.Today, most + 1, cancellation);
        var left = db.LeftOpen(deanery.Today, now);
        var open = left.Where(p => p.FormKey == null || !db.Set<AbsenceForm>().Any(f => EF.Property<AbsenceId>(f, "AbsenceId") == EF.Property<AbsenceId>(p, "AbsenceId") && f.Key == p.FormKey && (f.Status == FormStatus.SignedOff || f.Status == FormStatus.AwaitingEndorsement))).Absences();
        var absences = await theirs.Where(a => open.Contains(a.Id)).SoonestFirst(deanery.Today).InBrief(most + 1, cancellation);
        var gone = await db.GoneFrom([.. absences.Take(most).Select(a => a.Sequence)], left, cancellation);
        IReadOnlyList<OpenDuty> duties = [.. absences.Take(most).SelectMany(a => a.Standing.Together.Where(t => IsOpen(a, t) && gone.Contains((t.Person, t.Form is null ? Part.Supervisor : Part.FormPartner, t.As)))
            .Select(t => new OpenDuty(a, t, StepOf(a, t, deanery)))).OrderBy(d => d.Step?.By ?? DateOnly.MaxValue)];
        return new OpenDuties(duties, absences.Count > most || next.Count > most || registrants.Count > most || standIns.Count > most)
        {
            Next = [.. next.Take(most)],
            Registrants = [.. registrants.Take(most)],
            StandIns = [.. standIns.Take(most)],
        };
    }

    /// <summary>Who has gone from these absences, and in which part: not from all that there ever were.</summary>
    private static async Task<HashSet<(PersonId Person, Part Part, Role? As)>> GoneFrom(this SuppoRTTContext db, List<long> absences, IQueryable<Participation> left, CancellationToken cancellation)
    {
        var these = db.Absences.Where(a => absences.Contains(a.Sequence)).Select(a => a.Id);
        return absences.Count == 0 ? []
            : [.. (await left.Where(p => these.Contains(EF.Property<AbsenceId>(p, "AbsenceId"))).Select(p => new { p.PersonId, p.Part, p.As }).Distinct().ToListAsync(cancellation)).Select(p => (p.PersonId, p.Part, p.As))];
    }

    private static async Task<IReadOnlyList<FallenAway>> FallenAway(this SuppoRTTContext db, IQueryable<Absence> absences, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var fallen = db.FallenAway(deanery.Today, now).Select(n => n.Id);
        return await absences.SelectMany(a => a.NextSupervisors.Where(n => fallen.Contains(n.Id)), (a, n) => new { a.Reference, a.TraineeName, Name = n.Name!, n.From })
            .OrderBy(n => n.From).ThenBy(n => n.Reference).Take(most)
            .Select(n => new FallenAway(n.Reference, n.TraineeName, n.Name, n.From)).ToListAsync(cancellation);
    }

    private static async Task<IReadOnlyList<GoneRegistrant>> GoneRegistrants(this SuppoRTTContext db, IQueryable<Absence> absences, DeaneryToday deanery, DateTimeOffset now, int most, CancellationToken cancellation)
    {
        var gone = db.RegistrantsGone(deanery.Today, now);
        var (from, parts) = (gone.Absences(), gone.Select(p => p.Id));
        return await absences.Where(a => a.AwaitsTakeover && from.Contains(a.Id))
            .SelectMany(a => a.Participations.Where(p => parts.Contains(p.Id)), (a, p) => new { a.Reference, a.TraineeName, p.Name, a.RegisteredOn })
            .OrderBy(r => r.RegisteredOn).ThenBy(r => r.Reference).Take(most)
            .Select(r => new GoneRegistrant(r.Reference, r.TraineeName, r.Name, r.RegisteredOn)).ToListAsync(cancellation);
    }

    private static bool IsOpen(AbsenceInBrief absence, DoneTogether with) => with.Form is not { } form || absence.Standing.Form(form)?.Status.IsSigned() != true;

    private static NextStep? StepOf(AbsenceInBrief absence, DoneTogether with, DeaneryToday deanery) =>
        deanery.StepsOf(absence).Where(s => s.Turn == Turn.Supervisor && absence.Standing.With(s.Deadline!.Form) == with).MinBy(s => s.By ?? DateOnly.MaxValue);
}
