using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences.RotaPlans;

/// <summary>A plan for the rota that is to be sent.</summary>
/// <param name="Terms">The deanery's terms for it.</param>
/// <param name="Content">What it says.</param>
/// <param name="To">To whom it goes.</param>
/// <param name="HashRead">The fingerprint of what was on the screen.</param>
/// <param name="Reason">Why somebody else sends it for the doctor.</param>
public sealed record RotaPlanToSend(RotaPlanTerms Terms, RotaPlanContent Content, IReadOnlyList<RotaContact> To, string? HashRead = null, string? Reason = null);
