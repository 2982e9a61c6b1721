using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>The page on which an e-mail is worded.</summary>
/// <param name="Topic">What it is about.</param>
/// <param name="Input">The words as they are typed.</param>
/// <param name="Types">The types of absence of the deanery, which no e-mail names.</param>
public sealed record ChangeLetterPage(LetterTopic Topic, ChangeLetterInput Input, IReadOnlyList<AbsenceType> Types)
{
    /// <summary>As it would be read; null until it was asked for.</summary>
    public Letter? Example { get; init; }

    /// <summary>What became of sending it to oneself; null if that was not asked for.</summary>
    public string? Sent { get; init; }

    /// <summary>What somebody else saved meanwhile.</summary>
    public LetterTemplate? Theirs { get; init; }

    public OwnWords Words => new(Topic, Typed.Words(Input.Subject) ?? "", Typed.Words(Input.Text) ?? "");

    /// <summary>What is wrong with the words, by field.</summary>
    public IEnumerable<(string Field, string Fault)> Faults =>
        [.. Words.SubjectFaults.Concat(Words.SubjectTells(Types)).Select(f => (nameof(Input.Subject), f)), .. Words.TextFaults.Concat(Words.TextTells(Types)).Select(f => (nameof(Input.Text), f))];
}

/// <summary>Finds what an e-mail says now, and makes an example of what it would say.</summary>
public sealed class ChangeLetterQuery(SuppoRTTContext db, DefinitionStore definitions, LetterExamples examples)
{
    /// <summary>Null if there is no such e-mail.</summary>
    public async Task<ChangeLetterPage?> Find(string name, ChangeLetterInput? input, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (LetterTopic.Find(name, rules) is not { } topic)
        {
            return null;
        }

        return new ChangeLetterPage(topic, input ?? await Now(topic, cancellation), rules.AbsenceTypes);
    }

    public Task<Letter> ExampleOf(ChangeLetterPage page, CancellationToken cancellation) => examples.Of(page.Topic, page.Words, cancellation);

    private async Task<ChangeLetterInput> Now(LetterTopic topic, CancellationToken cancellation)
    {
        var key = topic.ToString();
        var newest = await db.LetterTemplates.AsNoTracking().Where(t => t.Topic == key).OrderByDescending(t => t.Number).FirstOrDefaultAsync(cancellation);
        var portal = await examples.Beginning(topic, cancellation);
        return new ChangeLetterInput { Subject = newest?.Subject ?? portal.Subject, Text = newest?.Text ?? portal.Text, Number = newest?.Number ?? 0 };
    }
}
