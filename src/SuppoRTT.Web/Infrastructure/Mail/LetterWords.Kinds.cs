using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What an e-mail of each kind says, by what it has to do with.</summary>
public sealed partial record LetterWords
{
    /// <param name="kind">What it is about.</param>
    /// <param name="deanery">The deanery that writes.</param>
    /// <param name="hasSignIn">Whether the recipient has a password already.</param>
    public static LetterWords Of(MailKind kind, string deanery, bool hasSignIn) => kind switch
    {
        MailKind.Invitation => Invitation(deanery, hasSignIn),
        MailKind.ForgottenPassword or MailKind.ConfirmAddress or MailKind.AddressChanged or MailKind.RolesChanged => OfAccounts(kind),
        MailKind.FormToSign or MailKind.FormReturned or MailKind.FormSentToAnother or MailKind.FormSignedOff or MailKind.SignatureRecorded or MailKind.SignatureTakenBack => OfForms(kind),
        MailKind.FormToBeEndorsed or MailKind.FormSentBack => OfEndorsing(kind),
        MailKind.DecisionMade or MailKind.AppealToDecide or MailKind.RequestToDecide => OfDecisions(kind),
        MailKind.SupervisorNamed or MailKind.SupervisorChanged or MailKind.SupervisorToConfirm or MailKind.SupervisorConfirmed or MailKind.SupervisorDeclined => OfSupervisors(kind),
        MailKind.SupervisorLeftOpen or MailKind.NoLongerAsked or MailKind.NextSupervisorNamed or MailKind.SupervisorToChange or MailKind.NextSupervisorFellAway => OfHandovers(kind),
        MailKind.PartnerNamed or MailKind.PartnerChanged or MailKind.PartnerToConfirm or MailKind.PartnerConfirmed or MailKind.PartnerDeclined => OfPartners(kind),
        MailKind.PlaceTaken => _placeTaken,
        MailKind.NotConfirmed => _notConfirmed,
        MailKind.RegisteredForYou => _registeredForYou,
        MailKind.PassOn => _passOn,
        MailKind.NamedToHear => _namedToHear,
        MailKind.SomethingToRead => _somethingToRead,
        MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut => OfMeetings(kind),
        MailKind.HelpAsked or MailKind.HelpAnswered => OfHelp(kind),
        MailKind.ReviewEscalated => _reviewEscalated,
        MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.DeputyEnded or MailKind.DeputyArranged => OfDeputies(kind),
        MailKind.RotaPlan or MailKind.RotaPlanWithdrawn or MailKind.RotaLeftUntold => OfRota(kind),
        MailKind.Reminder or MailKind.Digest => throw new InvalidOperationException("What is due has words of its own."),
        MailKind.SigningAsked or MailKind.SigningCode => throw new MailFaultException("They sign in now, so it is of no use to them", isForGood: true),
    };

    private static LetterWords OfAccounts(MailKind kind) => kind switch
    {
        MailKind.ForgottenPassword => _forgottenPassword,
        MailKind.ConfirmAddress => _confirmAddress,
        MailKind.AddressChanged => _addressChanged,
        _ => _rolesChanged,
    };

    private static LetterWords OfForms(MailKind kind) => kind switch
    {
        MailKind.FormToSign => _formToSign,
        MailKind.FormReturned => _formReturned,
        MailKind.FormSentToAnother => _formSentToAnother,
        MailKind.FormSignedOff => _formSignedOff,
        MailKind.SignatureRecorded => _signatureRecorded,
        _ => _signatureTakenBack,
    };

    private static LetterWords OfSupervisors(MailKind kind) => kind switch
    {
        MailKind.SupervisorNamed => _supervisorNamed,
        MailKind.SupervisorChanged => _supervisorChanged,
        MailKind.SupervisorToConfirm => _supervisorToConfirm,
        MailKind.SupervisorConfirmed => _supervisorConfirmed,
        _ => _supervisorDeclined,
    };

    private static LetterWords OfPartners(MailKind kind) => kind switch
    {
        MailKind.PartnerNamed => _partnerNamed,
        MailKind.PartnerChanged => _partnerChanged,
        MailKind.PartnerToConfirm => _partnerToConfirm,
        MailKind.PartnerConfirmed => _partnerConfirmed,
        _ => _partnerDeclined,
    };
}
