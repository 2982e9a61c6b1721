namespace SuppoRTT.Web.Features.Registering;

/// <summary>Whom the deanery confirms, as it is posted.</summary>
public sealed record ConfirmSupervisorInput
{
    /// <summary>The member who was on the screen.</summary>
    public Guid Member { get; init; }

    /// <summary>The form that they were chosen for; null of the supervisor.</summary>
    public string? Form { get; init; }
}
