using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What e-mails say of who stands in for whom: the days, and no name.</summary>
public sealed partial record LetterWords
{
    private const string WhoAndWhat = "Sign in to see for whom, in which role, and what there is to do. If you cannot do it, please tell them, or the team below.";

    private static readonly LetterWords _deputyNamed = new(
        "You stand in for a colleague in SuppoRTT", ["You are named as the deputy of a colleague.", WhoAndWhat], "Sign in and see for whom", []);

    private static readonly LetterWords _deputyDaysChanged = new(
        "The days of a deputy have changed in SuppoRTT", ["The days on which you stand in for a colleague have changed.", WhoAndWhat], "Sign in and see for whom", []);

    private static readonly LetterWords _deputyEnded = new(
        "You no longer stand in for a colleague in SuppoRTT", ["You do not stand in for a colleague any more: it was ended before its last day. What you did stays, with both names. There is nothing more for you to do for them."], "Sign in to SuppoRTT", []);

    private static readonly LetterWords _deputyArranged = new(
        "Your deputy in SuppoRTT", ["The deanery’s team has said who stands in for you, or has changed or ended it. Sign in to see who it is and why. You can change it or end it there."], "Sign in and see who it is", []);

    /// <summary>The same, with the days on which they stand in.</summary>
    public LetterWords OnDays(DeputyDays? days) => days is null ? this
        : this with { Before = [Before[0], days.From == days.Until ? $"You stand in on {DayWords.Of(days.From)}." : $"You stand in from {DayWords.Of(days.From)} until {DayWords.Of(days.Until)}, both days included.", .. Before.Skip(1)] };

    private static LetterWords OfDeputies(MailKind kind) => kind switch
    {
        MailKind.DeputyNamed => _deputyNamed,
        MailKind.DeputyDaysChanged => _deputyDaysChanged,
        MailKind.DeputyEnded => _deputyEnded,
        _ => _deputyArranged,
    };
}
