namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What the e-mail says to whom a signed review asks for help.</summary>
public sealed partial record LetterWords
{
    private static readonly LetterWords _reviewEscalated = new(
        "Your help is asked for in SuppoRTT", ["Somebody who is back in training and their supervisor ask for your help. Sign in to read what they have agreed, and please get in touch with them."], "Sign in and read the form", []);
}
