using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>Meetings: that one is proposed, has changed, does not take place, or is kept in another calendar.</summary>
public sealed partial record LetterWords
{
    private const string TakeOut = "If it is still in your calendar after this, please take it out.";

    private static readonly LetterWords _meetingRequest = new(
        "A meeting is proposed in SuppoRTT",
        ["A meeting with you is proposed. Sign in to see when and where."],
        "Sign in and see the meeting",
        ["Your calendar may offer to keep it. You can also add it from the page of the form, once you have signed in. It says nothing there but “SuppoRTT meeting”."]);

    private static readonly LetterWords _meetingCancelled = new(
        "A meeting was called off in SuppoRTT", ["A meeting with you was called off."], "Sign in to SuppoRTT", [TakeOut]);

    private static readonly LetterWords _meetingTakenOut = new(
        "A meeting is kept in another calendar, in SuppoRTT", ["A meeting with you is not kept in the calendar of this e-mail address any more. What becomes of it goes to another address of yours."], "Sign in to SuppoRTT", [TakeOut]);

    /// <param name="when">Day and time.</param>
    public static LetterWords MeetingProposed(string when) => _meetingRequest with { Before = [$"A meeting with you is proposed for {when}.", "Sign in to see with whom and where."] };

    /// <param name="when">Day and time as they are now.</param>
    public static LetterWords MeetingChanged(string when) => _meetingRequest with
    {
        Subject = "A meeting has changed in SuppoRTT",
        Before = ["The time or the place of a meeting with you has changed.", $"It is now proposed for {when}. Sign in to see with whom and where."],
    };

    /// <param name="when">Day and time for which it was proposed.</param>
    public static LetterWords MeetingNotHeld(string when) => _meetingCancelled with { Before = [$"The meeting with you that was proposed for {when} was called off, or you are no longer asked to it."] };

    private static LetterWords OfMeetings(MailKind kind) => kind switch
    {
        MailKind.MeetingRequest => _meetingRequest,
        MailKind.MeetingCancelled => _meetingCancelled,
        _ => _meetingTakenOut,
    };
}
