using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>Whoever answers a private question reads beside it who sees the answer.</summary>
public sealed class PrivateQuestionsTests(Portal portal) : IClassFixture<Portal>
{
    public static TheoryData<string, string> Shipped => new[] { "wessex", "west-midlands" }.SelectMany(d => A.Of(d).Forms.Select(f => (d, f.Key)))
        .Aggregate(new TheoryData<string, string>(), (all, f) => { all.Add(f.d, f.Key); return all; });

    [Theory]
    [MemberData(nameof(Shipped))]
    public async Task Get_OfASection_SaysBesideEveryPrivateQuestionWhoSeesIt(string deanery, string form)
    {
        var (definition, cast) = (A.Of(deanery).Form(form), Cast.Of(deanery));
        var reference = await portal.Given(deanery, a => a.Absence());
        await Answered(deanery, reference, definition);
        var doctor = await portal.SignedInAs(cast.Trainee);

        foreach (var section in definition.Sections.Where(s => s.Questions.Any(q => q.IsPrivate)))
        {
            var page = await doctor.Open(Drafting.SectionOf(reference, section.Key, form, deanery));
            foreach (var question in section.Questions.Where(q => q.IsPrivate))
            {
                var hint = page.GetElementById($"{question.Key}-hint");
                hint.ShouldNotBeNull(question.Key).TextContent.ShouldContain("Private: seen by you", Case.Sensitive, question.Key);
                page.QuerySelectorAll("[aria-describedby]").ShouldContain(e => e.GetAttribute("aria-describedby")!.Split(' ').Contains(hint.Id), question.Key);
            }
        }
    }

    /// <summary>The answers with which every section is asked, and every private question in it.</summary>
    private Task Answered(string deanery, string reference, FormDefinition form) => portal.In(deanery, async db =>
    {
        var answers = Exhaustive.Answers(form, Answers.None.With("needsSupport", "yes"));
        var (absence, doctor) = (await db.Absences.SingleAsync(a => a.Reference == reference), Cast.Of(deanery).Trainee);
        db.AddRange(form.Sections.Select(s => new DraftSection(
            absence.DeaneryId, absence.Id, form.Key, s.Key, answers.Only(key => s.Questions.Any(q => q.Key == key)), doctor.Actor.Stamp(Role.Trainee), A.Morning)));
        await db.SaveChangesAsync();
    });
}
