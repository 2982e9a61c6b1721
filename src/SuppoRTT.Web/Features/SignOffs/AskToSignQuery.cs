using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Registering;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Who does a form with the doctor and has no account, before they are asked to sign it without one.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Absence">The absence.</param>
/// <param name="Form">What the form is made of.</param>
/// <param name="Guest">Who would be asked; null if nobody does the form, or they have an account.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Now">Now.</param>
public sealed record AskToSignPage(AskToSignInput Input, Absence Absence, FormDefinition Form, AskedGuest? Guest, DeaneryRules Rules, DateTimeOffset Now)
{
    public string Reference => Absence.Reference;

    /// <summary>Why nobody is asked now.</summary>
    public string? Hindrance { get; init; }

    /// <summary>The name of a member in the directory whose address is nearly the same.</summary>
    public string? NearMiss { get; init; }

    /// <summary>Where somebody else is named, or another address for the same.</summary>
    public required string NamingAddress { get; init; }

    /// <summary>Where the address of the same person is put right.</summary>
    public required string CorrectingAddress { get; init; }

    public SigningRequest? Request => Guest?.Request;

    /// <summary>Why the link is not sent again yet.</summary>
    public string? WhyNotAgain => Request?.WhyNotAgain(Now);
}

/// <summary>Finds who could be asked to sign a form without an account, and what speaks against it.</summary>
public sealed class AskToSignQuery(SuppoRTTContext db, DefinitionStore definitions, RegisteringLinks registering, TimeProvider time)
{
    /// <summary>Null if this reader may not ask anybody about this form.</summary>
    public async Task<AskToSignPage?> Find(string reference, string form, AskToSignInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found || !absence.MayAskGuest(actor))
        {
            return null;
        }

        var now = time.GetUtcNow();
        var rules = (await definitions.Rules(cancellation)).Rules;
        var definition = found.DefinitionVersionId is { } version ? (await definitions.Form(version, cancellation)).Definition : (await definitions.FormToday(form, cancellation))!.Definition;
        var guest = await db.GuestOf(absence, definition, now.DateInUk, cancellation);
        var naming = absence.PartnerFor(form) is null ? registering.NameSupervisor(absence.Reference) : registering.NamePartner(absence.Reference, form);
        var page = new AskToSignPage(input, absence, definition, guest, rules, now) { NamingAddress = naming, CorrectingAddress = registering.CorrectGuestAddress(absence.Reference, form) };
        return guest is null
            ? page with { Hindrance = absence.TogetherWith(form) is null ? "Nobody is named yet to sign this form." : "Whoever signs this form has an account, and signs in." }
            : page with { Hindrance = await Hindrance(absence, definition, guest, rules, cancellation), NearMiss = await db.NearMissOf(guest.Person.Email, guest.Person.Id, now, cancellation) };
    }

    private async Task<string?> Hindrance(Absence absence, FormDefinition form, AskedGuest guest, DeaneryRules rules, CancellationToken cancellation) =>
        SigningRequest.WhyNotAsked(absence, form, guest.Person, await db.People.AsNoTracking().SingleAsync(p => p.Id == absence.TraineeId, cancellation), rules, guest.Held);
}
