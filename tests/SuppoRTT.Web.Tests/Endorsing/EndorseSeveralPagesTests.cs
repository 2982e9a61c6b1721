using AngleSharp.Dom;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Endorsing;

/// <summary>The list of what somebody is to endorse goes on where it was, whatever was endorsed since.</summary>
public sealed class EndorseSeveralPagesTests : IDisposable
{
    private const string Address = "/wessex/endorse-several";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_WithMoreThanOnePage_GoesOnWithoutLossOrRepetition_AtTheSameCost()
    {
        var all = new List<string>();
        for (var i = 0; i < 23; i++)
        {
            all.Add(await Signed(Stages.Programme with { DueDays = 1 + (i % 3) }));
        }

        var visitor = await _portal.SignedInAs(Cast.ProgrammeDirector);
        var first = await visitor.Open(Address);
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await visitor.Open(next);

        (Listed(first).Count, Listed(second).Count).ShouldBe((20, 3));
        Listed(first).Concat(Listed(second)).ShouldBe(all, ignoreOrder: true);
        next.ShouldStartWith($"{Address}?by=2026-03-05&after=");
        (await _portal.Commands.Of(() => visitor.Open(Address))).ShouldBe(await _portal.Commands.Of(() => visitor.Open(next)));
        foreach (var form in Listed(first)[^2..])
        {
            await EndorseOne(form);
        }

        Listed(await visitor.Open(next)).ShouldBe(Listed(second), "what was shown last was endorsed since, and the list goes on where it was");
    }

    [Fact]
    public async Task Get_WithAPositionThatNoPageMade_BeginsAtTheStart()
    {
        var reference = await Signed(Stages.Programme);
        var visitor = await _portal.SignedInAs(Cast.ProgrammeDirector);

        foreach (var query in new[] { "?after=12", "?by=2027-01-01", "?by=nonsense&after=nonsense" })
        {
            Listed(await visitor.Open(Address + query)).ShouldBe([reference]);
        }
    }

    private static List<string> Listed(IParentNode page) => [.. page.QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[3])];

    private Task<string> Signed(ReviewStage stage) => _portal.Given("wessex", a => a.With(stage).SignedOff());

    private Task EndorseOne(string reference) => _portal.In("wessex", async db =>
    {
        var absence = (await db.WholeAbsence(reference, Cast.ProgrammeDirector.Actor, default))!;
        absence.Endorse("pre-absence", Cast.ProgrammeDirector.Actor);
        await db.SaveChangesAsync();
    });
}
