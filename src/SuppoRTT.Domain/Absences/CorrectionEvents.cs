using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences;

/// <summary>The type of absence was put right. From and to which is not kept: a type may tell of an illness.</summary>
public sealed record TypeCorrected : IDomainEvent;

/// <summary>It was said anew how the approval of the leave stands.</summary>
public sealed record ApprovalNoted : IDomainEvent;

/// <summary>The doctor is not back after all.</summary>
public sealed record ReturnTakenBack : IDomainEvent;
