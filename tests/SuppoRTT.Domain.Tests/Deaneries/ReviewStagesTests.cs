using System.Text.Json.Nodes;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Deaneries;

/// <summary>Who looks at a form after its signature is read from its file, and a file that makes no sense is refused with its place and rule.</summary>
public sealed class ReviewStagesTests
{
    private const string Stage = """
        { "key": "programme", "role": "TrainingProgrammeDirector", "may": ["Comment", "Endorse", "SendBack"], "overMonths": 6, "dueDays": 10, "statement": "I endorse it.", "rule": "Long absences go to the programme director." }
        """;

    private const string Line = """
        { "trigger": "EndorsementAsked", "form": "pre-return", "enabled": true, "to": ["Endorser"], "at": { "anchor": "EndorsementAsked" }, "rule": "When it is signed" }
        """;

    private static readonly IReadOnlyList<(string Key, string Rule, Action<JsonObject> Break)> _faults =
    [
        ("reviewStages[programme].role", "must be one of TrainingProgrammeDirector, CollegeTutor, HeadOfSchool, DeaneryStaff", s => s["role"] = "Champion"),
        ("reviewStages[programme].role", "must be one of Trainee", s => s["role"] = "Dean"),
        ("reviewStages[programme].may", "must name Endorse", s => s["may"] = new JsonArray("Comment")),
        ("reviewStages[programme].may[Endorse]", "used 2 times", s => s["may"] = new JsonArray("Endorse", "Endorse")),
        ("reviewStages[programme].dueDays", "from 1 to 60", s => s["dueDays"] = 0),
        ("reviewStages[programme].overMonths", "from 1 to 60", s => s["overMonths"] = 61),
        ("reviewStages[programme].statement", "1000 characters", s => s["statement"] = new string('a', 1001)),
        ("reviewStages[programme].statement", "is required", s => s.Remove("statement")),
        ("reviewStages[programme].source", "web address", s => s["source"] = "a page"),
        ("reviewStages[Programme 1].key", "small letters", s => s["key"] = "Programme 1"),
    ];

    public static TheoryData<int> Faults => [.. Enumerable.Range(0, _faults.Count)];

    [Fact]
    public void Stages_AreReadInTheirOrder()
    {
        var form = Read(SmallDefinitions.Json(Stage), Other("team", "DeaneryStaff"));

        form.ReviewStages.Select(s => (s.Key, s.Role, s.OverMonths, s.DueDays)).ShouldBe([("programme", Role.TrainingProgrammeDirector, 6, 10), ("team", Role.DeaneryStaff, 6, 10)]);
        form.ReviewStages[0].May.ShouldBe([ReviewPower.Comment, ReviewPower.Endorse, ReviewPower.SendBack]);
        DefinitionText.ParseForm(form.ToCanonicalText()).ReviewStages.Select(s => s.Rule).ShouldBe(form.ReviewStages.Select(s => s.Rule));
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void Stage_ThatBreaksARule_IsRefusedWithItsPlace(int index)
    {
        var (key, rule, fault) = _faults[index];
        var stage = SmallDefinitions.Json(Stage);
        fault(stage);

        var broken = Should.Throw<DefinitionException>(() => Read(stage));

        broken.File.ShouldBe("forms/here/pre-return.jsonc");
        broken.Faults.ShouldContain(f => f.Key == key && f.Rule.Contains(rule, StringComparison.Ordinal), string.Join('\n', broken.Faults));
    }

    [Fact]
    public void Stages_OfOneRole_AreRefused() =>
        Should.Throw<DefinitionException>(() => Read(SmallDefinitions.Json(Stage), Other("again", "TrainingProgrammeDirector"))).Faults.ShouldContain(f => f.Key == "reviewStages[TrainingProgrammeDirector]");

    [Fact]
    public void Stages_OfWhichNobodyWouldBeTold_AreRefused() =>
        Should.Throw<DefinitionException>(() => Read(SmallDefinitions.Rules(), SmallDefinitions.Json(Stage))).Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            f => f.Key.ShouldBe("reviewStages"), f => f.Rule.ShouldContain("EndorsementAsked for “pre-return”"));

    private static JsonObject Other(string key, string role)
    {
        var stage = SmallDefinitions.Json(Stage);
        (stage["key"], stage["role"]) = (key, role);
        return stage;
    }

    private static FormDefinition Read(params JsonObject[] stages)
    {
        var deanery = SmallDefinitions.Json(SmallDefinitions.Deanery);
        deanery["reminders"]!.AsArray().Add(SmallDefinitions.Json(Line));
        return Read(DefinitionReader.ReadDeanery("deaneries/here.jsonc", deanery.ToJsonString()), stages);
    }

    private static FormDefinition Read(DeaneryRules rules, params JsonObject[] stages)
    {
        var form = SmallDefinitions.Json(SmallDefinitions.Form);
        form["reviewStages"] = new JsonArray([.. stages]);
        return DefinitionReader.ReadForm("forms/here/pre-return.jsonc", form.ToJsonString(), SmallDefinitions.NamedBlock, rules);
    }
}
