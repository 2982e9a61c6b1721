using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Somebody for whom a form waits.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="Person">Who it is.</param>
/// <param name="Name">The name by which they are shown.</param>
/// <param name="About">What they would be reminded of.</param>
/// <param name="Due">By when the form is to be signed; null while that is not known.</param>
public sealed record WaitedFor(string Form, PersonId Person, string Name, ReminderTrigger About, DateOnly? Due);

/// <summary>When somebody was last written to about a form.</summary>
/// <param name="Last">The UK date; null if they never were.</param>
/// <param name="WasAskedForToday">Whether somebody had them reminded today already.</param>
public sealed record ToldBefore(DateOnly? Last, bool WasAskedForToday);
