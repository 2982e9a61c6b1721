using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Absences.Notes;

/// <summary>Somebody wrote a note that others read too.</summary>
public sealed record NoteWritten(NoteKind Kind) : IDomainEvent;

/// <summary>Its author put right a note that others read too.</summary>
public sealed record NoteCorrected(NoteKind Kind) : IDomainEvent;

/// <summary>Its author withdrew a note that others read too.</summary>
public sealed record NoteWithdrawn(NoteKind Kind) : IDomainEvent;

/// <summary>The doctor shared a note with a later supervisor.</summary>
public sealed record NoteShared : IDomainEvent;

/// <summary>Somebody wrote a note for themselves.</summary>
public sealed record OwnNoteWritten : IDomainEvent;

/// <summary>Somebody put right a note for themselves.</summary>
public sealed record OwnNoteCorrected : IDomainEvent;

/// <summary>Somebody withdrew a note for themselves.</summary>
public sealed record OwnNoteWithdrawn : IDomainEvent;
