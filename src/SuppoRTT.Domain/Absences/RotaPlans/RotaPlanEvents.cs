using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences.RotaPlans;

/// <summary>A version of the plan for the rota was made.</summary>
/// <param name="Plan">Its number.</param>
/// <param name="Form">The form that gave it.</param>
/// <param name="Revision">The signed revision of that.</param>
public sealed record RotaPlanMade(int Plan, string Form, int Revision) : IDomainEvent;

/// <summary>A version of the plan for the rota was sent to a contact, or its link was sent again.</summary>
public sealed record RotaPlanSent(int Plan, Guid ContactId) : IDomainEvent;

/// <summary>A contact was told that the plan for the rota that they were sent is no longer valid.</summary>
public sealed record RotaPlanWithdrawn(int Plan, Guid ContactId) : IDomainEvent;

/// <summary>A contact looked at the plan for the rota for the first time.</summary>
public sealed record RotaPlanOpened(int Plan, Guid ContactId) : IDomainEvent;

/// <summary>Somebody said that they have told the rota.</summary>
public sealed record RotaPlanAcknowledged(int Plan, Guid ContactId) : IDomainEvent;

/// <summary>The address at which a plan for the rota was acknowledged proved wrong: that does not count, and the contact is asked at the right one.</summary>
public sealed record RotaAcknowledgementLapsed(int Plan, Guid ContactId) : IDomainEvent;

/// <summary>All that was sent of the plan for the rota is no longer valid, and none of those contacts is one for the plan that there is now: it is to be sent to somebody.</summary>
public sealed record RotaLeftUntold : IDomainEvent;

/// <summary>The doctor asked to wait with the plan for the rota.</summary>
public sealed record RotaPlanHeld : IDomainEvent;
