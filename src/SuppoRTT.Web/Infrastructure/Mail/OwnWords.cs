using System.Text.RegularExpressions;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What a deanery says in its own words about one thing: a subject, and paragraphs with an empty line between them, of which one is the link.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Subject">What is read before it is opened.</param>
/// <param name="Text">What is read then.</param>
public sealed partial record OwnWords(LetterTopic Topic, string Subject, string Text)
{
    /// <summary>The code of the type that every absence may have.</summary>
    private const string AnythingElse = "OTHER";

    /// <summary>Whether something is wrong with them: a field that is not known any more, or what an older portal let pass.</summary>
    public bool IsUnusable => SubjectFaults.Concat(TextFaults).Any();

    /// <summary>Why the subject cannot be used; none if it can.</summary>
    public IEnumerable<string> SubjectFaults =>
    [
        .. Subject.Contains('\n', StringComparison.Ordinal) ? ["The subject must be one line"] : (string[])[],
        .. FieldFaults(Subject, [LetterField.Deanery], "The subject"),
        .. PersonalFaults(Subject, "the subject"),
    ];

    /// <summary>Why the text cannot be used; none if it can.</summary>
    public IEnumerable<string> TextFaults => [.. FieldFaults(Text, LetterField.Of(Topic), "The text"), .. LinkFaults, .. PersonalFaults(Text, "the text")];

    /// <summary>What may not be saved, though what was saved before stays: words of health, or of why anybody is away.</summary>
    /// <param name="types">The types of absence of the deanery: they are not named either.</param>
    public IEnumerable<string> SubjectTells(IEnumerable<AbsenceType> types) => Tells(Subject, "the subject", types);

    /// <param name="types">The types of absence of the deanery: they are not named either.</param>
    public IEnumerable<string> TextTells(IEnumerable<AbsenceType> types) => Tells(Text, "the text", types);

    private IEnumerable<string> LinkFaults => (Paragraphs.Count(p => p == LetterField.Link.Written), Text.Split(LetterField.Link.Written).Length - 1) switch
    {
        (_, 0) => [$"Put {LetterField.Link.Written} into the text: without it nobody finds what the e-mail is about"],
        (1, 1) => [],
        (_, > 1) => [$"Put {LetterField.Link.Written} into the text once only"],
        _ => [$"Put {LetterField.Link.Written} on a line by itself, with an empty line above and below"],
    };

    private IReadOnlyList<string> Paragraphs => [.. Gap().Split(Text.ReplaceLineEndings("\n").Trim('\n')).Select(p => p.Trim())];

    /// <summary>These words in place of those that come with the portal. What its link says stays, and so does what was asked in addition of somebody who is invited.</summary>
    /// <exception cref="MailFaultException">They cannot be used as they are: the message lies on the desk until somebody has changed them.</exception>
    public LetterWords In(LetterWords portal, LetterValues values)
    {
        if (IsUnusable)
        {
            throw new MailFaultException(OutboxMessage.WordsUnusable, isForGood: true);
        }

        var lines = Paragraphs.Select(values.Fill).ToList();
        var link = lines.IndexOf(LetterField.Link.Written);
        return portal with { Subject = values.Fill(Subject), Before = lines[..link], After = lines[(link + 1)..] };
    }

    /// <summary>The portal's own words as a deanery would write them, to begin with.</summary>
    public static OwnWords Of(LetterTopic topic, LetterWords portal) => new(topic, portal.Subject, string.Join("\n\n", [.. portal.Before, LetterField.Link.Written, .. portal.After]));

    private static IEnumerable<string> FieldFaults(string words, IReadOnlyList<LetterField> known, string what)
    {
        var unknown = Field().Matches(words).Select(m => m.Value).Except(known.Select(f => f.Written)).ToList();
        if (unknown.Count > 0)
        {
            yield return $"{what} names {string.Join(" and ", unknown)}. It can name {string.Join(", ", known.Select(f => f.Written))}";
        }
        else if (Field().Replace(words, "").AsSpan().ContainsAny('{', '}'))
        {
            yield return $"{what} has a curly bracket that belongs to no field";
        }
    }

    private static IEnumerable<string> PersonalFaults(string words, string what)
    {
        if (WebAddress().IsMatch(words))
        {
            yield return $"Leave web addresses out of {what}: the e-mail has one link, which asks to sign in and follows nobody";
        }

        if (words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Any(w => EmailAddress.LooksLikeOne(w.Trim('.', ',', ';', ':', '(', ')', '<', '>'))))
        {
            yield return $"Leave e-mail addresses out of {what}. {LetterField.Contact.Written} gives your deanery’s";
        }

        if (ReferenceOfAbsence().IsMatch(words))
        {
            yield return $"Leave references of absences out of {what}: everybody reads the same words";
        }
    }

    private static IEnumerable<string> Tells(string words, string what, IEnumerable<AbsenceType> types) => Telling().Matches(words).Select(m => m.Value)
        .Concat(types.SelectMany(Names).Where(name => !Telling().IsMatch(name) && Regex.IsMatch(Straight(words), $@"(?<!\w){Regex.Escape(Straight(name))}(?!\w)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))))
        .Distinct(StringComparer.OrdinalIgnoreCase)
        .Select(word => $"Leave “{word}” out of {what}: an e-mail is read on locked screens, and says nothing of health or of why anybody is away");

    /// <summary>An apostrophe as it is typed.</summary>
    private static string Straight(string words) => words.Replace('’', '\'');

    /// <summary>What a type is called, with what stands in brackets by itself. What is called anything else tells nothing.</summary>
    private static IEnumerable<string> Names(AbsenceType type) => type.Code == AnythingElse ? [] : type.Label.Split('(', ')').Append(type.Label).Select(name => name.Trim()).Where(name => name.Length > 0);

    [GeneratedRegex(@"\b(sick(ness)?|ill|illness(es)?|unwell|health|mental|pregnan\w*|maternity|paternity|parental|adoption|miscarr\w*|bereave\w*|disab\w*|suspen\w*|restriction of practice|career break|sabbatical|out of programme|OOP[A-Z]|cancer|depress\w*|anxiety|stress|burn-?out|surgery|baby|grief|loss|died|death|injur\w*|diagnos\w*|treatment)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Telling();

    [GeneratedRegex(@"\n[ \t]*\n\s*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Gap();

    [GeneratedRegex(@"\{[^{}]*\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"://|\bwww\.|\bmailto:|(?<![@\w.-])[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|org|net|uk|eu|info|io|ly|me|co|app|dev|example|test)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WebAddress();

    [GeneratedRegex(@"\bSRT-[0-9A-Z]{4}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ReferenceOfAbsence();
}
