using Microsoft.AspNetCore.Html;

namespace SuppoRTT.Web.Features.Components;

/// <summary>The few pictures that the portal draws inside its pages; all of them stand beside words.</summary>
public static class Icons
{
    /// <summary>A person.</summary>
    public static IHtmlContent User { get; } = Draw("user", "M12 1a11 11 0 1 1 0 22 11 11 0 0 1 0-22Zm0 2a9 9 0 0 0-5 16.5V18a4 4 0 0 1 4-4h2a4 4 0 0 1 4 4v1.5A9 9 0 0 0 12 3Zm0 3a3.5 3.5 0 1 1-3.5 3.5A3.4 3.4 0 0 1 12 6Z");

    /// <summary>To the page before.</summary>
    public static IHtmlContent ArrowLeft { get; } = Draw("arrow-left", "M10.7 6.3c.4.4.4 1 0 1.4L7.4 11H19a1 1 0 0 1 0 2H7.4l3.3 3.3c.4.4.4 1 0 1.4a1 1 0 0 1-1.4 0l-5-5A1 1 0 0 1 4 12c0-.3.1-.5.3-.7l5-5a1 1 0 0 1 1.4 0Z");

    /// <summary>To the page after.</summary>
    public static IHtmlContent ArrowRight { get; } = Draw("arrow-right", "m14.7 6.3 5 5c.2.2.3.4.3.7 0 .3-.1.5-.3.7l-5 5a1 1 0 0 1-1.4-1.4l3.3-3.3H5a1 1 0 0 1 0-2h11.6l-3.3-3.3a1 1 0 1 1 1.4-1.4Z");

    /// <summary>This is done, or this is to be done.</summary>
    public static IHtmlContent Tick { get; } = Draw("tick", "M11.4 17.5a2 2 0 0 1-2.7.1h-.1L4 12.8a1.5 1.5 0 0 1 2.1-2L10 14.7l8.1-8.1a1.5 1.5 0 1 1 2.2 2l-8.9 9Z");

    /// <summary>This is not to be done.</summary>
    public static IHtmlContent Cross { get; } = Draw("cross", "M17 18.5c-.4 0-.8-.1-1.1-.4l-10-10c-.6-.6-.6-1.6 0-2.1.6-.6 1.5-.6 2.1 0l10 10c.6.6.6 1.5 0 2.1-.3.3-.6.4-1 .4z M7 18.5c-.4 0-.8-.1-1.1-.4-.6-.6-.6-1.5 0-2.1l10-10c.6-.6 1.5-.6 2.1 0 .6.6.6 1.5 0 2.1l-10 10c-.3.3-.6.4-1 .4z");

    /// <summary>A lock: nobody else.</summary>
    public static IHtmlContent Lock { get; } = Draw("lock", "M12 2a5 5 0 0 1 5 5v3h1a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2v-8c0-1.1.9-2 2-2h1V7a5 5 0 0 1 5-5Zm0 2a3 3 0 0 0-3 3v3h6V7a3 3 0 0 0-3-3Z");

    /// <summary>Two people.</summary>
    public static IHtmlContent Pair { get; } = Draw("pair", "M7.5 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Zm9 0a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7ZM7.5 13.5c3.5 0 6 2 6 5V20h-12v-1.5c0-3 2.5-5 6-5Zm9 0c3.5 0 6 2 6 5V20h-7.5v-1.5c0-1.800-.6-3.400-1.800-4.5 1-.4 2.100-.5 3.300-.5Z");

    /// <summary>People round a table.</summary>
    public static IHtmlContent Group { get; } = Draw("group", "M12 2a3 3 0 1 1 0 6 3 3 0 0 1 0-6ZM4.5 6a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5Zm15 0a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5ZM12 10c3.300 0 6 1.800 6 4H6c0-2.200 2.700-4 6-4ZM2 16h20v2H2v-2Zm2 3h16v2H4v-2Z");

    private static HtmlString Draw(string name, string path) => new(
        $"""<svg class="nhsuk-icon nhsuk-icon--{name}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="16" height="16" focusable="false" aria-hidden="true"><path d="{path}"/></svg>""");
}
