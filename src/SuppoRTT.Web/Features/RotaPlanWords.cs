using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>The plan for the rota in the words of the screen: to whom, and how far it is.</summary>
public static class RotaPlanWords
{
    public static string Of(RotaContactRole role) => role switch
    {
        RotaContactRole.RotaCoordinator => "rota co-ordinator",
        RotaContactRole.MedicalStaffing => "medical staffing or HR",
    };

    /// <summary>To whom it went.</summary>
    public static string Of(RotaSending sending) => $"{sending.ContactName}, {Of(sending.ContactRole)}";

    public static Tag Status(RotaSending sending) => sending switch
    {
        { Ended: RotaSendingEnd.Withdrawn or RotaSendingEnd.ContactLeft } => new Tag { Text = "Counts no more", Colour = TagColour.Grey },
        { Ended: RotaSendingEnd.WrongAddress } => new Tag { Text = "Wrong address", Colour = TagColour.Grey },
        { Ended: RotaSendingEnd.Replaced } => new Tag { Text = "Replaced", Colour = TagColour.Grey },
        { AcknowledgedAt: not null } => new Tag { Text = "Acknowledged", Colour = TagColour.Green },
        { OpenedAt: not null } => new Tag { Text = "Opened", Colour = TagColour.AquaGreen },
        _ => new Tag { Text = "Not opened yet", Colour = TagColour.Blue },
    };

    /// <summary>What happened to it so far, in a sentence for each step.</summary>
    public static IEnumerable<string> Steps(RotaSending sending)
    {
        yield return $"Version {sending.Plan}, sent on {DayWords.Of(sending.SentAt)}.";
        if (sending.OpenedAt is { } opened)
        {
            yield return $"Opened on {DayWords.Of(opened)}.";
        }

        if (sending.AcknowledgedAt is { } at)
        {
            yield return $"{sending.AcknowledgedBy} acknowledged it on {DayWords.Of(at)}.";
        }
    }

    /// <summary>What a step means for those to whom it went; null for nothing.</summary>
    public static string? Of(RotaPlanNews news, Absence absence)
    {
        var plan = $"The plan for the rota that was sent to {SpokenList.Of([.. absence.ToldOfRota().Select(s => s.ContactName)])}";
        return news switch
        {
            RotaPlanNews.None => null,
            RotaPlanNews.CountsNoMore => $"{plan} is no longer valid, and they are told.",
            RotaPlanNews.CountsNoMoreAfterHold => $"{plan} is no longer valid. They are told once the absence is taken up again.",
            RotaPlanNews.IsSentAnew => $"{plan} then names another day of the return: they are sent the new one.",
        };
    }

    /// <summary>Beside a question whose answer goes on the plan.</summary>
    public static string OfQuestion(Question question) =>
        "Your answer also goes on the plan for the rota." + (question.Type is QuestionType.Text or QuestionType.LongText ? " Give no reasons or medical details." : "");

    /// <summary>What whoever supervises the return is called: as the portal calls their role, where it is not that of the educational supervisor.</summary>
    public static string Supervisor(RotaPlanContent plan) => plan.SupervisorAs is { } role ? RoleWords.Of(role) : "Supervisor";

    /// <summary>From when until when somebody supervises closely.</summary>
    public static string Supervised(RotaPlanContent plan) => !plan.IsSupervised ? "None is planned"
        : plan.SupervisedFrom is null ? $"Until {DayWords.Of(plan.SupervisedUntil)}"
        : plan.SupervisedUntil is null ? $"From {DayWords.Of(plan.SupervisedFrom)}"
        : DayWords.Span(plan.SupervisedFrom, plan.SupervisedUntil);
}
