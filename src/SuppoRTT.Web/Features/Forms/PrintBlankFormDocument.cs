using System.Globalization;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Features.Statements;
using SuppoRTT.Web.Infrastructure.Documents;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A form to fill in by hand: every question of its definition, numbered, with lines to write on and boxes to tick.</summary>
public sealed class PrintBlankFormDocument(PublicAddress address)
{
    private const int LinesForLongText = 5;
    private const int RowsToFill = 4;
    private const int MostOptions = 12;

    public PrintedFile Of(PrintBlankFormPage page)
    {
        var form = page.Form.Definition;
        var document = new PrintedDocument($"{form.Name}, blank", "", CopyWords.Origin(page.Rules, $"{form.Name}, blank, version {page.Form.Number}.", page.Today),
        [
            new Heading(1, form.Name),
            new Paragraph(form.Purpose),
            new Note("For preparing at leisure, or when the portal is out of reach. The form counts once the answers are in the portal and it is signed there. Leave out what does not apply."),
            .. WhoGetsIt(page.Rules),
            About(page),
            .. form.Sections.SelectMany(section => Section(form, section)),
            new Heading(2, "Action plan"),
            new Table(null, PlanBlocks.Headers, Empty(PlanBlocks.Headers.Count)) { IsToWriteIn = true },
            new Closing([.. form.Signers.SelectMany(Signing)]),
        ]);
        return new PrintedFile($"{page.Rules.Slug}-{form.Key}-blank.pdf", document);
    }

    /// <summary>Who sees it and where it goes, which the doctor declares to have read.</summary>
    private IEnumerable<Block> WhoGetsIt(DeaneryRules rules) =>
    [
        new Heading(2, "Who gets this form"),
        new BulletList([.. rules.Guidance.WhoSees, .. rules.Recipients.Select(r => $"{r.Name}: {char.ToLowerInvariant(r.How[0])}{r.How[1..]}.")]),
        new Paragraph($"The privacy information says what is kept about you, why, and what your rights are: {address.Of(StatementLinks.Privacy)}"),
    ];

    /// <summary>Whose form it is: the details that the portal knows by itself.</summary>
    private static Table About(PrintBlankFormPage page) => new(
        "About the doctor",
        ["Detail", "Write it here"],
        [.. page.Rules.DoctorDetails.Select(d => d.Label).Prepend("Name").Append("Reference of the absence, if there is one").Select(label => new List<string> { label, "" })])
    {
        IsToWriteIn = true,
    };

    /// <summary>What all questions of a section wait for is said once, below its title.</summary>
    private static IEnumerable<Block> Section(FormDefinition form, Section section)
    {
        var shared = section.Questions.First(q => q.IsAsked).ShowWhen;
        yield return new Heading(2, section.Title);
        if (string.Join(' ', new[] { PaperWords.Of(section.Intro), Condition(form, shared) }.OfType<string>()) is { Length: > 0 } lead)
        {
            yield return new Paragraph(lead) { LeadsOn = true };
        }

        foreach (var question in section.Questions)
        {
            yield return Question(form, question, Condition(form, question.ShowWhen, shared));
        }
    }

    private static bool IsSame(ShowWhen one, ShowWhen other) => one.Question == other.Question && one.Is.SequenceEqual(other.Is) && one.IsNot.SequenceEqual(other.IsNot);

    private static Block Question(FormDefinition form, Question q, string? condition)
    {
        var label = q.IsAsked ? $"{Number(form, q)}. {q.Label}" : q.Label;
        var hint = string.Join(' ', new[] { condition, PaperWords.Of(q.Hint), Privacy(q) }.OfType<string>());
        return q.Type switch
        {
            QuestionType.Statement => new Note($"{label}\n{hint}".TrimEnd()),
            QuestionType.Rows => new Table(label, [.. q.Questions.Select(r => r.Label)], Empty(q.Questions.Count)) { Hint = hint, IsToWriteIn = true },
            QuestionType.YesNo => new BlankChoices(label, ["Yes", "No"], Many: false) { Hint = hint },
            QuestionType.Scale => new BlankChoices(label, [.. Points(q)], Many: false) { Hint = hint },
            QuestionType.OneOf or QuestionType.SomeOf when q.Options.Count is > 0 and <= MostOptions =>
                new BlankChoices(label, [.. q.Options.Select(o => o.Label)], q.Type == QuestionType.SomeOf) { Hint = hint },
            QuestionType.LongText => new BlankLines(label, LinesForLongText) { Hint = hint },
            _ => new BlankLines(label, 1) { Hint = hint },
        };
    }

    private static string Number(FormDefinition form, Question question) =>
        (form.Questions.Where(q => q.IsAsked).TakeWhile(q => q.Key != question.Key).Count() + 1).ToString(CultureInfo.InvariantCulture);

    private static IEnumerable<string> Points(Question q) =>
        Enumerable.Range(q.Min ?? 1, (q.Max ?? 5) - (q.Min ?? 1) + 1).Select(point => point.ToString(CultureInfo.InvariantCulture));

    /// <summary>What must have been ticked for the question to be asked, by its number, but for what was said before.</summary>
    private static string? Condition(FormDefinition form, ShowWhen? showWhen, ShowWhen? said = null)
    {
        var open = (showWhen?.Each() ?? []).Where(when => !(said?.Each() ?? []).Any(s => IsSame(s, when)));
        return string.Join(" and ", open.Select(when => Ticked(form, when))) is { Length: > 0 } ticked ? $"Only if you {ticked}." : null;
    }

    private static string Ticked(FormDefinition form, ShowWhen when)
    {
        var on = form.Question(when.Question)!;
        return $"{(when.Is.Count > 0 ? "ticked" : "did not tick")} {SectionWords.AnyOf(on, when.Decisive)} in {Number(form, on)}";
    }

    private static string? Privacy(Question q) => q.IsPrivate ? $"Private: seen by {AudienceWords.ToTheDoctor(q.Viewers)}." : q.IsForRota ? RotaPlanWords.OfQuestion(q) : null;

    private static List<IReadOnlyList<string>> Empty(int columns) => [.. Enumerable.Range(0, RowsToFill).Select(_ => Enumerable.Repeat("", columns).ToList())];

    private static IEnumerable<Block> Signing(SigningParty party) =>
    [
        new Heading(2, party.Party == Party.Trainee ? "What the doctor declares" : "What the supervisor declares"),
        new Paragraph(party.Statement) { LeadsOn = true },
        new BlankLines("Name, signature and date", 1),
    ];
}
