namespace SuppoRTT.Data.Mailing;

/// <summary>What a message is about; its words are made when it is sent.</summary>
public enum MailKind
{
    Invitation,
    ForgottenPassword,
    FormToSign,
    FormReturned,
    FormSignedOff,

    /// <summary>To who sent a form back and does it no longer: it was handed in again, to who does it now.</summary>
    FormSentToAnother,
    DecisionMade,

    /// <summary>To the deanery's team, and to who decides beside it: a request is to be decided.</summary>
    RequestToDecide,

    /// <summary>To the deanery's team, or to who decides in its place: an appeal is to be decided.</summary>
    AppealToDecide,
    SupervisorNamed,

    /// <summary>To the doctor: somebody else named their supervisor.</summary>
    SupervisorChanged,

    /// <summary>To who was the supervisor, or did a form with the doctor, and no longer does.</summary>
    PlaceTaken,

    /// <summary>To the deanery's team: a supervisor is to be confirmed.</summary>
    SupervisorToConfirm,
    SupervisorConfirmed,

    /// <summary>To the doctor and who registered it: the deanery did not confirm who was named as the supervisor.</summary>
    SupervisorDeclined,

    /// <summary>To who was named: the deanery did not confirm them, and another is named in their place.</summary>
    NotConfirmed,

    /// <summary>To the doctor: somebody else said that it is not known yet who supervises.</summary>
    SupervisorLeftOpen,

    /// <summary>To who supervised, or was to from a later date, and is not asked to any more.</summary>
    NoLongerAsked,

    /// <summary>They supervise a doctor from a later date, or the day has moved.</summary>
    NextSupervisorNamed,

    /// <summary>To the doctor and the supervisor: another supervises from a later date, or that has changed.</summary>
    SupervisorToChange,

    /// <summary>To the deanery's team: who was to supervise from this day is not there any more, so somebody else is to be named.</summary>
    NextSupervisorFellAway,

    /// <summary>They do a form together with a doctor.</summary>
    PartnerNamed,

    /// <summary>To the doctor: somebody else said who does a form with them.</summary>
    PartnerChanged,

    /// <summary>To the deanery's team: who was chosen for a form is to be confirmed.</summary>
    PartnerToConfirm,
    PartnerConfirmed,

    /// <summary>To the doctor and who registered it: the deanery did not confirm who was chosen for a form.</summary>
    PartnerDeclined,

    /// <summary>To who can help, or to the deanery's team: a doctor waits and asks for help.</summary>
    HelpAsked,

    /// <summary>To the doctor: who helps has spoken about it, or settled it.</summary>
    HelpAnswered,

    /// <summary>Something was registered for a doctor, who may take it over.</summary>
    RegisteredForYou,

    /// <summary>Something that is due, by the deanery's table.</summary>
    Reminder,

    /// <summary>To who is told in a doctor's place: there is something that the doctor was not written to about.</summary>
    PassOn,

    /// <summary>To who is named to hear in a doctor's place, for a quiet time or the time away.</summary>
    NamedToHear,

    /// <summary>The reminders of one day for somebody who wants them together.</summary>
    Digest,
    MeetingRequest,
    MeetingCancelled,

    /// <summary>To an address at which the doctor is not written to about a meeting any more: it is taken out of that calendar.</summary>
    MeetingTakenOut,

    /// <summary>To a new address, for who asked to sign in with it: is it theirs?</summary>
    ConfirmAddress,

    /// <summary>To the old address: another one is used to sign in.</summary>
    AddressChanged,

    /// <summary>To a member: the deanery gave them a role, or ended one.</summary>
    RolesChanged,

    /// <summary>To a contact of a trust: a plan for the rota to read, by a link that needs no sign-in.</summary>
    RotaPlan,

    /// <summary>To the same: the plan that they were sent is no longer valid.</summary>
    RotaPlanWithdrawn,

    /// <summary>To the doctor: nobody at the trust has a plan for the rota that counts, so it is to be sent to somebody.</summary>
    RotaLeftUntold,

    /// <summary>To who does a form with a doctor and has no sign-in: a link to read and sign it.</summary>
    SigningAsked,

    /// <summary>To the same: the code that opens it.</summary>
    SigningCode,

    /// <summary>Somebody wrote a note to them, or a comment or an answer on a form of theirs.</summary>
    SomethingToRead,

    /// <summary>To who signed a form on paper or by e-mail: the deanery recorded it for them.</summary>
    SignatureRecorded,

    /// <summary>To the doctor and who signed: the deanery took back a signature that it had recorded.</summary>
    SignatureTakenBack,

    /// <summary>To the doctor: the supervisor has signed, and somebody else looks at the form before it is done.</summary>
    FormToBeEndorsed,

    /// <summary>To who signed a form: who was to endorse it sent it back, so that it is to be signed anew.</summary>
    FormSentBack,

    /// <summary>To who stands in for somebody: that they do, and from when until when.</summary>
    DeputyNamed,

    /// <summary>To the same: on other days than before.</summary>
    DeputyDaysChanged,

    /// <summary>To the same: not any more.</summary>
    DeputyEnded,

    /// <summary>To the one for whom somebody stands in: the deanery's team said so, or changed it.</summary>
    DeputyArranged,

    /// <summary>To whom a signed form after the return asks for help: a role that reaches the doctor, or the deanery's team.</summary>
    ReviewEscalated,
}
