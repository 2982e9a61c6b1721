using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <param name="Absence">The absence.</param>
/// <param name="Input">What was typed and selected.</param>
/// <param name="Picker">Who is offered.</param>
/// <param name="Problem">Why the person cannot be named.</param>
/// <param name="ProbablyMeant">An address that looks like the typed one and is more likely.</param>
public sealed record NameSupervisorPage(Absence Absence, NameSupervisorInput Input, PersonPicker Picker, string? Problem, string? ProbablyMeant)
{
    /// <summary>Whether who is asked in is shown once more.</summary>
    public bool Confirms { get; init; }
}

/// <summary>For those who may name the supervisor; to others the page does not exist.</summary>
public sealed class NameSupervisorQuery(SuppoRTTContext db, DirectoryQuery directory, DefinitionStore definitions)
{
    public async Task<NameSupervisorPage?> Find(string reference, NameSupervisorInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayManage(actor))
        {
            return null;
        }

        var offered = actor.Is(absence.TraineeId) ? (PersonId?)null : actor.Id;
        var picker = await directory.Picker(Listing.Supervisors, "Who is the supervisor?", input, absence.TraineeId, offered, cancellation);
        var (settled, problem) = await directory.Settle(Listing.Supervisors, input, await directory.Doctor(absence.TraineeId, cancellation), actor, cancellation);
        var contact = (await definitions.Rules(cancellation)).Rules.Contact;
        return new NameSupervisorPage(
            absence, settled, picker with { Reader = actor.Id }, problem, settled.Address is { } address ? EmailAddress.ProbablyMeant(address, contact.Email.Split('@')[^1]) : null);
    }
}
