using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Features.Verifying;
using SuppoRTT.Web.Infrastructure.Documents;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>One revision of a form on paper: what it is worth, the answers, the plan, the signatures, and how to check the copy.</summary>
public sealed class PrintFormDocument(PublicAddress address, PrintableText paper)
{
    /// <summary>The questions whose answers have characters that no copy can show.</summary>
    public IReadOnlyList<string> NotShownWhole(AnswerSheet sheet) =>
        [.. sheet.Sections.SelectMany(s => s.Entries).Where(e => !paper.IsWhole(e.Words)).Select(e => e.Question.Label)];

    public PrintedFile Of(PrintFormPage page)
    {
        var (form, check) = (page.Form, address.Of(VerifyingLinks.VerifyCopy));
        var (name, reference, number) = (form.Definition.Name, form.Absence.Reference, form.Revision.Number);
        var document = new PrintedDocument($"{name}, revision {number}", reference, CopyWords.Footer(page.Rules, page.Edition, page.Today, check),
        [
            new Heading(1, name),
            .. new[] { FormBlocks.Withdrawal(form), FormBlocks.Warning(form) }.OfType<string>().Select(words => new Note(words)),
            About(page),
            new Note(CopyWords.Which(page.Edition, form.Sheet(page.Edition).LeftOut)),
            .. FormBlocks.Answers(form, page.Edition, level: 2),
            .. Plan(form),
            .. FormBlocks.MeetingAndSignatures(form, level: 2),
            CopyBlocks.Genuine(2, form.Revision.Code, check, Fingerprint(form)),
        ])
        {
            Watermark = FormBlocks.Watermark(form),
        };
        return new PrintedFile($"{reference}-{form.Form.Key}-revision-{number}{CopyWords.FileEnd(page.Edition)}", document);
    }

    private static AnswerList About(PrintFormPage page)
    {
        var form = page.Form;
        return new AnswerList(
        [
            .. FormBlocks.Doctor(form.Absence.TraineeName, form.Doctor),
            new AnswerLine("Deanery", page.Rules.Name),
            new AnswerLine("Revision", $"{form.Revision.Number}, sent on {DayWords.Of(form.Revision.At)}"),
            new AnswerLine("Status today", FormBlocks.Standing(form)),
            PartnerBlocks.Line(form.Absence, form.Form, form.Revision.Number),
        ]);
    }

    private static IEnumerable<Block> Plan(SubmittedForm form) =>
    [
        new Heading(2, "Action plan"),
        .. form.Plan.Count == 0
            ? [new Paragraph("The plan was empty when the form was sent.")]
            : new Block[] { PlanBlocks.Head(PlanHead.Of(form.Absence, form.Form, form.Revision.Number)), PlanBlocks.Of(form.Plan, "As it was when the form was sent") },
    ];

    private static AnswerLine Fingerprint(SubmittedForm form) => new("Fingerprint of the content", CopyWords.Fingerprint(form.Revision.Hash))
    {
        Hint = $"SHA-256 of all answers{(form.Doctor is null ? "" : ", what is said of the doctor")} and the action plan. It is the same on both editions.",
    };
}
