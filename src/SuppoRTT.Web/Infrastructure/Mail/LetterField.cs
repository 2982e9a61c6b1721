using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>
/// Something that a deanery's own words leave a place for. The list is closed: there is none for a name, a form, a reason or a kind of absence, so none of
/// these can come into an e-mail.
/// </summary>
/// <param name="Name">As it is written between curly brackets.</param>
/// <param name="Means">What stands in its place.</param>
public sealed record LetterField(string Name, string Means)
{
    public static LetterField Deanery { get; } = new("deanery", "the name of your deanery");

    public static LetterField Contact { get; } = new("contact", "the name and the e-mail address of who answers questions");

    public static LetterField Date { get; } = new("date", "the day by which it is to be done");

    public static LetterField Link { get; } = new("link", "the link, which asks to sign in");

    private static readonly ReminderTrigger[] _dated = [ReminderTrigger.Registered, ReminderTrigger.FormOpens, ReminderTrigger.FormDue, ReminderTrigger.FormOverdue];

    /// <summary>As it is written in a text.</summary>
    public string Written => $"{{{Name}}}";

    /// <summary>What the text of an e-mail may name. A subject names the deanery at most: it is read on locked screens.</summary>
    public static IReadOnlyList<LetterField> Of(LetterTopic topic) => topic.Trigger is { } trigger && _dated.Contains(trigger) ? [Deanery, Contact, Date, Link] : [Deanery, Contact, Link];
}

/// <summary>What stands in the places of the fields of one e-mail.</summary>
/// <param name="Deanery">The name of the deanery.</param>
/// <param name="Contact">Who answers questions.</param>
/// <param name="Date">By when, in words; null if no day is known.</param>
public sealed record LetterValues(string Deanery, Contact Contact, string? Date)
{
    /// <summary>What is read where no day is known.</summary>
    public const string NoDate = "the day that SuppoRTT shows";

    /// <summary>The words with their fields filled in.</summary>
    public string Fill(string words) => words
        .Replace(LetterField.Deanery.Written, Deanery, StringComparison.Ordinal)
        .Replace(LetterField.Contact.Written, $"{Contact.Name}, {Contact.Email}", StringComparison.Ordinal)
        .Replace(LetterField.Date.Written, Date ?? NoDate, StringComparison.Ordinal);
}
