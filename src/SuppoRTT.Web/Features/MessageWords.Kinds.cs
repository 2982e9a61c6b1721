using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Features;

/// <summary>What each kind of message is about, by what it has to do with.</summary>
public static partial class MessageWords
{
    private static string Of(MailKind kind, string? form) => kind switch
    {
        MailKind.Invitation or MailKind.ForgottenPassword or MailKind.ConfirmAddress or MailKind.AddressChanged or MailKind.RolesChanged => OfAccounts(kind),
        MailKind.FormToSign or MailKind.FormReturned or MailKind.FormSentToAnother or MailKind.FormSignedOff or MailKind.FormToBeEndorsed or MailKind.FormSentBack => OfForms(kind, form),
        MailKind.SignatureRecorded or MailKind.SignatureTakenBack or MailKind.SigningAsked or MailKind.SigningCode => OfSignatures(kind, form),
        MailKind.DecisionMade or MailKind.AppealToDecide or MailKind.RequestToDecide => OfDecisions(kind),
        MailKind.SupervisorNamed or MailKind.SupervisorChanged or MailKind.SupervisorToConfirm or MailKind.SupervisorConfirmed or MailKind.SupervisorDeclined => OfSupervisors(kind),
        MailKind.SupervisorLeftOpen or MailKind.NoLongerAsked or MailKind.NextSupervisorNamed or MailKind.SupervisorToChange or MailKind.NextSupervisorFellAway => OfHandovers(kind),
        MailKind.PartnerNamed or MailKind.PartnerChanged or MailKind.PartnerToConfirm or MailKind.PartnerConfirmed or MailKind.PartnerDeclined => OfPartners(kind, form),
        MailKind.PlaceTaken => "Somebody else does it now",
        MailKind.NotConfirmed => "They were not confirmed",
        MailKind.RegisteredForYou => "An absence was registered",
        MailKind.PassOn => "Something to pass on to the doctor",
        MailKind.NamedToHear => "Named to hear in the doctor’s place",
        MailKind.Reminder => "A reminder",
        MailKind.Digest => "Reminders of a day in one e-mail",
        MailKind.SomethingToRead => form is null ? "Something to read" : $"{form}: a comment to read",
        MailKind.MeetingRequest => $"{form}: when and where you meet",
        MailKind.MeetingCancelled => $"{form}: a meeting was called off",
        MailKind.MeetingTakenOut => $"{form}: a meeting leaves the calendar of another address",
        MailKind.HelpAsked or MailKind.HelpAnswered or MailKind.ReviewEscalated => OfHelp(kind, form),
        MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.DeputyEnded or MailKind.DeputyArranged => OfDeputies(kind),
        MailKind.RotaPlan or MailKind.RotaPlanWithdrawn or MailKind.RotaLeftUntold => OfRota(kind),
    };

    private static string OfAccounts(MailKind kind) => kind switch
    {
        MailKind.Invitation => "Invitation",
        MailKind.ForgottenPassword => "Link to choose a password",
        MailKind.ConfirmAddress => "Link to confirm a new e-mail address",
        MailKind.AddressChanged => "E-mail address changed",
        _ => "Roles changed",
    };

    private static string OfForms(MailKind kind, string? form) => kind switch
    {
        MailKind.FormToSign => $"{form} to read and sign",
        MailKind.FormReturned => $"{form} came back with a comment",
        MailKind.FormSentToAnother => $"{form} was sent again, to who does it now",
        MailKind.FormSignedOff => $"{form} is signed",
        MailKind.FormToBeEndorsed => $"{form} is signed, and is to be endorsed",
        _ => $"{form}: sent back after you signed it",
    };

    private static string OfSignatures(MailKind kind, string? form) => kind switch
    {
        MailKind.SignatureRecorded => $"{form}: a signature was recorded",
        MailKind.SignatureTakenBack => $"{form}: a recorded signature was taken back",
        MailKind.SigningAsked => $"{form}: link to sign without an account",
        _ => $"{form}: code to sign without an account",
    };

    private static string OfDecisions(MailKind kind) => kind switch
    {
        MailKind.DecisionMade => "A decision of the deanery",
        MailKind.AppealToDecide => "An appeal to decide on",
        _ => "A request to decide on",
    };

    private static string OfSupervisors(MailKind kind) => kind switch
    {
        MailKind.SupervisorNamed => "Named as the supervisor",
        MailKind.SupervisorChanged => "Another supervisor",
        MailKind.SupervisorToConfirm => "A supervisor to confirm",
        MailKind.SupervisorConfirmed => "Confirmed as a supervisor",
        _ => "The supervisor was not confirmed",
    };

    private static string OfHandovers(MailKind kind) => kind switch
    {
        MailKind.SupervisorLeftOpen => "The supervisor is not known yet",
        MailKind.NoLongerAsked => "No longer the supervisor",
        MailKind.NextSupervisorNamed => "Named as the next supervisor",
        MailKind.NextSupervisorFellAway => "The next supervisor is not there any more",
        _ => "Another supervisor from a later date",
    };

    private static string OfPartners(MailKind kind, string? form) => kind switch
    {
        MailKind.PartnerNamed => $"{form}: to do together",
        MailKind.PartnerChanged => $"{form}: somebody else does it with the doctor",
        MailKind.PartnerToConfirm => "Somebody to confirm for a form",
        MailKind.PartnerConfirmed => "Confirmed for a form",
        _ => "Who was chosen for a form was not confirmed",
    };

    private static string OfHelp(MailKind kind, string? form) => kind switch
    {
        MailKind.HelpAsked => $"{form}: help is asked for",
        MailKind.HelpAnswered => $"{form}: an answer from who was asked to help",
        _ => $"{form}: you are asked for help",
    };

    private static string OfDeputies(MailKind kind) => kind switch
    {
        MailKind.DeputyNamed => "To stand in for a colleague",
        MailKind.DeputyDaysChanged => "Other days to stand in for a colleague",
        MailKind.DeputyEnded => "No longer to stand in for a colleague",
        _ => "The deanery’s team arranged who stands in",
    };

    private static string OfRota(MailKind kind) => kind switch
    {
        MailKind.RotaPlan => "The plan for the rota",
        MailKind.RotaPlanWithdrawn => "The plan for the rota is no longer valid",
        _ => "The plan for the rota is to be sent again",
    };
}
