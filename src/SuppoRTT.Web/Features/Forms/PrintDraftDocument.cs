using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A draft on paper, to talk about: nobody can take it for a form that was sent, and it has no code to check.</summary>
public sealed class PrintDraftDocument
{
    private const string Warning = "This is a draft: it is not sent and not signed, and it can still change.";

    public PrintedFile Of(PrintDraftPage page)
    {
        var (draft, sheet) = (page.Draft, page.Sheet);
        var (name, reference) = (draft.Definition.Name, draft.Absence.Reference);
        var document = new PrintedDocument($"{name}, draft", reference, CopyWords.Origin(page.Rules, Warning, page.Today),
        [
            new Heading(1, $"{name}: draft"),
            new Note($"{Warning} {Privacy(page.Edition, sheet.LeftOut)}"),
            new AnswerList([.. FormBlocks.Doctor(draft.Absence.TraineeName, draft.Doctor), new AnswerLine("Deanery", page.Rules.Name), PartnerBlocks.Line(draft.Absence, draft.Form.Key)]),
            .. AnswerBlocks.Of(sheet, draft.Answers, level: 2),
            .. Plan([.. draft.Absence.Needs.OrderBy(n => n.Number).Select(n => new CopiedNeed(n.Number, n.Content))]),
        ])
        {
            Watermark = "DRAFT",
        };
        return new PrintedFile($"{reference}-{draft.Form.Key}-draft.pdf", document);
    }

    private static string Privacy(Edition edition, int leftOut) => edition == Edition.Complete
        ? "It shows your private answers too."
        : leftOut == 0 ? "" : "Private answers are left out.";

    private static IEnumerable<Block> Plan(IReadOnlyList<CopiedNeed> needs) => needs.Count == 0 ? [] : [new Heading(2, "Action plan"), PlanBlocks.Of(needs)];
}
