using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Calendars;
using SuppoRTT.Web.Tests.Documents;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;
using SuppoRTT.Web.Tests.Walking;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>What is told, and how all that a reader can get is gathered.</summary>
public sealed partial class RightsPerAnswerTests
{
    /// <summary>The page behind the link before and after its button, the PDF and the e-mails, without spaces.</summary>
    private async Task<string> AllThatAContactGets(SentRotaPlan sent)
    {
        var (letter, visitor) = (await _portal.LetterToContact(sent), await _portal.Visitor());
        var link = letter.Path();
        var page = await visitor.Open(link);
        using var opened = await visitor.Send(page, link, ("Then", "open"));
        var shown = await opened.Html();
        using var acknowledged = await visitor.Send(shown, link, ("Then", "acknowledge"), ("Name", "Jo Bloggs"));
        using var copy = await Printed.From(visitor.Send(page, link + "/pdf"));
        var plan = await _portal.In(sent.Deanery, db => db.RotaPlans.Select(p => p.Content).SingleAsync());
        shown.Words("main").ShouldContain(Cast.Of(sent.Deanery).Trainee.Name);
        return Bare($"{letter.Subject}{letter.Text}{letter.Html}{page.Source.Text}{shown.Source.Text}{await acknowledged.Content.ReadAsStringAsync()}{copy.TextWithoutSpaces()}{plan}");
    }

    /// <summary>Every page, PDF and calendar file about the absence that opens to them, their e-mails, their home page, and the calendar to which they subscribe.</summary>
    private async Task<string> AllThatAMemberGets(ToldForms told, Member member)
    {
        var visitor = await _portal.SignedInAs(member);
        var got = new List<string>();
        foreach (var address in Addresses(told))
        {
            using var response = await visitor.Get(address);
            if (response.StatusCode == HttpStatusCode.OK)
            {
                using var pdf = response.Content.Headers.ContentType?.MediaType == "application/pdf" ? await Printed.From(visitor.Get(address)) : null;
                got.Add(pdf?.TextWithoutSpaces() ?? await response.Content.ReadAsStringAsync());
            }
        }

        foreach (var message in await _portal.MessagesTo(told.Deanery, member.Id))
        {
            got.Add((await _portal.Written(message)) is { } letter ? letter.Subject + letter.Text : "");
        }

        foreach (var address in new[] { $"/{told.Deanery}/home", await visitor.MakesAddress(told.Deanery) })
        {
            using var response = await visitor.Get(address);
            response.StatusCode.ShouldBe(HttpStatusCode.OK);
            got.Add(await response.Content.ReadAsStringAsync());
        }

        return Bare(string.Concat(got));
    }

    private IEnumerable<string> Addresses(ToldForms told) => WalkedPage.AllOf(_portal)
        .Where(page => page.IsOfAnAbsence && page.Verb == "GET")
        .SelectMany(page => told.Forms.SelectMany(form => form.Definition.Sections.Select(section => page.Route
            .Replace("{deanery}", told.Deanery, StringComparison.Ordinal).Replace("{reference}", told.Reference, StringComparison.Ordinal)
            .Replace("{form}", form.Definition.Key, StringComparison.Ordinal).Replace("{section}", section.Key, StringComparison.Ordinal)
            .Replace("{revision:int}", "1", StringComparison.Ordinal).Replace("{number:int}", "1", StringComparison.Ordinal))))
        .Distinct();

    private static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>A doctor who has been away and is back, with every form sent, those of before signed, and a meeting ahead about the last.</summary>
    private async Task<ToldForms> Told(string deanery)
    {
        var a = await _portal.Make(deanery);
        var absence = a.Absence(A.Today.AddMonths(-6), A.Today);
        var (forms, revisions) = (new List<(FormDefinition Definition, Answers Answers)>(), new List<FormRevision>());
        foreach (var form in a.Forms)
        {
            if (form.Stage == FormStage.AfterReturn)
            {
                absence.ConfirmReturn(A.Today, a.Cast.Trainee.Actor, A.Morning);
            }

            var facts = a.AnswersFor(absence, form.Key, [("needsSupport", "yes"), .. form.Questions.Where(q => q.Fact == Fact.ReviewOn).Select(q => (q.Key, "2026-03-25"))]).Only(key => form.Question(key) is { } q && (q.Fact is not null || key == "needsSupport"));
            var answers = Exhaustive.Answers(form, facts, q => ToldForms.MarkOf(form, q));
            revisions.Add(a.Submit(absence, form.Key, answers));
            if (form.Stage != FormStage.AfterReturn)
            {
                a.SignOff(absence, form.Key);
            }

            forms.Add((form, answers));
        }

        absence.ProposeMeeting(a.Forms[^1].Key, A.Morning.AddDays(40), "Library", a.Cast.Trainee.Actor, A.Morning);
        return new ToldForms(deanery, await _portal.Given(deanery, absence, [.. revisions]), forms, a.Rules.Type(absence.TypeCode)!.Label, a.Rules.Entitlements.SupervisionName);
    }

    /// <summary>An absence whose answers can be told apart.</summary>
    private sealed record ToldForms(string Deanery, string Reference, IReadOnlyList<(FormDefinition Definition, Answers Answers)> Forms, string TypeOfAbsence, string Supervision)
    {
        /// <summary>What is written nowhere but in the answer to this question.</summary>
        public static string MarkOf(FormDefinition form, Question question) => $"Zz{form.Key.Replace("-", "", StringComparison.Ordinal)}{question.Key}zZ";

        /// <summary>All marks of one form.</summary>
        public static HashSet<string> MarksOf(FormDefinition form) => form.Questions.Where(q => q.IsAsked).SelectMany(q => q.Questions.Append(q)).Select(q => MarkOf(form, q)).ToHashSet();

        /// <summary>The marks of questions, those within rows by the rights of the rows.</summary>
        public IEnumerable<string> Marks(Func<Question, bool> which) => Forms
            .SelectMany(f => f.Definition.Questions.Where(q => q.IsAsked && which(q)).SelectMany(q => q.Questions.Append(q).Select(each => MarkOf(f.Definition, each))));

        public IEnumerable<string> Options(Func<Question, bool> which) => Forms.SelectMany(f => f.Definition.Questions).Where(which).SelectMany(q => q.Options).Select(o => o.Label);
    }
}
