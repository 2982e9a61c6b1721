namespace SuppoRTT.Domain.Deaneries;

/// <summary>What somebody who signs forms once in a few years reads first, in two minutes. What to cover when they meet is said by the form.</summary>
public sealed record SigningPrimer
{
    public const int MostPromises = 5;

    /// <summary>For a deanery that has no words of its own. From what two regions publish for their supervisors; that the deanery does not arrange the return is what a third says of its form.</summary>
    public static SigningPrimer Usual { get; } = new()
    {
        What = "You meet the doctor before they go, before they come back and when they are back, and each form records what the two of you said. The deanery gets a copy. It does not arrange the return: the doctor and you do.",
        Promises =
        [
            "You have talked with the doctor, in person, by video or by phone, and the form says what you agreed.",
            "You help to pass on what colleagues and the rota team need to know, without the reasons.",
            "When the doctor is back, the two of you say whether they are ready, or need more time or support.",
        ],
        Source = "https://yorksandhumberdeanery.nhs.uk/learner_support/information-educational-supervisors",
    };

    /// <summary>What this is, in a few sentences.</summary>
    public required string What { get; init; }

    /// <summary>What they promise by signing, beside the declaration, one line each.</summary>
    public required IReadOnlyList<string> Promises { get; init; }

    /// <summary>The public page that says so; null where none does.</summary>
    public string? Source { get; init; }
}
