using System.Text.Encodings.Web;

namespace SuppoRTT.Web.Infrastructure;

/// <summary>What a page says about something of ours that failed.</summary>
/// <param name="Heading">What happened.</param>
/// <param name="Text">What it means for what was saved.</param>
/// <param name="Way">What to do where nothing can be given back.</param>
/// <param name="Again">What to do with what is given back; null where the same cannot be sent again.</param>
internal sealed record FaultWords(string Heading, string Text, string Way, string? Again = null)
{
    /// <summary>Where to go in another tab before it is sent again, and what that is called; null where nothing has to be done first.</summary>
    public (string Address, string Name)? First { get; init; }
}

/// <summary>The page about something of ours that failed. What was sent stands in it, to be sent again to the same address with one button, and to be copied.</summary>
internal static class FaultPage
{
    public static string Of(FaultWords words, SentPost? sent) => $"""
        <!DOCTYPE html>
        <html lang="en-GB"><head><meta charset="utf-8"><title>{words.Heading} - SuppoRTT</title><meta name="viewport" content="width=device-width, initial-scale=1">
        <link rel="stylesheet" href="/assets/portal.css"></head>
        <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent"><h1>{words.Heading}</h1><p>{words.Text}</p>{(sent is null ? $"<p>{words.Way}</p>" : Again(words, sent))}<p><a href="/">Go to the start page</a></p></main></div></body></html>
        """;

    /// <summary>Without an address of its own the form goes to the one that the page has. The token that came with the post goes back as it came: a page that failed makes none.</summary>
    private static string Again(FaultWords words, SentPost sent) => $"""
        <p><strong>{words.Again}</strong></p>{First(words)}{(sent.HadFiles ? "<p>A file that you chose is not kept. Choose it again on the next page.</p>" : "")}
        <form method="post">{string.Concat(sent.Fields.Select(Hidden))}<button class="nhsuk-button" type="submit">Send it again</button></form>{Typed(sent)}
        """;

    private static string First(FaultWords words) => words.First is { } door
        ? $"<p><a href=\"{Safe(door.Address)}\" target=\"_blank\" rel=\"noopener\">{door.Name} (opens in a new tab)</a></p>"
        : "";

    private static string Hidden((string Name, string Value) field) => $"<input type=\"hidden\" name=\"{Safe(field.Name)}\" value=\"{Safe(field.Value)}\">";

    private static string Typed(SentPost sent) => sent.Typed is { Count: > 0 } typed
        ? $"<h2>What you typed</h2>{string.Concat(typed.Select(text => $"<p class=\"app-answer\" dir=\"auto\">{Safe(text)}</p>"))}"
        : "";

    private static string Safe(string text) => HtmlEncoder.Default.Encode(text);
}
