using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What e-mails say of plans for the rota: to contacts of trusts, and to a doctor whose plan nobody has.</summary>
public sealed partial record LetterWords
{
    private static readonly LetterWords _rotaPlan = new(
        "A plan for a returning doctor is ready to read",
        ["A plan for a doctor who comes back to training is ready for you to read. It says what those who keep the rota need to know, and asks you to say that you have told them."],
        "Go to the plan",
        ["You do not need to sign in. The link is for you: please do not pass this e-mail on. If you are not the one who keeps the rota or staffs it, tell the team below."]);

    private static readonly LetterWords _rotaPlanWithdrawn = new(
        "A plan for a returning doctor is no longer valid",
        ["A plan for a doctor who comes back to training, which you were sent before, is no longer valid. Please do not work with it. If there is a new one, you get another e-mail."],
        "See what to do",
        []);

    private static readonly LetterWords _rotaLeftUntold = new(
        "Something is to be sent again in SuppoRTT",
        ["Something that you had sent is no longer valid: what it says has changed, or those who got it are not the right ones any more. Sign in to see to whom it can go now, and send it again."],
        "Sign in and see what it is",
        []);

    private static LetterWords OfRota(MailKind kind) => kind switch
    {
        MailKind.RotaPlan => _rotaPlan,
        MailKind.RotaPlanWithdrawn => _rotaPlanWithdrawn,
        _ => _rotaLeftUntold,
    };
}
