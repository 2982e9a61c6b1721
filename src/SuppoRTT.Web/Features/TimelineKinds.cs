using System.Collections.Frozen;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Absences.RotaPlans;

namespace SuppoRTT.Web.Features;

/// <summary>The kinds of event by which a timeline is narrowed.</summary>
public enum TimelineKind
{
    Forms,
    Meetings,
    Dates,
    People,
    Plan,
    Decisions,
    Messages,
    Notes,
    Rota,
}

/// <summary>Which event is of which kind, and what the kinds are called.</summary>
public static class TimelineKinds
{
    /// <summary>That the doctor asked somebody to help with a form, and what came of it: read by the doctor and those who may help.</summary>
    public static IReadOnlyList<string> OfHelp { get; } = [nameof(HelpAsked), nameof(HelpAskedOf), nameof(HelpBegun), nameof(HelpSettled)];

    /// <summary>What no copy shows, and not everybody's timeline: a copy is as current after it as before.</summary>
    public static IReadOnlyList<string> OnNoCopy => [.. Events([TimelineKind.Notes]), .. OfHelp];

    /// <summary>What the deanery was asked for and decided, case by case: the reason beside each is that of a request, or of a decision on it. One beside the registration says why the programme should apply to a short absence.</summary>
    public static IReadOnlyList<string> OfAsking { get; } =
    [
        nameof(AbsenceRegistered), nameof(DecisionAsked), nameof(AbsenceAccepted), nameof(AbsenceDeclined), nameof(DecisionAppealed), nameof(AppealAllowed), nameof(AppealDismissed),
        nameof(RequestMade), nameof(RequestGranted), nameof(RequestRefused), nameof(RequestAppealed), nameof(RequestGrantedOnAppeal), nameof(RequestRefusedOnAppeal),
    ];

    /// <summary>Every event of a timeline has its kind here.</summary>
    public static FrozenDictionary<string, TimelineKind> All { get; } = new Dictionary<TimelineKind, string[]>
    {
        [TimelineKind.Forms] =
        [
            nameof(FormSubmitted), nameof(FormTakenBack), nameof(FormSignedOff), nameof(FormReturned), nameof(FormEndorsed), nameof(FormSentBack), nameof(FormReopened), nameof(FormUploaded), nameof(FormUploadTakenBack), nameof(QuestionCommented), nameof(CommentAnswered),
            nameof(CommentResolved), nameof(CommentReopened), nameof(PaperSignatureRecorded), nameof(PaperSignatureTakenBack), nameof(SigningAsked), nameof(SigningAskedAgain), nameof(SigningOpened), nameof(SigningTakenBack),
        ],
        [TimelineKind.Meetings] = [nameof(MeetingProposed), nameof(MeetingCalledOff), nameof(MeetingHeld), nameof(MeetingCorrected), nameof(SittingStarted), nameof(SittingEnded)],
        [TimelineKind.Dates] = [nameof(DatesChanged), nameof(ReturnConfirmed), nameof(ReturnTakenBack), nameof(SupervisionPlanned), nameof(SupervisionDropped), nameof(ReviewPlanned), nameof(ReviewDropped)],
        [TimelineKind.People] =
        [
            nameof(SupervisorNamed), nameof(SupervisorReplaced), nameof(SupervisorConfirmed), nameof(SupervisorDeclined), nameof(PartnerNamed), nameof(PartnerReplaced), nameof(WrongAddressFound), nameof(PartnerConfirmed),
            nameof(PartnerDeclined), nameof(PostChanged), nameof(AbsenceTakenOver), nameof(ReviewEscalated), nameof(SupervisorLeftOpen), nameof(NextSupervisorNamed), nameof(NextSupervisorMoved), nameof(NextSupervisorReplaced), nameof(NextSupervisorTakenBack), nameof(NextSupervisorFellAway),
        ],
        [TimelineKind.Plan] = [nameof(NeedAdded), nameof(NeedChanged), nameof(NeedCommented), nameof(SupportAsked)],
        [TimelineKind.Decisions] =
        [
            nameof(AbsenceRegistered), nameof(SituationCorrected), nameof(TypeCorrected), nameof(ApprovalNoted), nameof(DecisionAsked), nameof(DecisionSpared), nameof(AbsenceAccepted), nameof(AbsenceDeclined), nameof(DecisionAppealed),
            nameof(AppealAllowed), nameof(AppealDismissed), nameof(AppealPassedOn), nameof(OutcomeRecorded), nameof(AbsenceWithdrawn), nameof(ReturnRuledOut), nameof(AbsenceReinstated), nameof(AbsenceClosed),
            nameof(RequestMade), nameof(RequestPassedOn), nameof(RequestWithdrawn), nameof(RequestGranted), nameof(RequestRefused), nameof(RequestAppealed), nameof(RequestGrantedOnAppeal), nameof(RequestRefusedOnAppeal),
            nameof(OptedOut), nameof(OptedBackIn), nameof(AbsencePutOnHold), nameof(AbsenceResumed),
        ],
        [TimelineKind.Messages] = [nameof(DoctorTold), nameof(ReminderAsked), .. OfHelp, nameof(QuietTimeStarted), nameof(QuietTimeEnded), nameof(ContactAgreed)],
        [TimelineKind.Notes] = [nameof(NoteWritten), nameof(NoteCorrected), nameof(NoteWithdrawn), nameof(NoteShared)],
        [TimelineKind.Rota] =
        [
            nameof(RotaPlanMade), nameof(RotaPlanSent), nameof(RotaPlanWithdrawn), nameof(RotaPlanOpened), nameof(RotaPlanAcknowledged), nameof(RotaAcknowledgementLapsed), nameof(RotaPlanHeld), nameof(RotaLeftUntold),
        ],
    }.SelectMany(kind => kind.Value.Select(name => KeyValuePair.Create(name, kind.Key))).ToFrozenDictionary();

    public static string Words(TimelineKind kind) => kind switch
    {
        TimelineKind.Forms => "Forms, comments and signatures",
        TimelineKind.Meetings => "Meetings",
        TimelineKind.Dates => "Dates",
        TimelineKind.People => "People",
        TimelineKind.Plan => "Action plan and support",
        TimelineKind.Decisions => "Registration, decisions and outcome",
        TimelineKind.Messages => "Messages and contact",
        TimelineKind.Notes => "Notes that you may read",
        TimelineKind.Rota => "The rota",
    };

    public static string InAddress(TimelineKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The kinds that an address names, each once, in their order; words that are none are left out.</summary>
    public static IReadOnlyList<TimelineKind> FromAddress(IReadOnlyList<string>? words) => [.. Enum.GetValues<TimelineKind>().Where(k => words?.Contains(InAddress(k)) == true)];

    /// <summary>The names of the events of these kinds.</summary>
    public static IReadOnlyList<string> Events(IReadOnlyList<TimelineKind> kinds) => [.. All.Where(e => kinds.Contains(e.Value)).Select(e => e.Key)];
}
