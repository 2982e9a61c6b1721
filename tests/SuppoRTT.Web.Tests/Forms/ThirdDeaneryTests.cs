using System.Net;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A deanery that is added by its files alone: its pages open, and its forms are filled in.</summary>
public sealed class ThirdDeaneryTests(Portal portal) : IClassFixture<Portal>
{
    private const string NorthWest = "north-west";

    [Fact]
    public async Task NorthWest_ByItsFiles_IsThere_AndItsFirstFormIsFilledIn()
    {
        await portal.Bring(NorthWest, DefinitionFiles.WithNorthWest);
        var a = await portal.Make(NorthWest);
        (await (await portal.Visitor()).Open("/north-west")).Words("main").ShouldContain(a.Rules.Guidance.WhoFor[0]);
        var (form, doctor) = (a.Forms[0], await portal.SignedInAs(a.Cast.Trainee));
        var reference = await portal.Given(NorthWest, made => made.Absence());
        (await doctor.Open("/north-west/home")).Words("main").ShouldContain(form.Name);
        var section = Drafting.SectionOf(reference, form.Sections[0].Key, form.Key, NorthWest);

        var page = await doctor.Open(section);
        var first = form.Sections[0].Questions.First(q => q.IsAsked && page.QuerySelector($"[name='{q.Key}']") is not null && q.Type is Domain.Forms.QuestionType.YesNo or Domain.Forms.QuestionType.Text or Domain.Forms.QuestionType.LongText);
        (await doctor.Send(page, section, (first.Key, "yes"), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await portal.Stored(reference, form.Sections[0].Key, NorthWest)).Text(first.Key).ShouldBe("yes");
        (await doctor.Open(section)).Typed(first.Key).ShouldBe("yes");
    }
}
