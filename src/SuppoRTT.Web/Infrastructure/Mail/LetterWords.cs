using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What an e-mail says, before and after its link. It names nobody and says nothing of an absence: an e-mail is read on locked screens and over shoulders.</summary>
public sealed partial record LetterWords(string Subject, IReadOnlyList<string> Before, string LinkText, IReadOnlyList<string> After)
{
    private const string Once = "The link works once, for 3 days.";
    private const string Choose = "Choose a password";
    private const string NotExpected = "If you did not expect this e-mail, you do not need to do anything.";

    private static readonly LetterWords _forgottenPassword = new(
        "Choose a password for SuppoRTT",
        ["You asked for a link to choose a password for SuppoRTT."],
        Choose,
        [Once, "If you did not ask for it, you do not need to do anything. Your password stays as it is."]);

    private static readonly LetterWords _confirmAddress = new(
        "Confirm your address for SuppoRTT",
        ["You asked to sign in to SuppoRTT with this e-mail address. Until you confirm it, everything stays as it is."],
        "Confirm this address",
        ["The link works for 3 days. You are asked to sign in with your old address first.", NotExpected]);

    private static readonly LetterWords _addressChanged = new(
        "Your address for SuppoRTT has changed",
        ["From now on you sign in to SuppoRTT with another e-mail address, and e-mails go there. If you did this, you do not need to do anything."],
        "Sign in to SuppoRTT",
        ["If it was not you, tell the team below at once."]);

    private static readonly LetterWords _formToSign = new(
        "You have a form to look at in SuppoRTT", ["A form is waiting for you to read it, and to sign it or send it back."], "Sign in and read the form", []);

    /// <summary>To who does a form and is still to be confirmed by the deanery.</summary>
    public static LetterWords ToReadFirst { get; } = new(
        "You have a form to read in SuppoRTT", ["A form is waiting for you. You can read it now, and sign it once the deanery has confirmed you. We will write to you when it has."], "Sign in and read the form", []);

    private static readonly LetterWords _formReturned = new(
        "A form has come back to you in SuppoRTT", ["Your form was sent back with a comment, so that you can change it. Nothing that you wrote is lost."], "Sign in and read the comment", []);

