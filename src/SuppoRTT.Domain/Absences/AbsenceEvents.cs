using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Somebody registered the absence, for themselves or for a doctor who could not.</summary>
/// <param name="Planned">Whether it was known before it begins.</param>
/// <param name="ForTrainee">Whether somebody registered it for the doctor.</param>
/// <param name="AcademicTimeIsEven">Whether the academic time is spread evenly through training; null where that was not asked.</param>
public sealed record AbsenceRegistered(bool Planned, bool ForTrainee, bool? AcademicTimeIsEven = null) : IDomainEvent;

/// <summary>The doctor took over the absence that was registered for them.</summary>
public sealed record AbsenceTakenOver : IDomainEvent;

/// <summary>What was said at registration of how things stand was put right.</summary>
public sealed record SituationCorrected : IDomainEvent;

/// <summary>Somebody had the portal write to the doctor that there is something for them.</summary>
public sealed record DoctorTold : IDomainEvent;

/// <summary>New dates made the absence a short one, on which the deanery is to decide.</summary>
public sealed record DecisionAsked : IDomainEvent;

/// <summary>New dates made the decision needless that the deanery had still to take.</summary>
public sealed record DecisionSpared : IDomainEvent;

/// <summary>The deanery decided that its programme applies to a short absence.</summary>
public sealed record AbsenceAccepted : IDomainEvent;

/// <summary>The deanery decided that its programme does not apply to a short absence.</summary>
public sealed record AbsenceDeclined : IDomainEvent;

/// <summary>The doctor appealed against the decision that the programme does not apply.</summary>
public sealed record DecisionAppealed : IDomainEvent;

/// <summary>Nobody of the deanery's team can decide on the appeal, so somebody else does.</summary>
public sealed record AppealPassedOn(Guid PersonId) : IDomainEvent;

/// <summary>A second person decided on appeal that the programme applies.</summary>
public sealed record AppealAllowed : IDomainEvent;

/// <summary>A second person decided on appeal that the programme does not apply.</summary>
public sealed record AppealDismissed : IDomainEvent;

/// <summary>Somebody was named as the supervisor of the absence.</summary>
/// <param name="PersonId">Who it is.</param>
/// <param name="AwaitsConfirmation">Whether the deanery has to confirm them before they can sign.</param>
public sealed record SupervisorNamed(Guid PersonId, bool AwaitsConfirmation = false) : IDomainEvent;

/// <summary>Somebody made place for another supervisor.</summary>
public sealed record SupervisorReplaced(Guid PersonId) : IDomainEvent;

/// <summary>The deanery did not confirm who was named as the supervisor; another is to be named.</summary>
public sealed record SupervisorDeclined(Guid PersonId) : IDomainEvent;

/// <summary>The deanery confirmed the supervisor, who can sign from then on.</summary>
public sealed record SupervisorConfirmed(Guid PersonId) : IDomainEvent;

/// <summary>It was said who does a form with the doctor.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="PersonId">Who it is.</param>
/// <param name="AwaitsConfirmation">Whether the deanery has to confirm them before they can sign.</param>
public sealed record PartnerNamed(string Form, Guid PersonId, bool AwaitsConfirmation = false) : IDomainEvent;

/// <summary>The deanery confirmed who was chosen for a form, who can sign it from then on.</summary>
public sealed record PartnerConfirmed(string Form, Guid PersonId) : IDomainEvent;

/// <summary>The deanery did not confirm who was chosen for a form, who does it no longer.</summary>
public sealed record PartnerDeclined(string Form, Guid PersonId) : IDomainEvent;

/// <summary>Somebody no longer does a form with the doctor.</summary>
public sealed record PartnerReplaced(string Form, Guid PersonId) : IDomainEvent;

/// <summary>The doctor sent a form for sign-off and signed it with that.</summary>
public sealed record FormSubmitted(string Form, int Revision) : IDomainEvent;

/// <summary>The doctor took a form back to change it before it was signed off.</summary>
public sealed record FormTakenBack(string Form, int Revision) : IDomainEvent;

/// <summary>The supervisor signed off the revision that they had read.</summary>
public sealed record FormSignedOff(string Form, int Revision) : IDomainEvent;

/// <summary>The supervisor returned a form for changes.</summary>
public sealed record FormReturned(string Form, int Revision) : IDomainEvent;

/// <summary>A signed form was opened again, so that its signatures are void.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="Revision">The revision whose signatures became void.</param>
/// <param name="BecauseDatesChanged">Whether it was reopened by a change of dates and not by itself.</param>
public sealed record FormReopened(string Form, int Revision, bool BecauseDatesChanged) : IDomainEvent;

/// <summary>The doctor said that the signed form is in their e-portfolio.</summary>
public sealed record FormUploaded(string Form, int Revision, DateOnly On) : IDomainEvent;

/// <summary>The doctor said that the signed copy is not in the e-portfolio after all.</summary>
public sealed record FormUploadTakenBack(string Form, int Revision) : IDomainEvent;

/// <summary>Somebody proposed a meeting for a form.</summary>
public sealed record MeetingProposed(string Form) : IDomainEvent;

/// <summary>The meeting that was proposed for a form does not take place.</summary>
public sealed record MeetingCalledOff(string Form) : IDomainEvent;

/// <summary>Somebody recorded that the meeting of a form took place, and how.</summary>
public sealed record MeetingHeld(string Form, DateOnly On, MeetingMode Mode) : IDomainEvent;

