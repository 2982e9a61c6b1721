using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What is written to who can help, and to who asked for help.</summary>
public sealed partial record LetterWords
{
    private static readonly LetterWords _helpAsked = new(
        "Somebody asks for your help in SuppoRTT", ["Somebody in training waits for something and asks for your help. It may take no more than a telephone call. Sign in to see what it is about."], "Sign in and see what it is", []);

    private static readonly LetterWords _helpAnswered = new(
        "There is news for you in SuppoRTT", ["You asked for help with something. Somebody has looked into it. Sign in to see what they say."], "Sign in and read it", []);

    private static LetterWords OfHelp(MailKind kind) => kind == MailKind.HelpAsked ? _helpAsked : _helpAnswered;
}
