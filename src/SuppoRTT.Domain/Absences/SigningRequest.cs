using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>
/// One person, known by their address only, is asked to sign one form without a sign-in: by a link that is sent to that address, and a code that is sent there once more. Ended, never deleted.
/// </summary>
public sealed partial class SigningRequest : Aggregate, IOwnedByDeanery
{
    private SigningRequest() => FormKey = Address = FoldedAddress = null!;

    private SigningRequest(Absence absence, string form, Person person, int days, DateTimeOffset at)
    {
        (Id, DeaneryId, AbsenceId, FormKey, Revision) = (Guid.CreateVersion7(), absence.DeaneryId, absence.Id, form, absence.Form(form).Revision);
        (PersonId, Address, FoldedAddress) = (person.Id, person.Email, person.FoldedEmail);
        (AskedAt, SentAt, ExpiresAt) = (at, at, at.AddDays(days));
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string FormKey { get; private init; }

    /// <summary>The revision that waited when they were asked. They sign the one that they read.</summary>
    public int Revision { get; private init; }

    public PersonId PersonId { get; private init; }

    /// <summary>The address that was confirmed, and to which alone links and codes go.</summary>
    public string Address { get; private init; }

    public string FoldedAddress { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>When a link was asked for last.</summary>
    public DateTimeOffset SentAt { get; private set; }

    public DateTimeOffset ExpiresAt { get; private set; }

    /// <summary>When it was taken back; null while it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When they opened the form with a code for the first time.</summary>
    public DateTimeOffset? OpenedAt { get; private set; }

    /// <summary>
    /// Asks who does a form with the doctor to sign it without a sign-in, at the address that was confirmed.
    /// </summary>
    /// <param name="absence">The absence.</param>
    /// <param name="form">The form that waits for its signature, as it was filled in.</param>
    /// <param name="person">Who does it with the doctor, and has no sign-in.</param>
    /// <param name="doctor">Whose form it is: never the same person under another address.</param>
    /// <param name="rules">For how many days a link works in this deanery.</param>
    /// <param name="held">The roles that they hold today: without the one for this form they could not sign it.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="at">When.</param>
    public static SigningRequest Ask(Absence absence, FormDefinition form, Person person, Person doctor, DeaneryRules rules, RolesOnDay held, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(absence.MayAskGuest(by), "Only the doctor, who registered it for them or the deanery can ask for a signature without a sign-in.");
        var reason = WhyNotAsked(absence, form, person, doctor, rules, held);
        RuleBrokenException.Unless(reason is null, reason ?? "");
        var request = new SigningRequest(absence, form.Key, person, rules.GuestLinkDays, at);
        request.Record(new SigningAsked(form.Key, request.Revision), by, at);
        return request;
    }

    /// <summary>Why nobody is asked to sign this form without a sign-in now, in a sentence; null if it can be done.</summary>
    public static string? WhyNotAsked(Absence absence, FormDefinition form, Person person, Person doctor, DeaneryRules rules, RolesOnDay held) =>
        rules.GuestLinkDays == 0 ? "In this deanery everybody signs in to sign a form."
        : absence.WhyNotOpen
        ?? (absence.Form(form.Key).Status != FormStatus.AwaitingSignOff ? "This form does not wait for a signature now."
        : absence.TogetherWith(form.Key)?.PersonId != person.Id ? "Somebody else does this form with the doctor now."
        : absence.DoneNowWith(form.Key, held) is null ? "They do not have the role here any more in which this form is signed. Name them anew, or somebody else, first."
        : absence.IsSignedByOthers(form, held) ? "They hold no role here in which this form is signed. Name somebody who does, or ask the deanery’s team to give them the role."
        : IsTheDoctors(person, doctor, absence.Contact?.OtherAddress) ? "This looks like an address of the doctor. Nobody signs their own form: correct the address first."
        : null);

    /// <summary>Sends the link again, with all its days before it.</summary>
    public void SendAgain(Absence absence, DeaneryRules rules, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(absence.Id == AbsenceId && (by.IsGuestFor(AbsenceId, FormKey) || absence.MayAskGuest(by)), "Only the doctor or the deanery can have the link sent again.");
        RuleBrokenException.Unless(IsOpenIn(absence), "This request was taken back.");
        if (WhyNotAgain(at) is null)
        {
            (SentAt, ExpiresAt) = (at, at.AddDays(rules.GuestLinkDays));
            Record(new SigningAskedAgain(FormKey), by, at);
        }
    }

    /// <summary>An e-mail about the form goes to them while it waits, as when it was handed in again: the link in it has all its days before it.</summary>
    public void BeginAnew(DeaneryRules rules, DateTimeOffset at)
    {
        RuleBrokenException.Unless(EndedAt is null, "This request was taken back.");
        ExpiresAt = at.AddDays(rules.GuestLinkDays);
        Touch();
    }

    /// <summary>Why the link is not sent again yet, in a sentence; null if it can be.</summary>
    public string? WhyNotAgain(DateTimeOffset at) => at < SentAt + _again ? "The link was sent a short while ago. It can be sent again ten minutes after that." : null;

    /// <summary>Takes the request back: its links and codes open nothing from now on. A second time changes nothing.</summary>
    public void TakeBack(Absence absence, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(absence.Id == AbsenceId && absence.MayAskGuest(by), "Only the doctor or the deanery can take the request back.");
        if (EndedAt is null)
        {
            (EndedAt, CodeHash) = (at, null);
            Record(new SigningTakenBack(FormKey), by, at);
        }
    }

    /// <summary>What the link is worth now.</summary>
    /// <param name="absence">The absence as it is now.</param>
    /// <param name="address">The folded address of the person now; null if they are no member any more.</param>
    /// <param name="hasSignIn">Whether they have chosen a password since.</param>
    /// <param name="held">The roles that they hold today.</param>
    /// <param name="at">Now.</param>
    public SigningStanding StandingIn(Absence absence, string? address, bool hasSignIn, RolesOnDay held, DateTimeOffset at) => absence.Form(FormKey) switch
    {
        _ when address != FoldedAddress || !IsOpenIn(absence) => SigningStanding.TakenBack,
        _ when hasSignIn => SigningStanding.HasSignIn,
        var form when form.ValidSignature(Party.Supervisor)?.By.Id == PersonId.Value => SigningStanding.Done,
        _ when absence.DoneNowWith(FormKey, held) is null => SigningStanding.TakenBack,
        var form when form.Status != FormStatus.AwaitingSignOff || absence.WhyNotOpen is not null => SigningStanding.NotWaiting,
        _ when at >= ExpiresAt => SigningStanding.Expired,
        _ => SigningStanding.Works,
    };

    /// <summary>Whether it was not taken back and is still theirs: a link that died because somebody else was named stays dead when the first is named once more. They are asked anew.</summary>
    public bool IsOpenIn(Absence absence) => EndedAt is null && absence.TogetherWith(FormKey) is { } now && now.PersonId == PersonId && now.From <= AskedAt;

    private static bool IsTheDoctors(Person person, Person doctor, string? whileAway) => person.Id == doctor.Id
        || EmailAddress.AreOfOneBox(person.Email, doctor.Email) || (whileAway is not null && EmailAddress.AreOfOneBox(person.Email, whileAway));
}

/// <summary>What a link to sign without a sign-in is worth.</summary>
public enum SigningStanding
{
    Works,

    /// <summary>They have signed it.</summary>
    Done,

    /// <summary>The form was returned, taken back, or needs nobody's signature now.</summary>
    NotWaiting,

    /// <summary>They do the form with the doctor and hold no role in which it is signed here: a code would open nothing to them. Which roles sign it is said by the form's definition, so this is told by whoever reads it.</summary>
    SignedByOthers,

    /// <summary>Too old; another can be sent.</summary>
    Expired,

    /// <summary>The request was taken back, the address corrected, somebody else does the form now, or they do not hold the role for it any more.</summary>
    TakenBack,

    /// <summary>They have a password now, and sign in.</summary>
    HasSignIn,
}

/// <summary>Somebody was asked to sign a form without a sign-in.</summary>
public sealed record SigningAsked(string Form, int Revision) : IDomainEvent;

/// <summary>The link to sign was sent once more.</summary>
public sealed record SigningAskedAgain(string Form) : IDomainEvent;

/// <summary>The request to sign without a sign-in was taken back.</summary>
public sealed record SigningTakenBack(string Form) : IDomainEvent;