/// <summary>What is recorded of a meeting was put right. Names are no part of it, only that they changed.</summary>
public sealed record MeetingCorrected(string Form, DateOnly OldOn, MeetingMode OldMode, DateOnly NewOn, MeetingMode NewMode, bool WhoChanged) : IDomainEvent
{
    public static MeetingCorrected Of(string form, HeldMeeting was, HeldMeeting now) => new(form, was.On, was.Mode, now.On, now.Mode, was.WhoWasThere != now.WhoWasThere);
}

/// <summary>The first day away or the expected return moved.</summary>
public sealed record DatesChanged(DateOnly OldStarts, DateOnly? OldReturn, DateOnly NewStarts, DateOnly? NewReturn) : IDomainEvent;

/// <summary>The deanery said that the absence belongs elsewhere, so that others look after it.</summary>
public sealed record PostChanged(
    Guid? OldProgrammeId, Guid? OldSpecialtyId, Guid? OldSchoolId, Guid? OldTrustId, Guid? OldSiteId,
    Guid? NewProgrammeId, Guid? NewSpecialtyId, Guid? NewSchoolId, Guid? NewTrustId, Guid? NewSiteId) : IDomainEvent
{
    /// <summary>All places of which it speaks.</summary>
    public IEnumerable<Guid> Places() => new[] { OldProgrammeId, OldSpecialtyId, OldSchoolId, OldTrustId, OldSiteId, NewProgrammeId, NewSpecialtyId, NewSchoolId, NewTrustId, NewSiteId }.OfType<Guid>();

    public static PostChanged Of(Post old, Post now) =>
        new(old.ProgrammeId, old.SpecialtyId, old.SchoolId, old.TrustId, old.SiteId, now.ProgrammeId, now.SpecialtyId, now.SchoolId, now.TrustId, now.SiteId);
}

/// <summary>The day on which the doctor came back was confirmed.</summary>
public sealed record ReturnConfirmed(DateOnly On) : IDomainEvent;

/// <summary>A form that was sent asks for coaching sessions or reorientation days.</summary>
public sealed record SupportAsked(int? CoachingSessions, int? ReorientationDays) : IDomainEvent;

/// <summary>A form that was sent plans enhanced supervision.</summary>
public sealed record SupervisionPlanned(DateOnly? Starts, DateOnly? Ends) : IDomainEvent;

/// <summary>A form that was sent no longer plans enhanced supervision.</summary>
public sealed record SupervisionDropped : IDomainEvent;

/// <summary>A form that was sent plans the day of the review.</summary>
public sealed record ReviewPlanned(DateOnly On) : IDomainEvent;

/// <summary>A form that was sent no longer plans a review.</summary>
public sealed record ReviewDropped : IDomainEvent;

/// <summary>A form that was sent says what came of the review.</summary>
public sealed record OutcomeRecorded(ReviewOutcome Outcome) : IDomainEvent;

/// <summary>The doctor and their supervisor, with their signatures, ask somebody of the portal for help.</summary>
/// <param name="Form">The key of the form that says so.</param>
/// <param name="Of">The role that they ask.</param>
public sealed record ReviewEscalated(string Form, Role Of) : IDomainEvent;

/// <summary>A line was added to the action plan.</summary>
public sealed record NeedAdded(int Number) : IDomainEvent;

/// <summary>A line of the action plan was changed.</summary>
public sealed record NeedChanged(int Number) : IDomainEvent;

/// <summary>Somebody commented on a line of the action plan.</summary>
public sealed record NeedCommented(int Number) : IDomainEvent;

/// <summary>The absence was ended before the return: registered by mistake, or plans changed.</summary>
public sealed record AbsenceWithdrawn : IDomainEvent;

/// <summary>It was recorded that the doctor does not come back to training.</summary>
public sealed record ReturnRuledOut : IDomainEvent;

/// <summary>An absence that had been ended early goes on.</summary>
public sealed record AbsenceReinstated : IDomainEvent;

/// <summary>Everything is signed, and there is nothing left to do.</summary>
public sealed record AbsenceClosed : IDomainEvent;

/// <summary>The doctor chose to do without the programme.</summary>
public sealed record OptedOut : IDomainEvent;

/// <summary>The doctor takes part in the programme again.</summary>
public sealed record OptedBackIn : IDomainEvent;

/// <summary>Nothing is sent to the doctor by the clock from now on.</summary>
/// <param name="HearerId">Who is named to hear in the doctor's place; null if they were before.</param>
public sealed record QuietTimeStarted(Guid? HearerId = null) : IDomainEvent;

/// <summary>The doctor hears from the portal again.</summary>
public sealed record QuietTimeEnded : IDomainEvent;

/// <summary>Somebody had somebody else reminded, by hand, of a form that waits for them.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="PersonId">Who is reminded.</param>
/// <param name="About">What of.</param>
/// <param name="Due">By when the form is to be signed.</param>
public sealed record ReminderAsked(string Form, Guid PersonId, ReminderTrigger About, DateOnly? Due) : IDomainEvent;

/// <summary>It was agreed how the doctor may be reached while away.</summary>
/// <param name="HearerId">Who is named to hear in the doctor's place; null if nobody is, or they were before.</param>
public sealed record ContactAgreed(Guid? HearerId = null) : IDomainEvent;
