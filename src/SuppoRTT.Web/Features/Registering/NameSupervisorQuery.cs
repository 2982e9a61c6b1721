using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <param name="Absence">The absence.</param>
/// <param name="Input">What was typed and selected.</param>
/// <param name="Picker">Who is offered.</param>
/// <param name="Problem">Why the person cannot be named.</param>
/// <param name="Rules">The deanery's rules.</param>
public sealed record NameSupervisorPage(Absence Absence, NameSupervisorInput Input, PersonPicker Picker, string? Problem, DeaneryRules Rules)
{
    /// <summary>Whether something is said once more before it is saved.</summary>
    public bool Confirms { get; init; }

    /// <summary>The member who was selected; null of somebody who is asked in.</summary>
    public DirectoryEntry? Chosen { get; init; }

    /// <summary>The roles in which the forms of this deanery are signed.</summary>
    public IReadOnlyList<Role> Signing { get; init; } = [];

    /// <summary>Who is named already, as by a second click.</summary>
    public bool IsDone { get; init; }

    /// <summary>The deanery names, and confirms by that.</summary>
    public bool IsByDeanery { get; init; }

    public bool IsDoctor => Picker.Reader == Absence.TraineeId;

    /// <summary>They were given by their address, whether the directory shows them or not.</summary>
    public bool IsByAddress { get; init; }

    /// <summary>The day to come from which it counts; null if it counts now.</summary>
    public DateOnly? From { get; init; }

    /// <summary>That day, or now, as a sentence begins.</summary>
    public string Since => From is { } from ? $"From {from.Written}" : "From now on";

    /// <summary>Who is named holds no role in which forms are signed, as far as is known here.</summary>
    public bool IsToBeConfirmed => !Input.IsOpen && (Input.IsInvited || Chosen?.Roles.Any(Signing.Contains) == false);

    /// <summary>Whether it is shown once more what follows: nobody selected them by their name, they have to be confirmed, it is for a day to come, or nobody is known.</summary>
    public bool IsToBeChecked => IsByAddress || IsToBeConfirmed || From is not null || Input.IsOpen;

    /// <summary>What they may do once they are named; null where nothing more has to be said of it.</summary>
    public string? Rights => (Input.IsOpen, IsToBeConfirmed, IsByDeanery) switch
    {
        (true, _, _) => null,
        (_, false, _) => From is null ? $"They see the absence, can fill in its forms with {Together}, and can sign. If you meant somebody else, change the address." : null,
        (_, true, true) => "By naming them you confirm that they are an educational supervisor. They get that role, and can sign.",
        _ => $"{(From is null ? "They see" : "From that day they see")} the absence and can fill in its forms with {Together}. They can sign once the deanery has confirmed that they are {Signing.InWords()}. We ask the deanery for that.",
    };

    private string Together => IsDoctor ? "you" : "the doctor";

    /// <summary>What is said once it is done.</summary>
    public string Done => (From, Input.IsOpen, Absence.Supervisor) switch
    {
        (null, true, null) => "Nothing has changed: no supervisor is named",
        (null, true, _) => "No supervisor is named now",
        (null, false, _) => "The supervisor is named",
        ({ } from, true, _) => $"From {from.Written} no supervisor is named",
        ({ } from, false, _) => $"The next supervisor is named, from {from.Written}",
    };

    /// <summary>The name of somebody in the directory whose address is nearly the same.</summary>
    public string? NearMiss { get; init; }

    /// <summary>An address that looks like the typed one and is more likely.</summary>
    public string? ProbablyMeant => Input.Address is { } address ? EmailAddress.ProbablyMeant(address, Rules.Contact.Email.Split('@')[^1]) : null;
}

/// <summary>For those who may name the supervisor; to others the page does not exist.</summary>
public sealed class NameSupervisorQuery(SuppoRTTContext db, DirectoryQuery directory, DefinitionStore definitions, TimeProvider time)
{
    public async Task<NameSupervisorPage?> Find(string reference, NameSupervisorInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayNameSupervisor(actor))
        {
            return null;
        }

