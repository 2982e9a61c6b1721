namespace SuppoRTT.Web.Infrastructure.Documents;

/// <summary>One part of a printed document, from the left margin to the right.</summary>
public abstract record Block;

/// <summary>A heading of level 1 to 3. A level that skips one is raised, because screen readers announce the gap as something missing.</summary>
public sealed record Heading(int Level, string Text) : Block;

/// <summary>Running text. A new line stays a new line; an empty line begins a new paragraph.</summary>
public sealed record Paragraph(string Text) : Block
{
    /// <summary>Introduces what follows, and stays on its page.</summary>
    public bool LeadsOn { get; init; }
}

/// <summary>Points, each behind a bullet.</summary>
public sealed record BulletList(IReadOnlyList<string> Items) : Block;

/// <summary>A question as it was worded, and what was answered.</summary>
public sealed record AnswerLine(string Question, string Answer)
{
    /// <summary>Something about the question in small type below it.</summary>
    public string? Hint { get; init; }
}

/// <summary>Questions with their answers beside them, or beneath them where the answer is long.</summary>
public sealed record AnswerList(IReadOnlyList<AnswerLine> Lines) : Block;

/// <summary>A table whose headers come back at the top of every page that it reaches.</summary>
public sealed record Table(string? Caption, IReadOnlyList<string> Headers, IReadOnlyList<IReadOnlyList<string>> Rows) : Block
{
    /// <summary>What helps to fill it in, in small type below the caption.</summary>
    public string? Hint { get; init; }

    /// <summary>Its last rows say more than its first, where there is no room for all of them.</summary>
    public bool LatestCount { get; init; }

    /// <summary>Part of a blank form: room in every row to write by hand.</summary>
    public bool IsToWriteIn { get; init; }
}

/// <summary>Who signed, as what and when, in a box that stays on one page when it can.</summary>
public sealed record SignaturePanel(string Heading, IReadOnlyList<AnswerLine> Lines) : Block;

/// <summary>Something the reader should not miss, set apart by a tint.</summary>
public sealed record Note(string Text) : Block;

/// <summary>How a document ends: together on one page, and never alone on it, for a page by itself does not say what it belongs to.</summary>
public sealed record Closing(IReadOnlyList<Block> Blocks) : Block;

/// <summary>Part of a blank form: a label and ruled lines to write on.</summary>
public sealed record BlankLines(string Label, int Lines) : Block
{
    /// <summary>What helps to answer, in small type below the label.</summary>
    public string? Hint { get; init; }
}

/// <summary>Part of a blank form: a label and boxes to tick, one of them or as many as apply.</summary>
public sealed record BlankChoices(string Label, IReadOnlyList<string> Options, bool Many) : Block
{
    /// <summary>What helps to answer, in small type below the label.</summary>
    public string? Hint { get; init; }
}
