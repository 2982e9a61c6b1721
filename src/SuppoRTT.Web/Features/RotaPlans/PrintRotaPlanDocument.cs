using System.Globalization;

using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The plan for the rota on paper: the same words as on the page, and nothing that names the absence.</summary>
public sealed class PrintRotaPlanDocument(TimeProvider time)
{
    private const string Title = "Plan for a doctor who comes back to training";

    /// <summary>For those around the absence: a version that was sent.</summary>
    public PrintedFile Of(RotaPlanAsSent plan) => Of(
        plan.Content, plan.Number, $"Version {plan.Number.ToString(CultureInfo.InvariantCulture)}, sent on {DayWords.OnDay(plan.SentOn)}.{(plan.Counts ? "" : " It is no longer valid: do not work with it.")}");

    /// <param name="plan">What it says.</param>
    /// <param name="version">Its number, for the contact who was sent it; null of one that was not sent.</param>
    public PrintedFile Of(RotaPlanContent plan, int? version) => Of(plan, version, version is { } number
        ? $"Version {number.ToString(CultureInfo.InvariantCulture)}. A newer one may have taken its place: the link in the e-mail shows the one that counts."
        : "As it would be sent now. It has not been sent in this form.");

    private PrintedFile Of(RotaPlanContent plan, int? version, string state)
    {
        var document = new PrintedDocument(Title, "", $"For those who make and staff the rota. Printed on {DayWords.Of(time.GetUtcNow().DateInUk)}.",
        [
            new Note(state),
            new AnswerList([.. Post(plan)]),
            new Heading(2, "What they may and may not do"),
            plan.Lines.Count == 0 ? new Paragraph("The signed plan names no limits.") : new AnswerList([.. plan.Lines.Select(l => new AnswerLine(l.Label, l.Words))]),
            new Heading(2, "Who to call"),
            new AnswerList([.. WhoToCall(plan)]),
        ]);
        return new PrintedFile(version is null ? "rota-plan.pdf" : $"rota-plan-{version.Value.ToString(CultureInfo.InvariantCulture)}.pdf", document);
    }

    private static IEnumerable<AnswerLine> Post(RotaPlanContent plan)
    {
        (string Label, string? Words)[] lines =
        [
            ("Doctor", plan.Doctor), ("Grade", plan.Grade), ("Trust", plan.Trust), ("Hospital, practice or department", plan.Place),
            ("First day back", DayWords.Of(plan.Returns)), (Sentence.Start(plan.Supervision), RotaPlanWords.Supervised(plan)),
        ];
        return lines.Where(l => l.Words is not null).Select(l => new AnswerLine(l.Label, l.Words!));
    }

    private static IEnumerable<AnswerLine> WhoToCall(RotaPlanContent plan)
    {
        if (plan.Supervisor is { } supervisor)
        {
            yield return new AnswerLine(RotaPlanWords.Supervisor(plan), plan.SupervisorEmail is { } email ? $"{supervisor}\n{email}" : supervisor);
        }

        yield return new AnswerLine("Deanery", string.Join('\n', new[] { plan.Team, plan.TeamEmail, plan.TeamPhone }.OfType<string>()));
    }
}
