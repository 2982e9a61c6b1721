using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A person on the page that is checked: a member, or somebody who is asked in.</summary>
/// <param name="Name">The name.</param>
/// <param name="Email">The address.</param>
/// <param name="IsInvited">Whether they are asked in.</param>
/// <param name="ProbablyMeant">An address that looks like it and is more likely.</param>
public sealed record CheckedPerson(string Name, string Email, bool IsInvited, string? ProbablyMeant)
{
    /// <summary>The roles in which forms are signed here, in words, if they are not known to hold one.</summary>
    public string? ToBeConfirmedAs { get; init; }

    /// <summary>The name of somebody in the directory whose address is nearly the same.</summary>
    public string? NearMiss { get; init; }

    /// <summary>The deanery names them, and confirms them by that.</summary>
    public bool IsConfirmedByNaming { get; init; }
}

/// <summary>Another absence of the same doctor in the same time.</summary>
public sealed record OverlappingAbsence(string Reference, AbsencePeriod Period);

/// <param name="Draft">What was answered.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Doctor">The doctor; null for oneself.</param>
/// <param name="Supervisor">The supervisor; null if not known yet.</param>
/// <param name="Deadlines">What will be due when, with the names of the forms.</param>
/// <param name="Overlapping">Absences of the doctor that overlap this one.</param>
public sealed record CheckRegistrationPage(
    RegistrationDraft Draft, DeaneryRules Rules, CheckedPerson? Doctor, CheckedPerson? Supervisor, IReadOnlyList<(string Form, Deadline Deadline)> Deadlines, IReadOnlyList<OverlappingAbsence> Overlapping)
{
    /// <summary>The day of the return has come, so that it is confirmed before anything else.</summary>
    public bool IsOver { get; init; }

    public bool NeedsDecision => Draft.NeedsDecision(Rules);

    public bool IsShort => Rules.Threshold.IsBelow(Draft.Dates!.ToPeriod().Starts, Draft.Dates.KnownReturn) || Draft.IsGuessedShort(Rules);
}

public sealed class CheckRegistrationQuery(SuppoRTTContext db, DefinitionStore definitions, DirectoryQuery directory, TimeProvider time)
{
    public async Task<CheckRegistrationPage> Find(RegistrationDraft draft, Actor actor, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        var (period, signing) = (draft.Dates!.ToPeriod(), await definitions.SigningRolesToday(cancellation));
        var chosen = await directory.Entry(Listing.Supervisors, draft.Supervisor!.MemberId, cancellation);
        var doctor = draft.ForAnother ? await directory.Entry(Listing.Doctors, draft.Doctor!.MemberId, cancellation) : null;
        var near = await directory.NearMiss(draft.Supervisor!, draft.ForAnother ? doctor?.Person : actor.Id, cancellation);
        var supervisor = Person(draft.Supervisor!, chosen, rules) is { } named ? named with { NearMiss = near } : null;
        var dates = new KeyDates(draft.IsPlanned, time.GetUtcNow().DateInUk, period.Starts, period.ExpectedReturn, null) { TypeCode = draft.Absence!.Type };
        return new CheckRegistrationPage(
            draft, rules,
            draft.ForAnother ? Person(draft.Doctor!, doctor, rules) : null,
            chosen?.Roles.Any(signing.Contains) == true ? supervisor : supervisor is null ? null : supervisor with { ToBeConfirmedAs = signing.InWords(), IsConfirmedByNaming = draft.ForAnother && actor.Covers(Role.DeaneryStaff, doctor?.Post ?? new Post()) },
            [.. Deadlines.For(dates, rules).Select(d => (names[d.Form], d))],
            await Overlapping(draft.ForAnother ? doctor?.Person : actor.Id, period, actor, cancellation))
        {
            IsOver = period.ExpectedReturn <= dates.Registered,
        };
    }

    private static CheckedPerson? Person(PersonChoice choice, DirectoryEntry? entry, DeaneryRules rules) => choice switch
    {
        { IsInvited: true } => new CheckedPerson(choice.ShownName!, choice.Address!, true, EmailAddress.ProbablyMeant(choice.Address!, rules.Contact.Email.Split('@')[^1])),
        _ => entry is null ? null : new CheckedPerson(entry.Name, entry.Email, false, null),
    };

    /// <summary>Only those that the reader may know of are pointed out; of somebody who is asked in, none.</summary>
    private async Task<IReadOnlyList<OverlappingAbsence>> Overlapping(PersonId? doctor, AbsencePeriod period, Actor actor, CancellationToken cancellation)
    {
        var (starts, back) = (period.Starts, period.ExpectedReturn ?? DateOnly.MaxValue);
        return await db.Absences.VisibleTo(actor).AsNoTracking()
            .Where(a => a.TraineeId == doctor).ThatGoOn()
            .Where(a => a.Period.Starts < back && (a.ReturnedOn ?? a.Period.ExpectedReturn ?? DateOnly.MaxValue) > starts)
            .OrderBy(a => a.Sequence).Select(a => new OverlappingAbsence(a.Reference, a.Period)).Take(DirectoryQuery.MostShown).ToListAsync(cancellation);
    }
}
