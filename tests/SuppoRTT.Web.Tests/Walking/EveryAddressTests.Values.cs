using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>What addresses name beside an absence: members, contacts, messages.</summary>
public sealed partial class EveryAddressTests
{
    /// <summary>What stands in addresses and is no deanery's own, so that there is no such thing of another, and why.</summary>
    private static readonly Dictionary<string, string> _ofNoDeanery = new()
    {
        ["code"] = "the number of an answer",
        ["feed"] = "a secret, which opens the page to anyone who has it",
        ["form"] = "the word for a form, which deaneries share",
        ["kind"] = "a kind of note",
        ["number"] = "counted within the absence",
        ["question"] = "the word for a question of the form",
        ["registration"] = "kept in the cookie of who began it",
        ["revision"] = "counted within the form",
        ["section"] = "the word for a section of the form",
        ["token"] = "a secret, which opens the page to anyone who has it",
        ["topic"] = "a kind of message",
    };

    /// <summary>What is there in no deanery.</summary>
    private static readonly Dictionary<string, string> _unknown = new()
    {
        ["contact"] = $"{Guid.NewGuid()}",
        ["member"] = $"{Guid.NewGuid()}",
        ["message"] = "987654321",
    };

    [Fact]
    public void Values_OfAllAddresses_HaveOneOfTheOtherDeanery() => walk.Pages
        .SelectMany(page => page.Parameters.Where(name => !(name is "deanery" or "reference" || _ofNoDeanery.ContainsKey(name) || (walk.Foreign.ContainsKey(name) && _unknown.ContainsKey(name))))
            .Select(name => $"{page.Route}: give {{{name}}} one of the other deanery in Situation.ForeignIn and one that is nowhere in EveryAddressTests, or say there why no deanery owns it"))
        .Distinct().ShouldBeNone();

    [Fact]
    public async Task PagesOfWhatADeaneryOwns_WithWhatIsAnothers_AnswerAsIfThereWereNone() => (await Faults(
        walk.Pages.Where(page => page.Parameters.Any(walk.Foreign.ContainsKey)),
        async (page, walker) =>
        {
            var (at, foreign) = walker.Member?.Deanery == There ? (There, Situation.Values) : (Here, walk.Foreign);
            var reference = !page.IsOfAnAbsence ? "" : at == Here ? walk.AbsencesFor(page).Own : walk.AbsencesFor(page).Twin;
            var (unknown, others) = (page.Address(at, reference, _unknown), page.Address(at, reference, foreign));
            return walker.IsSignedIn ? await WhatIsToldApart(page, walker, [unknown, others]) : await WhatDoesNotAskToSignIn(page, walker, unknown, others);
        })).ShouldBeNone();

    /// <summary>Those of the other deanery are really there: its own staff open them.</summary>
    [Fact]
    public async Task PagesOfWhatADeaneryOwns_OpenToStaffOfTheDeaneryThatOwnsIt()
    {
        var staff = walk.Everybody.Single(walker => walker.Member == Cast.WestMidlands.Staff);
        (await Faults(
            walk.Pages.Where(page => page is { Verb: "GET", IsOfAnAbsence: false } && page.Parameters.Any(walk.Foreign.ContainsKey)),
            async (page, walker) => await walker.Ask(page.Verb, page.Address(There, "", walk.Foreign)) is { Status: not System.Net.HttpStatusCode.OK } answer ? [$"{page} by {walker.Name}: {answer.Status}"] : [],
            [staff])).ShouldBeNone();
    }
}
