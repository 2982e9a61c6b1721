using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>What is printed of the endorsements of a submitted form: by whom, when, with which words; nothing where none was asked for.</summary>
public static class EndorsingBlocks
{
    public static IEnumerable<Block> Of(SubmittedForm form, int level)
    {
        var asked = form.Form.OfRevision(form.Revision.Number).ToList();
        return asked.Count == 0 ? [] : [new Heading(level, asked.Count == 1 ? "Endorsement" : "Endorsements"), .. asked.Where(e => e.By is not null || e.VoidedAt is null).Select(e => Panel(e, form))];
    }

    private static Block Panel(Endorsement endorsement, SubmittedForm of) => endorsement is { By: { } by, At: { } at }
        ? new SignaturePanel(by.Role is { } role ? RoleWords.Of(role) : "", [.. Lines(endorsement, at)])
        : new Paragraph(EndorsingWords.Line(endorsement, of.Form));

    private static IEnumerable<AnswerLine> Lines(Endorsement endorsement, DateTimeOffset at)
    {
        yield return new AnswerLine("Name", endorsement.By!.OnBehalfOfName is { } other ? $"{endorsement.By.Name}, for {other}" : endorsement.By.Name);
        yield return new AnswerLine("Endorsed on", DayWords.Of(at));
        yield return new AnswerLine("What they declared", endorsement.Statement);
        if (endorsement.Note is { } note)
        {
            yield return new AnswerLine("Note", note);
        }

        yield return new AnswerLine("Does it count?", endorsement.VoidedAt is { } voided ? $"No. It is void since {DayWords.Of(voided)}." : "Yes");
    }
}