    private static readonly LetterWords _formSentToAnother = new(
        "A form has gone to somebody else in SuppoRTT", ["A form that you sent back was changed and sent again. Somebody else now reads and signs it. You do not need to do anything."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _formSignedOff = new(
        "Your form is signed in SuppoRTT", ["Your form is signed. You can read it, download it for your e-portfolio, and see what comes next and when."], "Sign in and read the form", []);

    private static readonly LetterWords _supervisorNamed = new(
        "You are named as a supervisor in SuppoRTT", ["You have been named as the supervisor of somebody in training. Sign in to see who it is and what comes next."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _supervisorChanged = new(
        "Your supervisor is named in SuppoRTT", ["Somebody in your deanery has named your supervisor, or another one. Sign in to see who it is. If it is not right, you can change it there."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _placeTaken = new(
        "Something has passed to somebody else in SuppoRTT", ["You were to do something with somebody in training. Somebody else does it now. What you signed stays. Sign in to see whether anything else is for you."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _supervisorToConfirm = new(
        "A supervisor is to be confirmed in SuppoRTT", ["Somebody was named as a supervisor who is not known as one in your deanery. They can sign forms once you have confirmed them."], "Sign in and see who it is", []);

    private static readonly LetterWords _supervisorConfirmed = new(
        "You are confirmed as a supervisor in SuppoRTT", ["The deanery has confirmed you as a supervisor. You can sign the forms of those whom you supervise, and any that are waiting for you now."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _supervisorDeclined = new(
        "A supervisor is still to be named in SuppoRTT", ["The deanery has not confirmed who was named as a supervisor. Sign in to see why, and to name another when you know who it is. Nothing that was written is lost."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _notConfirmed = new(
        "You were not confirmed in SuppoRTT", ["You were named to support somebody in training. The deanery has not confirmed you for that, so there is nothing for you to do. Somebody else is named. If you think that this is wrong, write to the team below."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _partnerToConfirm = new(
        "Somebody is to be confirmed in SuppoRTT", ["Somebody was asked to do a form with a doctor in a role that they are not known to hold in your deanery. They can sign it once you have confirmed them."], "Sign in and see who it is", []);

    private static readonly LetterWords _partnerConfirmed = new(
        "You are confirmed in SuppoRTT", ["The deanery has confirmed your role. You can sign the form that you were asked to do."], "Sign in and see the form", []);

    private static readonly LetterWords _partnerDeclined = new(
        "Somebody is still to be chosen in SuppoRTT", ["The deanery has not confirmed who was asked to do a form. Sign in to see why, and to choose another when you know who it is. Nothing that was written is lost."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _partnerNamed = new(
        "You are asked to do a form in SuppoRTT", ["You are asked to do a form together with somebody in training. Sign in to see who it is and what comes next."], "Sign in and see the form", []);

    private static readonly LetterWords _partnerChanged = new(
        "Who does a form with you has changed in SuppoRTT", ["Somebody in your deanery has said who does a form with you. Sign in to see who it is. If it is not right, you can change it there."], "Sign in and see the form", []);

    private static readonly LetterWords _registeredForYou = new(
        "There is something for you in SuppoRTT", ["Something was entered for you in SuppoRTT. You can sign in to see it when you feel able to. There is no hurry."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _passOn = new(
        "Something to pass on in SuppoRTT", ["There is something new for somebody in training to whom we do not write at present. You are the one who hears of it instead. Sign in to see what it is, and whether they need to know it now."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _namedToHear = new(
        "You are named to hear for somebody in SuppoRTT", ["You have been named as the one who hears of things in the place of somebody in training, while we do not write to them. We write to you when there is something to do or to pass on. Until then there is nothing for you to do. Sign in to see who it is. If it is not right, tell them, or the team below."], "Sign in and see who it is", []);

    private static readonly LetterWords _rolesChanged = new(
        "Your role in SuppoRTT has changed", ["The deanery has given you a role, or said when one ends. Sign in to see what is for you now. If it is not right, write to the team below."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _somethingToRead = new(
        "There is something to read in SuppoRTT", ["Somebody has written something for you. It is not in this e-mail: sign in to read it when it suits you."], "Sign in and read it", []);

    private static readonly LetterWords _signatureRecorded = new(
        "Your signature is recorded in SuppoRTT", ["The deanery has recorded that you signed a form on paper or by e-mail. If you did not sign it, tell the team below at once."], "Sign in and read the form", []);

    private static readonly LetterWords _signatureTakenBack = new(
        "A recorded signature was taken back in SuppoRTT", ["The deanery had recorded a signature that was given on paper or by e-mail, and has taken that back. The form waits for a signature again."], "Sign in and see why", []);

    /// <summary>The same, with why they are written to first: they were named as a supervisor.</summary>
    public LetterWords ToNamedSupervisor() => this with { Before = ["You have been named as the supervisor of somebody in training.", .. Before] };

    /// <summary>The same, to who stands in for the one to whom it goes as well.</summary>
    public LetterWords ToDeputy() => this with { Before = ["You get this because you stand in for a colleague who is away.", .. Before] };

    /// <summary>The same, with how somebody who is invited begins.</summary>
    public LetterWords ToInvited(bool hasSignIn) => this with { Before = [.. Before, hasSignIn ? "Sign in with the password that you already have for this e-mail address." : "To begin, choose a password."] };

    /// <summary>The same, with where its reader chooses how such e-mails come, since they need not come by e-mail.</summary>
    /// <param name="preferences">The page for it, in full; it asks to sign in, and looking at it changes nothing.</param>
    public LetterWords ToChooseHow(string preferences) => this with { After = [.. After, $"You can choose whether reminders like this come by e-mail. Sign in to do so: {preferences}"] };

    /// <summary>The same for somebody who has no password yet, and chooses one first.</summary>
    /// <param name="newLink">Where to ask for another link, in full.</param>
    public LetterWords ToChooseFirst(string newLink) => this with { LinkText = Choose, After = [$"{Once} If it is too old, ask for a new one: {newLink}", .. After] };

    private static LetterWords Invitation(string deanery, bool hasSignIn) => new(
        "You are invited to SuppoRTT",
        [$"{deanery} invites you to SuppoRTT, the portal for supported return to training."],
        hasSignIn ? "Sign in to SuppoRTT" : Choose,
        [NotExpected]);
}
