using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Walking;

internal sealed partial record Deed
{
    private const string Form = "forms/pre-absence";

    /// <summary>
    /// What else is sent from the pages of an absence. Each is tried at every status, alone: pairs of all would take hours. Where there is nothing of its kind, its page may be missing; what it asks for by choice and
    /// was filled in by rote may be given back.
    /// </summary>
    private static IReadOnlyList<Deed> Others { get; } =
    [
        .. Of(Cast.Trainee, "action-plan/add-need", "action-plan/needs/1/change", "action-plan/needs/1/comment", "agree-contact", "correct-type", "end-quiet-time", "name-supervisor", "move-handover", "take-back-handover"),
        .. Of(Cast.Trainee, "notes/share", "notes/write/own", "notes/1/correct", "notes/1/withdraw", "opt-out", "opt-back-in", "requests/make", "requests/1/appeal", "requests/1/withdraw", "rota-plan/wait", "set-quiet-time"),
        .. Of(Cast.Trainee, $"{Form}/ask-for-help", $"{Form}/ask-to-sign", $"{Form}/call-off-meeting", $"{Form}/check-answers", $"{Form}/correct-details", $"{Form}/correct-guest-address", $"{Form}/fill-together"),
        .. Of(Cast.Trainee, $"{Form}/mark-uploaded", $"{Form}/name-partner", $"{Form}/propose-meeting", $"{Form}/remind-now", $"{Form}/stop-together", $"{Form}/sections/{Situation.Values["section"]}", $"{Form}/comments/1/answer"),
        .. Of(Cast.Supervisor, "correct-situation", "invite-doctor", "not-back", "rota-plan/send", $"{Form}/join-together", $"{Form}/record-meeting", $"{Form}/questions/{Situation.Values["question"]}/comment"),
        .. Of(Cast.ProgrammeDirector, $"{Form}/open-to-endorse", $"{Form}/endorse", $"{Form}/send-back"),
        .. Of(Cast.Champion, $"{Form}/give-help"),
        .. Of(Cast.Staff, "change-post", "confirm-supervisor", "decline-supervisor", "requests/1/decide", $"{Form}/record-signature", $"{Form}/take-back-signature"),
    ];

    /// <summary>What pages send by themselves, without a page of their own that could be opened first.</summary>
    public static IReadOnlyList<string> SentByThemselves { get; } = [$"{Form}/sections/{Situation.Values["section"]}/autosave", $"{Form}/watch-together"];

    /// <summary>Whether it changes where the absence or the form stands.</summary>
    public bool Turns { get; private init; } = true;

    private static IEnumerable<Deed> Of(Member by, params string[] words) => words.Select(w => new Deed(w, by) { Turns = false });
}
