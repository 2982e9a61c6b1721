namespace SuppoRTT.Domain.Deaneries;

/// <summary>Who gets a copy of the signed forms, and how it gets there.</summary>
public sealed record Recipient
{
    public required string Name { get; init; }

    /// <summary>How the copy gets there, as "You upload the PDF".</summary>
    public required string How { get; init; }

    /// <summary>Whether it is the e-portfolio, into which the doctor is asked to put each signed form.</summary>
    public bool IsPortfolio { get; init; }
}
