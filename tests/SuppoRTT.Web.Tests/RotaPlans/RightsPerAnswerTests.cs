using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Calendars;
using SuppoRTT.Web.Tests.Documents;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;
using SuppoRTT.Web.Tests.Walking;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>Every question of every form is answered in words that nothing else has. Then all that a reader can get is searched for those that are not for them.</summary>
public sealed class RightsPerAnswerTests : IDisposable
{
    private readonly Portal _portal = new();

    public static TheoryData<string> Deaneries => new(Cast.Wessex.Deanery, Cast.WestMidlands.Deanery);

    public void Dispose() => _portal.Dispose();

    [Theory]
    [MemberData(nameof(Deaneries))]
    public async Task RotaAndHr_GetNoAnswerThatIsNotMarkedForThem(string deanery)
    {
        var told = await Told(deanery);
        var contact = await _portal.GivenContact(deanery);
        await _portal.Sends(told.Reference, [contact], deanery: deanery);
        var sent = new SentRotaPlan(deanery, new PrintedForm(told.Reference, told.Forms[1].Definition, told.Forms[1].Answers, null!), contact);

        var got = await AllThatAContactGets(sent);

        told.Marks(q => q.IsForRota).Count(got.Contains).ShouldBeGreaterThan(1);
        told.Marks(q => !q.IsForRota).Where(got.Contains).ShouldBeEmpty();
        var allowed = told.Options(q => q.IsForRota).Append(told.Supervision).ToHashSet(StringComparer.OrdinalIgnoreCase); // The plan names supervision by itself.
        told.Options(q => !q.IsForRota).Where(label => label.Length > 8 && !allowed.Contains(label) && got.Contains(Bare(label), StringComparison.Ordinal)).ShouldBeEmpty();
        got.ShouldNotContain(Bare(told.TypeOfAbsence));
    }

    [Theory]
    [MemberData(nameof(Deaneries))]
    public async Task ANewSupervisor_GetsNoAnswerThatIsNotForSupervisors_AndTheOneBeforeNoneAtAll(string deanery)
    {
        var (told, cast) = (await Told(deanery), Cast.Of(deanery));
        await _portal.In(deanery, async db =>
        {
            var absence = await db.Absences.Include(a => a.Participations).Include(a => a.Forms).ThenInclude(f => f.Signatures).Include(a => a.Meetings).AsSplitQuery().SingleAsync(a => a.Reference == told.Reference);
            absence.NameSupervisor(cast.OtherSupervisor.Id, cast.OtherSupervisor.Name, cast.Staff.Actor, _portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        var got = await AllThatAMemberGets(told, cast.OtherSupervisor);
        var former = await AllThatAMemberGets(told, cast.Supervisor);

        told.Marks(q => q.SeenBy(Audience.Supervisor)).Count(got.Contains).ShouldBeGreaterThan(10);
        told.Marks(q => !q.SeenBy(Audience.Supervisor)).Where(got.Contains).ShouldBeEmpty();
        told.Marks(_ => true).Where(former.Contains).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Deaneries))]
    public async Task TheNextSupervisor_BeforeTheirDay_GetsWhatIsSignedAndNothingElse(string deanery)
    {
        var (told, cast) = (await Told(deanery), Cast.Of(deanery));
        await _portal.In(deanery, async db =>
        {
            var absence = await db.Absences.Whole().SingleAsync(a => a.Reference == told.Reference);
            absence.NameNextSupervisor(new NamedPerson(cast.OtherSupervisor.Id, cast.OtherSupervisor.Name), A.Today.AddDays(30), cast.Staff.Actor, _portal.Clock.Now);
            await db.SaveChangesAsync();
        });

        var got = await AllThatAMemberGets(told, cast.OtherSupervisor);

        var unsigned = told.Forms[^1].Definition;
        told.Marks(q => !q.IsPrivate).Where(m => !ToldForms.MarksOf(unsigned).Contains(m)).Count(got.Contains).ShouldBeGreaterThan(10);
        told.Marks(q => q.IsPrivate).Where(got.Contains).ShouldBeEmpty();
        ToldForms.MarksOf(unsigned).Where(got.Contains).ShouldBeEmpty();
        got.ShouldNotContain(Bare(told.TypeOfAbsence));
        var visitor = await _portal.SignedInAs(cast.OtherSupervisor);
        foreach (var address in Addresses(told).Where(a => !a.EndsWith("/read-handover", StringComparison.Ordinal)))
        {
            using var response = await visitor.Get(address);
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        }
    }

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

    /// <summary>Every page, PDF and calendar file about the absence that opens to them, their e-mails, and their calendar.</summary>
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

        using var home = await visitor.Get($"/{told.Deanery}/home");
        got.Add(await home.Content.ReadAsStringAsync());
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

    /// <summary>A doctor who has been away and is back, with every form sent, and those of before signed.</summary>
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
