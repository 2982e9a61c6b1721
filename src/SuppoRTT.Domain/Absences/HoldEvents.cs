using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences;

/// <summary>The deanery put the absence on hold: nothing is asked of anybody.</summary>
public sealed record AbsencePutOnHold : IDomainEvent;

/// <summary>The deanery took the absence up again.</summary>
public sealed record AbsenceResumed : IDomainEvent;
