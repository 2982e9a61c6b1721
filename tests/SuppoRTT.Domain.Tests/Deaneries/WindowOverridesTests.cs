using System.Globalization;
using System.Text.Json.Nodes;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Tests.Absences.Reminders;

namespace SuppoRTT.Domain.Tests.Deaneries;

/// <summary>Windows that are otherwise for absences of one type or length, as the East of England publishes them.</summary>
public sealed class WindowOverridesTests : ReminderTestBase
{
    /// <summary>Part 1 at least 3 months before, time out of programme for research earlier.</summary>
    private static readonly DeaneryRules _eastOfEngland = Wessex with
    {
        Windows = [Window("pre-absence", Anchor.Starts, -26, -13, "At least 3 months before") with { Overrides = [new WindowOverride { Types = ["OOPR"], Window = Rule(Anchor.Starts, -52, -26, "At least 6 months before research") }] }],
    };

    [Theory]
    [InlineData("MAT", "1 Dec 2026", "2 Mar 2027", "At least 3 months before")]
    [InlineData("OOPR", "2 Jun 2026", "1 Dec 2026", "At least 6 months before research")]
    public void EastOfEngland_HasAnEarlierWindowForResearch_ForDeadlinesAndReminders(string type, string opens, string due, string rule)
    {
        var absence = Planned with { TypeCode = type, Dates = Planned.Dates with { Registered = new(2026, 1, 5), TypeCode = type } };

        var deadline = Deadlines.For(absence.Dates, _eastOfEngland).Single();

        (deadline.Opens, deadline.Due, deadline.Rule).ShouldBe((Day(opens), Day(due), rule));
        Due(absence, _eastOfEngland).Where(r => r is { Form: "pre-absence", Trigger: ReminderTrigger.FormOpens }).ShouldAllBe(r => r.By == Day(due) && r.Window == rule);
        Due(absence, _eastOfEngland).ShouldContain(r => r.Trigger == ReminderTrigger.FormOpens && r.Form == "pre-absence");
    }

    [Fact]
    public void Override_IsReadFromTheFile_AndTheFirstThatFitsCounts()
    {
        var rules = Read(w => w["overrides"] = new JsonArray(
            new JsonObject { ["types"] = new JsonArray("SICK"), ["belowMonths"] = 6, ["window"] = Json(-6, -4) },
            new JsonObject { ["planned"] = false, ["window"] = Json(-5, -3) }));

        DueOf(rules, planned: true, "SICK", months: 5).ShouldBe(-4);
        DueOf(rules, planned: true, "SICK", months: 6).ShouldBe(-10);
        DueOf(rules, planned: false, "SICK", months: 5).ShouldBe(-4);
        DueOf(rules, planned: false, "OTHER", months: 12).ShouldBe(-3);
        Assert.Equivalent(rules, DefinitionText.ParseDeanery(rules.ToCanonicalText()), strict: true);
    }

    private static int DueOf(DeaneryRules rules, bool planned, string type, int months)
    {
        var starts = new DateOnly(2027, 6, 1);
        return rules.Windows[0].For(new KeyDates(planned, new(2027, 1, 4), starts, starts.AddMonths(months), null) { TypeCode = type }).DueWeeks;
    }

    private static DeaneryRules Read(Action<JsonNode> change)
    {
        var json = JsonNode.Parse(SmallDefinitions.Deanery)!;
        change(json["windows"]![0]!);
        return DefinitionText.ParseDeanery(json.ToJsonString());
    }

    private static JsonObject Json(int opens, int due) => new() { ["anchor"] = "Starts", ["opensWeeks"] = opens, ["dueWeeks"] = due, ["rule"] = string.Create(CultureInfo.InvariantCulture, $"{-due} weeks before") };

    private static FormWindow Window(string form, Anchor anchor, int opens, int due, string rule) => new() { Form = form, Planned = Rule(anchor, opens, due, rule) };

    private static WindowRule Rule(Anchor anchor, int opens, int due, string rule) => new() { Anchor = anchor, OpensWeeks = opens, DueWeeks = due, Rule = rule };
}
