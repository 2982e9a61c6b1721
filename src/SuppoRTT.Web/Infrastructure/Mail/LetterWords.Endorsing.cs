using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What e-mails say of forms that are endorsed after their signature.</summary>
public sealed partial record LetterWords
{
    private static readonly LetterWords _formToBeEndorsed = new(
        "Your form is on its way in SuppoRTT", ["Your form is signed. One more person reads it now, before it is done. There is nothing for you to do: you get an e-mail when they have."], "Sign in and see where it is", []);

    private static readonly LetterWords _formSentBack = new(
        "A form that you signed was sent back in SuppoRTT", ["A form that you had signed was sent back with a comment, so that it can be changed. Your signature on it no longer counts. You get an e-mail when it comes to you again."], "Sign in and read the comment", []);

    private static LetterWords OfEndorsing(MailKind kind) => kind == MailKind.FormSentBack ? _formSentBack : _formToBeEndorsed;
}
