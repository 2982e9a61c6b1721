using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What e-mails say of a supervisor who changes on a day to come, or is not known yet.</summary>
public sealed partial record LetterWords
{
    private static readonly LetterWords _supervisorLeftOpen = new(
        "A supervisor is still to be named in SuppoRTT", ["Your supervisor has changed, and it is not known yet who it is now. Somebody in your deanery finds out. Nothing that was written is lost. If you know who it is, sign in and name them."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _noLongerAsked = new(
        "Something is no longer for you in SuppoRTT", ["You supervised somebody in training, or were to from a later date. You are not asked to any more, so there is nothing for you to do. What you signed stays. Sign in to see whether anything else is for you."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _nextSupervisorNamed = new(
        "You are to supervise somebody in SuppoRTT", ["You have been named as the next supervisor of somebody in training, from a later date. Sign in to see who it is, from when, and what has been agreed. Until that day there is nothing for you to do."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _supervisorToChange = new(
        "A change of supervisor in SuppoRTT", ["Something has changed in who supervises from a later date. Until that day everything stays as it is. Sign in to see what is planned. If it is not right, you can change it there."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _nextSupervisorFellAway = new(
        "A change of supervisor did not take place in SuppoRTT", ["Today a doctor was to have another supervisor. Whoever that was to be has left, no longer holds the role for it, or can no longer sign in, so nothing has changed. Sign in to name somebody else."], "Sign in to SuppoRTT", []);

    private static LetterWords OfHandovers(MailKind kind) => kind switch
    {
        MailKind.SupervisorLeftOpen => _supervisorLeftOpen,
        MailKind.NoLongerAsked => _noLongerAsked,
        MailKind.NextSupervisorNamed => _nextSupervisorNamed,
        MailKind.NextSupervisorFellAway => _nextSupervisorFellAway,
        _ => _supervisorToChange,
    };
}
