using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>A form that the reader has signed off, or a deputy in their name, while the signature counts.</summary>
public sealed record SignedForm
{
    public required string Reference { get; init; }

    /// <summary>Of the absence; it tells apart what was signed at the same moment.</summary>
    public required long Sequence { get; init; }

    /// <summary>Whose form it is.</summary>
    public required string Doctor { get; init; }

    /// <summary>The key of the form.</summary>
    public required string Form { get; init; }

    public required FormStatus Status { get; init; }

    /// <summary>Which revision is signed.</summary>
    public required int Revision { get; init; }

    /// <summary>When it was signed here, or recorded by staff.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How it was given, if not here.</summary>
    public SigningMedium? Medium { get; init; }

    /// <summary>On which day it was given, if not here.</summary>
    public DateOnly? GivenOn { get; init; }

    /// <summary>The deputy who signed it in the reader's name; null if the reader signed it themselves.</summary>
    public string? SignedBy { get; init; }

    /// <summary>In whose name the reader signed it; null if in their own, or if a deputy signed it.</summary>
    public string? InNameOf { get; init; }

    public SignedMoment Moment => new(At, Sequence);
}

/// <summary>Where a list of signed forms goes on: an absence is saved once at a moment, so that no two of its signatures share one.</summary>
public readonly record struct SignedMoment(DateTimeOffset At, long Sequence)
{
    /// <summary>As it stands in an address.</summary>
    public string Written => string.Create(CultureInfo.InvariantCulture, $"{At.UtcTicks}-{Sequence}");

    /// <summary>Null of what was never written so.</summary>
    public static SignedMoment? Read(string? written) => written?.Split('-') is [var ticks, var sequence]
        && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at <= DateTimeOffset.MaxValue.UtcTicks
        && long.TryParse(sequence, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new SignedMoment(new DateTimeOffset(at, TimeSpan.Zero), number) : null;
}

/// <summary>
/// Finds what somebody has signed, or a deputy in their name. It starts from the absences in which they take part, or which they reach, and from those of the ones for whom they stand in: signatures have no order of
/// their own by who gave them.
/// </summary>
public static class SignedFormQueries
{
    /// <summary>The forms that this person has signed off, or a deputy in their name, and that they may know of, the newest first.</summary>
    /// <param name="db">The deanery's rows.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="before">Only what was signed before this.</param>
    public static IQueryable<SignedForm> SignedBy(this SuppoRTTContext db, Actor actor, SignedMoment? before = null)
    {
        var (me, own) = (actor.Id.Value, db.TakingPart(actor));
        var signed = Signed(db.Absences.VisibleTo(actor).Where(a => own.Contains(a.Id)), me);
        if (Reaching(actor) is { Count: > 0 } roles)
        {
            signed = signed.Concat(Signed(db.Absences.VisibleTo(actor).ReachedBy(roles).Where(a => !own.Contains(a.Id)), me));
        }

        if (before is { } last)
        {
            signed = signed.Where(s => s.At < last.At || (s.At == last.At && s.Sequence < last.Sequence));
        }

        return signed.OrderByDescending(s => s.At).ThenByDescending(s => s.Sequence);
    }

    /// <summary>Whether this person has signed a form in this deanery before, themselves, here and not on paper, for whomever and in whose name ever.</summary>
    public static async Task<bool> HasSigned(this SuppoRTTContext db, Actor actor, CancellationToken cancellation)
    {
        var (me, own) = (actor.Id.Value, db.TakingPart(actor));
        var absences = db.Absences.Where(a => own.Contains(a.Id)).Select(a => a.Id);
        if (Reaching(actor) is { Count: > 0 } roles)
        {
            absences = absences.Union(db.Absences.ReachedBy(roles).Select(a => a.Id));
        }

        return await db.Set<AbsenceForm>().AnyAsync(f => absences.Contains(EF.Property<AbsenceId>(f, "AbsenceId")) && f.Signatures.Any(s => s.Party == Party.Supervisor && s.By.Id == me && s.OnPaper == null), cancellation);
    }

    private static IQueryable<SignedForm> Signed(IQueryable<Absence> absences, Guid me) => absences.AsNoTracking()
        .SelectMany(a => a.Forms, (a, f) => new { a, f })
        .SelectMany(x => x.f.Signatures.Where(s => s.Party == Party.Supervisor && s.VoidedAt == null && (s.By.Id == me || s.By.OnBehalfOfId == me)), (x, s) => new SignedForm
        {
            Reference = x.a.Reference,
            Sequence = x.a.Sequence,
            Doctor = x.a.TraineeName,
            Form = x.f.Key,
            Status = x.f.Status,
            Revision = s.Revision,
            At = s.At,
            Medium = s.OnPaper!.Medium,
            GivenOn = s.OnPaper!.GivenOn,
            SignedBy = s.By.Id == me ? null : s.By.Name,
            InNameOf = s.By.Id == me ? s.By.OnBehalfOfName : null,
        });

    /// <summary>The absences in which they take or took a part, or the ones for whom they stand in, of which an index knows.</summary>
    private static IQueryable<AbsenceId> TakingPart(this SuppoRTTContext db, Actor actor)
    {
        List<PersonId> people = [actor.Id, .. actor.StandsInFor.Select(s => s.Id)];
        return db.Set<Participation>().AsNoTracking().Where(p => people.Contains(p.PersonId)).Absences();
    }

    /// <summary>The roles, held or lent, in which they may sign for doctors without a named supervisor.</summary>
    private static List<RoleHeld> Reaching(Actor actor) =>
        actor.Kind == ActorKind.Guest ? [] : [.. actor.StandsInFor.Prepend(actor).SelectMany(a => a.Roles).Where(r => r.Role is Role.TrainingProgrammeDirector or Role.CollegeTutor)];
}
