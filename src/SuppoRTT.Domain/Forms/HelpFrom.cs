using System.Collections.Frozen;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Forms;

/// <summary>Whom a form after the return may ask for help: people of the portal, who hear of it from there, and others, to whom somebody has to write.</summary>
public static class HelpFrom
{
    // The answer to what was agreed that leads to the question.
    private const string Escalate = "escalate";

    /// <summary>People of the portal, by the value of the option.</summary>
    public static FrozenDictionary<string, Role> Told { get; } = new Dictionary<string, Role>
    {
        ["champion"] = Role.Champion,
        ["tutor"] = Role.CollegeTutor,
        ["programme"] = Role.TrainingProgrammeDirector,
        ["school"] = Role.HeadOfSchool,
        ["deanery"] = Role.DeaneryStaff,
    }.ToFrozenDictionary();

    /// <summary>Those whom the portal cannot tell.</summary>
    public static IReadOnlyList<string> NotTold { get; } = ["support-unit", "occupational-health", "other"];

    /// <summary>Whom these answers ask: the options that are chosen, in the order of the question; none where the form does not ask, or asks nobody.</summary>
    public static IEnumerable<Choice> Asked(FormDefinition form, Answers answers) => QuestionOf(form) is { } question
        ? question.Options.Where(o => form.Counted(answers).Choices(question.Key).Contains(o.Value))
        : [];

    /// <summary>The question of whom. A form that was begun before it was a fact asks it where help is what was agreed, with the same options.</summary>
    private static Question? QuestionOf(FormDefinition form) => form.Questions.SingleOrDefault(q => q.Fact == Fact.HelpFrom)
        ?? form.Questions.FirstOrDefault(q => q is { Fact: null, Type: QuestionType.SomeOf, ShowWhen: { Is: [Escalate] } when } && form.Question(when.Question)?.Fact == Fact.Outcome && q.Options.Any(o => Told.ContainsKey(o.Value)));
}
