using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Features.Verifying;
using SuppoRTT.Web.Infrastructure.Documents;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>A whole absence on paper, as it stood at the moment of printing: overview, forms, action plan, what happened.</summary>
public sealed class PrintAbsenceDocument(PublicAddress address)
{
    private const int MostComments = 50;
    private const int LongestPrinted = 300;
    private const string Whole = "The whole of it is in the portal, on the page of the absence under “What has happened”.";

    public PrintedFile Of(PrintAbsencePage page)
    {
        var (edition, check) = (CopyWords.Which(page.Edition, page.LeftOut), address.Of(VerifyingLinks.VerifyCopy));
        var document = new PrintedDocument("Time out of training: the whole record", page.Absence.Reference, CopyWords.Footer(page.Rules, page.Edition, page.Now.DateInUk, check),
        [
            new Note(page.IsComplete ? edition : $"{edition} The kind of absence and the reasons people gave are left out too."),
            new Heading(2, "Overview"),
            new AnswerList([.. AbsenceBlocks.Overview(page)]),
            AbsenceBlocks.Forms(page),
            .. page.Submitted.Forms.SelectMany(form => Form(form, page.Edition)),
            .. Plan(page),
            .. Happened(page),
            CopyBlocks.Genuine(2, page.Absence.Code, check, new AnswerLine("Printed on", DayWords.Of(page.Now))),
        ])
        {
            WhereTheWholeIs = "All of it is in the portal, and the copy of each form by itself has room for more of that form.",
        };
        return new PrintedFile($"{page.Absence.Reference}-absence{CopyWords.FileEnd(page.Edition)}", document);
    }

    private static IEnumerable<Block> Form(SubmittedForm form, Edition edition) =>
    [
        new Heading(2, form.Definition.Name),
        .. FormBlocks.Warning(form) is { } warning ? [new Note(warning)] : Array.Empty<Block>(),
        new Paragraph($"Revision {form.Revision.Number}, sent on {DayWords.Of(form.Revision.At)}. The action plan as it was then is in the copy of the form itself.") { LeadsOn = true },
        new AnswerList([.. FormBlocks.Doctor(form.Absence.TraineeName, form.Doctor), PartnerBlocks.Line(form.Absence, form.Form, form.Revision.Number)]),
        .. FormBlocks.Answers(form, edition, level: 3),
        .. FormBlocks.MeetingAndSignatures(form, level: 3),
    ];

    private static IEnumerable<Block> Plan(PrintAbsencePage page)
    {
        var needs = page.Absence.Needs.OrderBy(n => n.Number).ToList();
        yield return new Heading(2, "Action plan as it stands");
        if (needs.Count == 0)
        {
            yield return new Paragraph("There is nothing in the plan.");
            yield break;
        }

        yield return PlanBlocks.Head(PlanHead.Of(page.Absence, page.FormNames));
        yield return PlanBlocks.Of([.. needs.Select(n => new CopiedNeed(n.Number, n.Content))]);
        var comments = needs.SelectMany(n => n.Comments.Select(c => (n.Number, Comment: c))).OrderByDescending(c => c.Comment.At).ToList();
        if (comments.Count > 0)
        {
            yield return new Heading(3, "Comments");
            yield return new BulletList([.. comments.Take(MostComments).OrderBy(c => c.Number).ThenBy(c => c.Comment.At).Select(c => $"Line {c.Number}, {c.Comment.By.Shown} on {DayWords.Of(c.Comment.At)}: {Cut(c.Comment.Text)}")]);
            if (comments.Count > MostComments || comments.Exists(c => Cut(c.Comment.Text) != c.Comment.Text))
            {
                yield return new Paragraph($"{(comments.Count > MostComments ? $"The last {MostComments} comments. Long" : "Long")} comments are shortened. All of them are in the portal, in the action plan.");
            }
        }
    }

    private static IEnumerable<Block> Happened(PrintAbsencePage page) =>
    [
        new Heading(2, "What happened"),
        .. Shortened(page) is { } shortened ? [new Paragraph(shortened) { LeadsOn = true }] : Array.Empty<Block>(),
        new Table(null, ["When", "What", "Who"], [.. page.Happened.Select(e => Row(e, page.IsComplete))]) { LatestCount = true },
    ];

    /// <summary>What this paper leaves out of the history, and where the whole is.</summary>
    private static string? Shortened(PrintAbsencePage page)
    {
        var cut = page.IsComplete && page.Happened.Any(e => e.Reason is { } reason && Cut(reason) != reason);
        return (page.IsCut, cut) switch
        {
            (false, false) => null,
            (true, false) => $"The last {PrintAbsencePage.MostHappened} entries. {Whole}",
            (false, true) => $"Long reasons are shortened. {Whole}",
            _ => $"The last {PrintAbsencePage.MostHappened} entries, with long reasons shortened. {Whole}",
        };
    }

    private static string Cut(string text) => ShortWords.Of(text, LongestPrinted);

    private static List<string> Row(TimelineEntry entry, bool withReason) =>
    [
        DayWords.Of(entry.At),
        withReason && entry.Reason is { } reason ? $"{entry.What}\nReason: {Cut(reason)}" : entry.What,
        entry.OnBehalfOf is { } other ? $"{entry.Who}, for {other}" : entry.Who,
    ];
}
