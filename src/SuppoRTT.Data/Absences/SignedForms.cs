using System.Globalization;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>A form that the reader has signed off, or a deputy in their name, while the signature counts.</summary>
public sealed record SignedForm
{
    /// <summary>Of the signature.</summary>
    public required Guid Id { get; init; }

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

/// <summary>Finds what somebody has signed, or a deputy in their name: by indexes of who gave signatures, so that it does not matter how many absences they reach.</summary>
public static class SignedFormQueries
{
    /// <summary>The newest of the forms that this person has signed off, or a deputy in their name, and that they may know of.</summary>
    /// <param name="db">The deanery's rows.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="most">How many.</param>
    /// <param name="before">Only what was signed before this.</param>
    public static IQueryable<SignedForm> SignedBy(this SuppoRTTContext db, Actor actor, int most, SignedMoment? before = null)
    {
        var (me, counting) = (actor.Id.Value, db.Counting());
        var (own, inTheirName) = (db.Signed(counting.Where(s => s.SignerId == me), actor, before), db.Signed(counting.Where(s => s.InNameOfId == me), actor, before));
        return NewestFirst(NewestFirst(own).Take(most).Union(NewestFirst(inTheirName).Take(most))).Take(most);
    }

    /// <summary>How many there are in all.</summary>
    public static Task<int> CountSignedBy(this SuppoRTTContext db, Actor actor, CancellationToken cancellation)
    {
        var (me, counting) = (actor.Id.Value, db.Counting());
        var signed = db.Signed(counting.Where(s => s.SignerId == me), actor, null).Select(s => s.Id).Union(db.Signed(counting.Where(s => s.InNameOfId == me), actor, null).Select(s => s.Id));
        return signed.CountAsync(cancellation);
    }

    /// <summary>Whether this person has signed a form in this deanery before, themselves, here and not on paper, for whomever and in whose name ever.</summary>
    public static Task<bool> HasSigned(this SuppoRTTContext db, Actor actor, CancellationToken cancellation)
    {
        var me = actor.Id.Value;
        return db.Set<Signature>().AnyAsync(s => s.SignerId == me && s.Party == Party.Supervisor && s.OnPaper == null, cancellation);
    }

    private static IQueryable<Signature> Counting(this SuppoRTTContext db) => db.Set<Signature>().AsNoTracking().Where(s => s.Party == Party.Supervisor && s.VoidedAt == null);

    private static IQueryable<SignedForm> NewestFirst(IQueryable<SignedForm> signed) => signed.OrderByDescending(s => s.At).ThenByDescending(s => s.Sequence);

    /// <summary>Begins with the signatures, in the order of their index, and looks for the absence of each.</summary>
    private static IQueryable<SignedForm> Signed(this SuppoRTTContext db, IQueryable<Signature> signatures, Actor actor, SignedMoment? before)
    {
        if (before is { } last)
        {
            signatures = signatures.Where(s => s.At <= last.At);
        }

        var me = actor.Id.Value;
        var signed = signatures
            .Join(db.Set<AbsenceForm>(), s => EF.Property<Guid>(s, "AbsenceFormId"), f => f.Id, (s, f) => new { s, f })
            .Join(db.Absences.VisibleTo(actor), x => EF.Property<AbsenceId>(x.f, "AbsenceId"), a => a.Id, (x, a) => new SignedForm
            {
                Id = x.s.Id,
                Reference = a.Reference,
                Sequence = a.Sequence,
                Doctor = a.TraineeName,
                Form = x.f.Key,
                Status = x.f.Status,
                Revision = x.s.Revision,
                At = x.s.At,
                Medium = x.s.OnPaper!.Medium,
                GivenOn = x.s.OnPaper!.GivenOn,
                SignedBy = x.s.SignerId == me ? null : x.s.By.Name,
                InNameOf = x.s.SignerId == me ? x.s.By.OnBehalfOfName : null,
            });
        return before is { } place ? signed.Where(s => s.At < place.At || s.Sequence < place.Sequence) : signed;
    }
}
