using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences.Requests;

/// <summary>The deanery was asked for something that it decides case by case.</summary>
public sealed record RequestMade(int Number, string Request) : IDomainEvent;

/// <summary>The request is for this person to decide, beside the deanery's team.</summary>
public sealed record RequestPassedOn(int Number, Guid PersonId) : IDomainEvent;

/// <summary>The request was withdrawn before it was decided.</summary>
public sealed record RequestWithdrawn(int Number, string Request) : IDomainEvent;

/// <summary>The request was granted.</summary>
public sealed record RequestGranted(int Number, string Request) : IDomainEvent;

/// <summary>The request was refused.</summary>
public sealed record RequestRefused(int Number, string Request) : IDomainEvent;

/// <summary>The doctor appealed against the refusal.</summary>
public sealed record RequestAppealed(int Number, string Request) : IDomainEvent;

/// <summary>A second person granted the request on appeal.</summary>
public sealed record RequestGrantedOnAppeal(int Number, string Request) : IDomainEvent;

/// <summary>A second person refused the request on appeal, for good.</summary>
public sealed record RequestRefusedOnAppeal(int Number, string Request) : IDomainEvent;
