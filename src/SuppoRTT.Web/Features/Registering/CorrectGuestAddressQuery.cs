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

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who does a form and was named at a wrong address.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Form">What the form is made of.</param>
/// <param name="Guest">Who is known by the wrong address; null if nobody does the form, or they have an account.</param>
/// <param name="Input">What is posted.</param>
/// <param name="Rules">The deanery's rules.</param>
public sealed record CorrectGuestAddressPage(Absence Absence, FormDefinition Form, AskedGuest? Guest, CorrectGuestAddressInput Input, DeaneryRules Rules)
{
    /// <summary>Why no address can be corrected now.</summary>
    public string? Hindrance => Guest is null ? "Whoever signs this form has an account, and corrects their address there, or nobody is named yet."
        : Rules.GuestLinkDays == 0 ? "In this deanery everybody signs in to sign a form."
        : Absence.WhyNotOpen ?? (Absence.Form(Form.Key).Status == FormStatus.AwaitingSignOff ? null : "This form does not wait for a signature now.");

    /// <summary>Why this address cannot be theirs.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether it is shown once more before anything is sent.</summary>
    public bool Confirms { get; init; }

    /// <summary>The name of a member in the directory whose address is nearly the same.</summary>
    public string? NearMiss { get; init; }

    public bool IsDoctor { get; init; }

    /// <summary>They are asked at this address already, as by a second click.</summary>
    public bool IsDone => Input.IsConfirmed && Guest?.Request is not null && Guest.Person.FoldedEmail == Person.FoldEmail(Input.Address ?? "");

    /// <summary>An address that looks like the typed one and is more likely.</summary>
    public string? ProbablyMeant => Input.Address is { } address ? EmailAddress.ProbablyMeant(address, Rules.Contact.Email.Split('@')[^1]) : null;
}

/// <summary>For those who may have somebody asked to sign without an account; to others the page does not exist.</summary>
public sealed class CorrectGuestAddressQuery(SuppoRTTContext db, DirectoryQuery directory, DefinitionStore definitions, TimeProvider time)
{
    public async Task<CorrectGuestAddressPage?> Find(string reference, string form, CorrectGuestAddressInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found || !absence.MayAskGuest(actor))
        {
            return null;
        }

        var definition = found.DefinitionVersionId is { } version ? (await definitions.Form(version, cancellation)).Definition : (await definitions.FormToday(form, cancellation))!.Definition;
        var now = time.GetUtcNow();
        var guest = await db.GuestOf(absence, definition, now.DateInUk, cancellation);
        var page = new CorrectGuestAddressPage(absence, definition, guest, input, (await definitions.Rules(cancellation)).Rules) { IsDoctor = actor.Is(absence.TraineeId) };
        return guest is null || page.IsDone || !EmailAddress.IsPossible(input.Address) ? page : page with
        {
            Problem = await Problem(absence, guest, input, actor, cancellation),
            NearMiss = await db.NearMissOf(input.Address!, guest.Person.Id, now, cancellation),
        };
    }

    private async Task<string?> Problem(Absence absence, AskedGuest guest, CorrectGuestAddressInput input, Actor actor, CancellationToken cancellation)
    {
        var doctor = await directory.Doctor(absence.TraineeId, cancellation);
        var (settled, problem) = await directory.Settle(Listing.Supervisors, input with { Choice = PersonChoice.Invite }, doctor, actor, cancellation);
        var entry = await directory.Entry(Listing.Supervisors, settled.MemberId, cancellation);
        return guest.Person.FoldedEmail == Person.FoldEmail(input.Address!) ? "This is the address that you say is wrong. Enter the right one"
            : doctor.Has(input.Address!) ? "This looks like an address of the doctor. Nobody signs their own form: enter the address of who signs it"
            : entry is not null ? $"{entry.Name} is in the directory with this address. Choose them there, so that they sign in"
            : problem;
    }
}
