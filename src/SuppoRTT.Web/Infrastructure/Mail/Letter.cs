using System.Text.Encodings.Web;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>An e-mail ready to go to one person: words that are complete by themselves, and the same in HTML. Nothing in it tells whether it was opened.</summary>
/// <param name="Id">Tells one message from another, the same each time it is tried.</param>
/// <param name="To">The address of the recipient.</param>
/// <param name="Sender">The name that it comes from.</param>
/// <param name="Contact">Who answers questions.</param>
/// <param name="Words">What it says.</param>
/// <param name="Link">Where it leads, in full.</param>
public sealed record Letter(string Id, string To, string Sender, Contact Contact, LetterWords Words, string Link)
{
    /// <summary>The word that stands for the deanery in addresses, by which its own sender is found; null is none.</summary>
    public string? Deanery { get; init; }

    /// <summary>A meeting to put into the calendar of the recipient, or to take out; null of most.</summary>
    public LetterCalendar? Calendar { get; init; }

    /// <summary>Addresses under .example are never real (RFC 2606): demonstration people and tests have them.</summary>
    public bool IsToNobody => To.TrimEnd('.').EndsWith(".example", StringComparison.OrdinalIgnoreCase);

    /// <summary>A message made for an address, in the name of its deanery.</summary>
    public static Letter Of(OutboxMessage message, DeaneryRules rules, string to, LetterWords words, string link) =>
        new(new MailId(message.Id, message.DeaneryId).ToString(), to, rules.Name, rules.Contact, words, link) { Deanery = rules.Slug };

    public string Subject => Words.Subject;

    public string Text => string.Join("\n\n", ["Hello,", .. Words.Before, $"{Words.LinkText}:\n{Link}", .. Words.After, $"{Sender}\n{Questions}"]) + "\n";

    public string Html => $"""
        <!DOCTYPE html>
        <html lang="en-GB">
        <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{Encoded(Subject)}</title></head>
        <body style="font-family: Arial, sans-serif; font-size: 18px; line-height: 1.5; color: #212b32; max-width: 600px; margin: 16px">
        {Paragraphs(["Hello,", .. Words.Before])}
        <p><a href="{Encoded(Link)}">{Encoded(Words.LinkText)}</a></p>
        {Paragraphs(Words.After)}
        <p>{Encoded(Sender)}<br>{Encoded(Questions)}</p>
        </body>
        </html>

        """;

    private string Questions => $"Questions? {Contact.Name}, {Contact.Email}" + (Contact.Phone is { } phone ? $", {phone}" : "");

    private static string Paragraphs(IEnumerable<string> lines) => string.Join('\n', lines.Select(l => $"<p>{string.Join("<br>", l.Split('\n').Select(Encoded))}</p>"));

    private static string Encoded(string words) => HtmlEncoder.Default.Encode(words);
}

/// <summary>The part of an e-mail that a calendar reads.</summary>
/// <param name="Method">What the calendar is to do, by its name in RFC 5546.</param>
/// <param name="Text">The calendar file.</param>
public sealed record LetterCalendar(string Method, string Text)
{
    /// <summary>The name of the file, the same for everybody.</summary>
    public const string FileName = "meeting.ics";
}
