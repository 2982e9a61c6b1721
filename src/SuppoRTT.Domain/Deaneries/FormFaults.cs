using System.Text.RegularExpressions;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

using static SuppoRTT.Domain.Deaneries.DeaneryFaults;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The rules of a form's definition that its shape alone cannot say.</summary>
internal static partial class FormFaults
{
    public static IEnumerable<DefinitionFault> Of(FormDefinition form, DeaneryRules deanery, IReadOnlyList<FormDefinition>? earlier)
    {
        var before = deanery.Windows.Select(w => w.Form).TakeWhile(f => f != form.Key).ToList();
        var questions = new QuestionFaults(form, deanery, before, earlier);
        return
        [
            .. If(deanery.Windows.All(w => w.Form != form.Key), "key", $"“{form.Key}” has no window in the deanery's definition"),
            .. If(form.WhatHappensNext.Count == 0, "whatHappensNext", "must have at least one entry"),
            .. If(form.Sections.Count == 0, "sections", "must have at least one entry"),
            .. Twice(form.Sections, s => s.Key, "sections"),
            .. Twice(form.Questions, q => q.Key, "questions"),
            .. form.Questions.Where(q => q.Fact is not null).GroupBy(q => q.Fact).Where(g => g.Count() > 1)
                .Select(g => new DefinitionFault($"questions[{g.Last().Key}].fact", $"{g.Key} is said by more than one question")),
            .. deanery.RotaPlan is { } plan && plan.Form == form.Key ? RotaPlan(form, plan) : [],
            .. Signers(form.Signers),
            .. ReviewStageFaults.Of(form, deanery),
            .. form.ShortWay is { } way ? ShortWay(form, way) : [],
            .. form.Sections.SelectMany(Section),
            .. form.Sections.SelectMany(s => s.Questions.SelectMany(q => questions.Of(q, $"sections[{s.Key}].questions[{q.Key}]"))),
        ];
    }

    private static IEnumerable<DefinitionFault> RotaPlan(FormDefinition form, RotaPlanTerms plan) => plan.Questions
        .Where(key => form.Question(key)?.IsForRota != true)
        .Select(key => new DefinitionFault("questions", $"“{key}” has a place on the deanery's plan for the rota, so it must be a question with onRotaPlan"));

    private static IEnumerable<DefinitionFault> Section(Section section) =>
    [
        .. If(!NamePattern().IsMatch(section.Key), $"sections[{section.Key}].key", "must be small letters, digits and single hyphens, at most 40, starting with a letter"),
        .. If(section.Questions.Count == 0, $"sections[{section.Key}].questions", "must have at least one entry"),
    ];

    private static IEnumerable<DefinitionFault> ShortWay(FormDefinition form, ShortWay way)
    {
        var page = form.Sections.FirstOrDefault(s => way.Answers.Any(a => s.Questions.Any(q => q.Key == a.Question)));
        var answers = way.Answers.Aggregate(Answers.None, (all, a) => all.With(a.Question, a.Is));
        return
        [
            .. If(way.Answers.Count == 0, "shortWay.answers", "must have at least one entry"),
            .. way.Answers.Where(a => page?.Questions.Any(q => q.Key == a.Question && IsAnswer(q, a.Is)) != true)
                .Select(a => new DefinitionFault($"shortWay.answers[{a.Question}]", "must be a question of type YesNo or OneOf with one of its answers, all on one page")),
            .. form.Questions.Where(q => q.Required && form.IsShown(q, answers) && answers[q.Key] is null && q.Prefill is null)
                .Select(q => new DefinitionFault("shortWay", $"leaves “{q.Key}” to be answered")),
        ];
    }

    private static bool IsAnswer(Question q, string value) => q.Type == QuestionType.YesNo ? value is "yes" or "no" : q.Type == QuestionType.OneOf && q.Options.Any(o => o.Value == value);

    private static IEnumerable<DefinitionFault> Signers(IReadOnlyList<SigningParty> signers) =>
    [
        .. Twice(signers, s => s.Party.ToString(), "signers"),
        .. Enum.GetValues<Party>().Where(p => signers.All(s => s.Party != p)).Select(p => new DefinitionFault("signers", $"{p} must sign too")),
        .. signers.Where(s => s.Roles.Count == 0).Select(s => new DefinitionFault($"signers[{s.Party}].roles", "must have at least one entry")),
        .. signers.Where(s => s.Roles.Any(r => r == Role.Trainee) != (s.Party == Party.Trainee))
            .Select(s => new DefinitionFault($"signers[{s.Party}].roles", "the trainee signs as Trainee, and nobody else does")),
    ];

    /// <summary>A word of an address: the slug of a deanery, the key of a form or section.</summary>
    [GeneratedRegex("^(?=.{1,40}$)[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
    internal static partial Regex NamePattern();
}
