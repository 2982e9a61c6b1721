using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences;

/// <param name="Planned">Whether it was known before it begins.</param>
/// <param name="ForTrainee">Whether somebody registered it for the doctor.</param>
/// <param name="AcademicTimeIsEven">Whether the academic time is spread evenly through training; null where that was not asked.</param>
public sealed record AbsenceRegistered(bool Planned, bool ForTrainee, bool? AcademicTimeIsEven = null) : IDomainEvent;

public sealed record AbsenceTakenOver : IDomainEvent;

public sealed record DoctorTold : IDomainEvent;

public sealed record AbsenceAccepted : IDomainEvent;

public sealed record AbsenceDeclined : IDomainEvent;

public sealed record SupervisorNamed(Guid PersonId) : IDomainEvent;

public sealed record FormSubmitted(string Form, int Revision) : IDomainEvent;

public sealed record FormTakenBack(string Form, int Revision) : IDomainEvent;

public sealed record FormSignedOff(string Form, int Revision) : IDomainEvent;

public sealed record FormReturned(string Form, int Revision) : IDomainEvent;

/// <param name="Form">The key of the form.</param>
/// <param name="Revision">The revision whose signatures became void.</param>
/// <param name="BecauseDatesChanged">Whether it was reopened by a change of dates and not by itself.</param>
public sealed record FormReopened(string Form, int Revision, bool BecauseDatesChanged) : IDomainEvent;

public sealed record FormUploaded(string Form, int Revision, DateOnly On) : IDomainEvent;

public sealed record MeetingProposed(string Form) : IDomainEvent;

public sealed record MeetingHeld(string Form, DateOnly On, MeetingMode Mode) : IDomainEvent;

/// <summary>What is recorded of a meeting was put right. Names are no part of it, only that they changed.</summary>
public sealed record MeetingCorrected(string Form, DateOnly OldOn, MeetingMode OldMode, DateOnly NewOn, MeetingMode NewMode, bool WhoChanged) : IDomainEvent
{
    public static MeetingCorrected Of(string form, HeldMeeting was, HeldMeeting now) => new(form, was.On, was.Mode, now.On, now.Mode, was.WhoWasThere != now.WhoWasThere);
}

public sealed record DatesChanged(DateOnly OldStarts, DateOnly? OldReturn, DateOnly NewStarts, DateOnly? NewReturn) : IDomainEvent;

public sealed record ReturnConfirmed(DateOnly On) : IDomainEvent;

public sealed record SupportAsked(int? CoachingSessions, int? ReorientationDays) : IDomainEvent;

public sealed record SupervisionPlanned(DateOnly? Starts, DateOnly? Ends) : IDomainEvent;

public sealed record SupervisionDropped : IDomainEvent;

public sealed record ReviewPlanned(DateOnly On) : IDomainEvent;

public sealed record ReviewDropped : IDomainEvent;

public sealed record OutcomeRecorded(ReviewOutcome Outcome) : IDomainEvent;

public sealed record NeedAdded(int Number) : IDomainEvent;

public sealed record NeedChanged(int Number) : IDomainEvent;

public sealed record NeedCommented(int Number) : IDomainEvent;

public sealed record AbsenceWithdrawn : IDomainEvent;

public sealed record ReturnRuledOut : IDomainEvent;

public sealed record AbsenceReinstated : IDomainEvent;

public sealed record AbsenceClosed : IDomainEvent;

public sealed record OptedOut : IDomainEvent;

public sealed record OptedBackIn : IDomainEvent;

public sealed record QuietTimeStarted : IDomainEvent;

public sealed record QuietTimeEnded : IDomainEvent;

public sealed record ContactAgreed : IDomainEvent;