        var mayBeSelf = absence.MayNameThemselves(actor);
        var picker = await directory.Picker(Listing.Supervisors, "Who is the supervisor?", input, absence.TraineeId, mayBeSelf ? [actor.Id] : [], cancellation);
        var (settled, problem) = await directory.Settle(Listing.Supervisors, input, await directory.Doctor(absence.TraineeId, cancellation), actor, cancellation);
        var chosen = await directory.Entry(Listing.Supervisors, settled.MemberId, cancellation);
        var from = settled.FromDay(time.GetUtcNow().DateInUk);
        var notYourself = chosen is null || !absence.NamesTheirOwnSide(actor, chosen.Person) ? null
            : !actor.Is(chosen.Person) ? DirectoryQuery.NotForThem
            : mayBeSelf && from is null ? null : DirectoryQuery.NotYourself;
        return new NameSupervisorPage(
            absence, settled, picker with { Reader = actor.Id, MayBeUnknown = absence.Supervisor is not null }, problem ?? notYourself ?? WhyNotNext(absence, settled, chosen, from), (await definitions.Rules(cancellation)).Rules)
        {
            From = from,
            Chosen = chosen,
            Signing = await definitions.SigningRolesToday(cancellation),
            IsByAddress = input.IsInvited,
            NearMiss = await directory.NearMiss(settled, absence.TraineeId, cancellation),
            IsDone = await IsDone(absence, settled, chosen, from, cancellation),
            IsByDeanery = absence.MayDecide(actor),
        };
    }

    /// <summary>Whether they still know of the absence: who named another in their own place does not.</summary>
    public Task<bool> StillSees(string reference, Actor actor, CancellationToken cancellation) =>
        db.Absences.VisibleTo(actor).AnyAsync(a => a.Reference == Reference.Normalise(reference), cancellation);

    /// <summary>A second click of somebody who named another in their own place: it was theirs until then, and nothing happened since.</summary>
    public async Task<bool> HasHandedOver(string reference, Actor actor, CancellationToken cancellation)
    {
        var (known, me) = (Reference.Normalise(reference), actor.Id);
        var handed = await db.Absences.AsNoTracking().Where(a => a.Reference == known && a.Participations.Any(p => p.PersonId == me && p.Part == Part.Supervisor && p.Until != null))
            .Select(a => new { a.Id, a.LastEventNumber }).SingleOrDefaultAsync(cancellation);
        if (handed is null)
        {
            return false;
        }

        var (id, by) = (handed.Id.Value, me.Value);
        return await db.Audit.AnyAsync(e => e.SubjectId == id && e.Number == handed.LastEventNumber && (e.Name == nameof(SupervisorNamed) || e.Name == nameof(SupervisorLeftOpen)) && e.By.Id == by, cancellation);
    }

    private static string? WhyNotNext(Absence absence, NameSupervisorInput input, DirectoryEntry? chosen, DateOnly? from) =>
        from is not null && (input.IsOpen || chosen is not null) ? absence.WhyNotNext(input.IsOpen ? null : chosen!.Person) : null;

    /// <summary>Whether what is posted is so already, as by a second click.</summary>
    private async Task<bool> IsDone(Absence absence, NameSupervisorInput input, DirectoryEntry? chosen, DateOnly? from, CancellationToken cancellation) => (from, input.IsOpen) switch
    {
        ({ } day, true) => absence.Next is { PersonId: null } next && next.From == day,
        ({ } day, false) => absence.Next is { } next && next.From == day && await IsNamed(next.PersonId, input, chosen, cancellation),
        (null, true) => absence.Supervisor is null,
        (null, false) => await IsNamed(absence.Supervisor?.PersonId, input, chosen, cancellation) && !absence.NeedsNewSupervisor(await db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation)),
    };

    private async Task<bool> IsNamed(PersonId? supervisor, NameSupervisorInput input, DirectoryEntry? chosen, CancellationToken cancellation)
    {
        var folded = Person.FoldEmail(input.Address ?? "");
        return supervisor is not null && (chosen?.Person == supervisor || (input.IsInvited && await db.People.AnyAsync(p => p.Id == supervisor && p.FoldedEmail == folded, cancellation)));
    }
}
