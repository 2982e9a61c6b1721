using System.Text.Json.Nodes;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Deaneries;

/// <summary>What a supervisor is told: what this is, what they promise, what to cover, and how long it takes.</summary>
public sealed class SigningPrimerTests
{
    [Fact]
    public void Deanery_WithoutWordsOfItsOwn_HasTheUsual_WithTheirSource()
    {
        var primer = SmallDefinitions.Rules().Supervisor.Primer;

        primer.ShouldBe(SigningPrimer.Usual);
        Uri.IsWellFormedUriString(primer.Source, UriKind.Absolute).ShouldBeTrue();
    }

    [Fact]
    public void Form_ThatSaysNothing_TakesTheUsualTime_AlsoWhenStoredBeforeThatWasSaid()
    {
        var form = Read(f => { });
        var stored = JsonNode.Parse(form.ToCanonicalText())!.AsObject();
        stored.Remove("minutesToMeet").ShouldBeTrue();
        stored.Remove("minutesToSign").ShouldBeTrue();

        (form.MinutesToMeet, form.MinutesToSign).ShouldBe((30, 10));
        var old = DefinitionText.ParseForm(stored.ToJsonString());
        (old.MinutesToMeet, old.MinutesToSign).ShouldBe((30, 10));
    }

    [Theory]
    [InlineData("minutesToMeet", 4, "must be from 5 to 240")]
    [InlineData("minutesToMeet", 241, "must be from 5 to 240")]
    [InlineData("minutesToSign", 0, "must be from 1 to 60")]
    [InlineData("minutesToSign", 61, "must be from 1 to 60")]
    public void Minutes_OutsideWhatIsSensible_AreRefused(string member, int minutes, string rule) =>
        Should.Throw<DefinitionException>(() => Read(f => f[member] = minutes)).Faults.ShouldBe([new DefinitionFault(member, rule)]);

    [Fact]
    public void Points_MoreThanFive_AreRefused() =>
        Should.Throw<DefinitionException>(() => Read(f => f["pointsToCover"] = new JsonArray("1", "2", "3", "4", "5", "6"))).Faults.ShouldHaveSingleItem().Key.ShouldBe("pointsToCover");

    [Theory]
    [InlineData("""{ "what": "W", "promises": [] }""", "supervisor.primer.promises")]
    [InlineData("""{ "what": "W", "promises": ["1", "2", "3", "4", "5", "6"] }""", "supervisor.primer.promises")]
    [InlineData("""{ "what": "W", "promises": ["1"], "source": "over there" }""", "supervisor.primer.source")]
    [InlineData("""{ "promises": ["1"] }""", "supervisor.primer.what")]
    public void Primer_ThatBreaksARule_IsRefused(string primer, string path)
    {
        var deanery = SmallDefinitions.Json(SmallDefinitions.Deanery);
        deanery["supervisor"]!["primer"] = JsonNode.Parse(primer);

        Should.Throw<DefinitionException>(() => DefinitionReader.ReadDeanery("deaneries/here.jsonc", deanery.ToJsonString())).Faults.ShouldHaveSingleItem().Key.ShouldBe(path);
    }

    [Fact]
    public void Shipped_FormsNameFiveThingsToCover_AndDeaneriesSayWhatIsPromised()
    {
        var shipped = DefinitionSet.Read(DefinitionFiles.Shipped).Deaneries;

        shipped.SelectMany(d => d.Forms).ShouldAllBe(f => f.PointsToCover.Count == 5);
        shipped.ShouldAllBe(d => d.Rules.Supervisor.Primer != SigningPrimer.Usual && d.Rules.Supervisor.Primer.Source != null);
    }

    private static FormDefinition Read(Action<JsonObject> change)
    {
        var form = SmallDefinitions.Json(SmallDefinitions.Form);
        change(form);
        return DefinitionReader.ReadForm("forms/here/pre-return.jsonc", form.ToJsonString(), SmallDefinitions.NamedBlock, SmallDefinitions.Rules());
    }
}
