using SuppoRTT.Web.Infrastructure.Documents.Typesetting;

namespace SuppoRTT.Web.Infrastructure.Documents.Composing;

/// <summary>Whether a page may end after a strip.</summary>
internal enum Keep
{
    Free,
    TogetherIfItFits,
    WithNext,
}

/// <summary>A slice across the page that is never cut: as a rule one line of text. Pages are made of nothing but strips.</summary>
internal sealed record Strip(double Height, Action<PageCanvas, double> Draw)
{
    /// <summary>Left out at the top of a page.</summary>
    public double SpaceBefore { get; init; }

    public Keep Keep { get; init; }

    /// <summary>The box around this strip and its neighbours in the same frame.</summary>
    public Frame? Frame { get; init; }

    /// <summary>What is shown again when a page begins with this strip.</summary>
    public IReadOnlyList<Strip> RepeatedHeader { get; init; } = [];
}

/// <summary>A strip and how far down the page its top lies.</summary>
internal sealed record PlacedStrip(Strip Strip, double Top)
{
    public double Bottom => Top + Strip.Height;
}

/// <summary>A tinted box behind strips. Two boxes that look alike are still two boxes, so this is no record.</summary>
internal sealed class Frame(Colour fill)
{
    public Colour Fill => fill;

    public Colour? Border { get; init; }

    /// <summary>The colour of a thick bar at the left edge.</summary>
    public Colour? Bar { get; init; }

    public double Padding { get; init; }
}

/// <summary>A thin line across the page.</summary>
internal sealed record Rule(double From, double To, double Thickness, Colour Colour);
