using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences.Endorsing;

/// <summary>Somebody endorsed the revision that its supervisor had signed.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="Revision">The revision.</param>
/// <param name="IsLast">Whether nobody else has to endorse it.</param>
public sealed record FormEndorsed(string Form, int Revision, bool IsLast) : IDomainEvent;

/// <summary>Somebody who was to endorse a form sent it back to the doctor, so that its signatures are void.</summary>
public sealed record FormSentBack(string Form, int Revision) : IDomainEvent;
