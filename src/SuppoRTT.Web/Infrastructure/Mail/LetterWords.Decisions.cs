namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What e-mails say of decisions.</summary>
public sealed partial record LetterWords
{
    private static readonly LetterWords _decisionMade = new(
        "There is a decision to read in SuppoRTT", ["The deanery has made a decision that concerns you."], "Sign in and read the decision", []);

    private static readonly LetterWords _appealToDecide = new(
        "There is something to decide in SuppoRTT", ["Somebody asked for a decision to be looked at once more. Somebody who had no part in it before decides. Sign in to see what it is about, and whether it is for you."], "Sign in and read it", []);
}
