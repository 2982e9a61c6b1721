using System.Text.Json.Nodes;

using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Tests.Deaneries;

public sealed class ReadDeaneryTests
{
    private static readonly IReadOnlyList<(string Key, string Rule, Action<JsonObject> Break)> _faults =
    [
        ("colour", "is not a known member", d => d["colour"] = "blue"),
        ("threshold.weeks", "is not a known member", d => d["threshold"]!["weeks"] = 3),
        ("name", "is required", d => d.Remove("name")),
        ("name", "is required", d => d["name"] = null),
        ("name", "must not be empty", d => d["name"] = " "),
        ("name", "must be 200 characters or fewer", d => d["name"] = new string('a', 201)),
        ("name", "must be a text", d => d["name"] = 5),
        ("contact", "must be an object", d => d["contact"] = "team@here.example"),
        ("contact.email", "is required", d => d["contact"]!.AsObject().Remove("email")),
        ("contact.email", "must be an e-mail address", d => d["contact"]!["email"] = "nobody"),
        ("effectiveFrom", "must be a date", d => d["effectiveFrom"] = "1 May 2026"),
        ("effectiveFrom", "must have a year between", d => d["effectiveFrom"] = "1900-01-01"),
        ("slug", "must be small letters", d => d["slug"] = "West Midlands"),
        ("slug", "must be small letters", d => d["slug"] = "west--midlands"),
        ("slug", "first word of an address", d => d["slug"] = "sign-in"),
        ("threshold.months", "must be a whole number", d => d["threshold"]!["months"] = 3.5),
        ("threshold.months", "must be from 1 to 24", d => d["threshold"]!["months"] = 0),
        ("askForHelpAfterWorkingDays", "must be from 1 to 30", d => d["askForHelpAfterWorkingDays"] = 0),
        ("remindAgainAfterWorkingDays", "must be from 1 to 20", d => d["remindAgainAfterWorkingDays"] = 0),
        ("threshold.below", "must be one of CaseByCase, OptIn", d => d["threshold"]!["below"] = "Perhaps"),
        ("threshold.below", "must be one of", d => d["threshold"]!["below"] = "0"),
        ("threshold.appealStandIn", "must be TrainingProgrammeDirector, CollegeTutor or Champion", d => d["threshold"]!["appealStandIn"] = "Trainee"),
        ("absenceTypes", "must be a list", d => d["absenceTypes"] = "SICK"),
        ("absenceTypes", "at least one", d => d["absenceTypes"] = new JsonArray()),
        ("absenceTypes[OTHER]", "used 2 times", d => d["absenceTypes"]![0]!["code"] = "OTHER"),
        ("absenceTypes[sick].code", "capital letters", d => d["absenceTypes"]![0]!["code"] = "sick"),
        ("absenceTypes[SICK].isAcademic", "true or false", d => d["absenceTypes"]![0]!["isAcademic"] = "yes"),
        ("academicSplit", "is required where", d => d["absenceTypes"]![0]!["isAcademic"] = true),
        ("windows", "at least one", d => d["windows"] = new JsonArray()),
        ("windows[pre-return]", "used 2 times", d => d["windows"]![0]!["form"] = "pre-return"),
        ("windows[Pre Return].form", "key of a form", d => d["windows"]![0]!["form"] = "Pre Return"),
        ("windows[pre-absence].planned.opensWeeks", "must not be after", d => d["windows"]![0]!["planned"]!["opensWeeks"] = -9),
        ("windows[pre-absence].planned.dueWeeks", "must be from", d => d["windows"]![0]!["planned"]!["dueWeeks"] = 400),
        ("windows[pre-absence].planned.source", "web address", d => d["windows"]![0]!["planned"]!["source"] = "a page"),
        ("windows[pre-absence].overrides[0]", "must say for which absences", d => d["windows"]![0]!["overrides"] = new JsonArray(new JsonObject { ["window"] = d["windows"]![0]!["planned"]!.DeepClone() })),
        ("windows[pre-absence].overrides[0].window", "is required", d => d["windows"]![0]!["overrides"] = new JsonArray(new JsonObject { ["planned"] = false })),
        ("windows[pre-absence].overrides[0].types", "“GONE” is not one of the types", d => d["windows"]![0]!["overrides"] = new JsonArray(new JsonObject { ["types"] = new JsonArray("GONE"), ["window"] = d["windows"]![0]!["planned"]!.DeepClone() })),
        ("nation", "is required", d => d.Remove("nation")),
        ("nation", "must be one of England, Wales, Scotland, NorthernIreland", d => d["nation"] = "UK"),
        ("reminders", "is required", d => d.Remove("reminders")),
        ("reminders[FormDue pre-return].enabled", "is required", d => d["reminders"]![0]!.AsObject().Remove("enabled")),
        ("reminders[FormDue pre-return].colour", "is not a known member", d => d["reminders"]![0]!["colour"] = "blue"),
        ("reminders[Soon pre-return].trigger", "must be one of Registered, FormOpens", d => d["reminders"]![0]!["trigger"] = "Soon"),
        ("reminders[FormDue nothing].form", "is not a form of the windows", d => d["reminders"]![0]!["form"] = "nothing"),
        ("reminders[ConfirmReturn pre-return].form", "is not for ConfirmReturn", d => d["reminders"]![0]!["trigger"] = "ConfirmReturn"),
        ("reminders[Evaluation].form", "is required for Evaluation", d => (d["reminders"]![1]!["trigger"], d["reminders"]![1]!["everyMonths"]) = ("Evaluation", null)),
        ("reminders[FormDue pre-return Trainee]", "used 2 times", d => d["reminders"]!.AsArray().Add(d["reminders"]![0]!.DeepClone())),
        ("reminders[FormDue pre-return].to", "must name at least one", d => d["reminders"]![0]!["to"] = new JsonArray()),
        ("reminders[FormDue pre-return].to[0]", "must be one of Trainee, Supervisor", d => d["reminders"]![0]!["to"] = new JsonArray("Everybody")),
        ("reminders[FormDue pre-return].at", "one of months, weeks, days and workingDays", d => d["reminders"]![0]!["at"]!["days"] = 3),
        ("reminders[FormDue pre-return].at.weeks", "must be from -104 to 104", d => d["reminders"]![0]!["at"]!["weeks"] = -200),
        ("reminders[FormDue pre-return].at.anchor", "must be one of", d => d["reminders"]![0]!["at"]!["anchor"] = "Easter"),
        ("reminders[FormDue pre-return].source", "must be a web address", d => d["reminders"]![0]!["source"] = "a page"),
        ("reminders[CheckIn].at.anchor", "is for reminders of a form", d => d["reminders"]![1]!["at"]!["anchor"] = "FormDue"),
        ("reminders[CheckIn].until.anchor", "is for reminders of a form", d => d["reminders"]![1]!["until"] = new JsonObject { ["anchor"] = "Submitted" }),
        ("reminders[CheckIn].everyMonths", "is required for CheckIn", d => d["reminders"]![1]!.AsObject().Remove("everyMonths")),
        ("reminders[CheckIn].everyMonths", "must be from 1 to 12", d => d["reminders"]![1]!["everyMonths"] = 0),
        ("reminders[FormDue pre-return].everyMonths", "is for CheckIn and SupervisorUnknown only", d => d["reminders"]![0]!["everyMonths"] = 1),
        ("reminders[SupervisorUnknown].to", "must be ProgrammeDirector or Staff", d => d["reminders"]![1]!["trigger"] = "SupervisorUnknown"),
        ("reminders[SignOffWaits pre-return].to", "must be Supervisor, ProgrammeDirector or CollegeTutor", d => (d["reminders"]![0]!["trigger"], d["reminders"]![0]!["to"]) = ("SignOffWaits", new JsonArray("Staff"))),
        ("reminders[EndorsementAsked pre-return].to", "must be the Endorser", d => { d["reminders"]![0]!["trigger"] = "EndorsementAsked"; d["reminders"]![0]!.AsObject().Remove("overrides"); }),
        ("reminders[RotaTold].trigger", "RotaTold needs a rotaPlan", d => (d["reminders"]![1]!["trigger"], d["reminders"]![1]!["everyMonths"], d["reminders"]![1]!["enabled"]) = ("RotaTold", null, true)),
        ("reminders[HandoverWaits].trigger", "HandoverWaits needs a rotaPlan", d => (d["reminders"]![1]!["trigger"], d["reminders"]![1]!["everyMonths"], d["reminders"]![1]!["enabled"]) = ("HandoverWaits", null, true)),
        ("reminders[FormDue pre-return].escalations[0].afterWorkingDays", "must be from 3 to 60", d => d["reminders"]![0]!["escalations"]![0]!["afterWorkingDays"] = 1),
        ("reminders[FormDue pre-return].escalations[0].to", "must not name the Trainee", d => d["reminders"]![0]!["escalations"]![0]!["to"] = new JsonArray("Trainee")),
        ("reminders[FormDue pre-return].overrides[0].types", "“GONE” is not one of the types", d => d["reminders"]![0]!["overrides"]![0]!["types"] = new JsonArray("GONE")),
        ("reminders[FormDue pre-return].overrides[0]", "must say for which absences", d => d["reminders"]![0]!["overrides"] = new JsonArray(new JsonObject { ["enabled"] = false })),
        ("reminders[FormDue pre-return].overrides[0]", "must change something", d => d["reminders"]![0]!["overrides"] = new JsonArray(new JsonObject { ["planned"] = true })),
        ("reminders[FormDue pre-return].overrides[0].belowMonths", "must be more than fromMonths, 6", d => (d["reminders"]![0]!["overrides"]![0]!["fromMonths"], d["reminders"]![0]!["overrides"]![0]!["belowMonths"]) = (6, 6)),
        ("reminders[FormDue pre-return].overrides[0].belowMonths", "must be more than overMonths, 6", d => (d["reminders"]![0]!["overrides"]![0]!["overMonths"], d["reminders"]![0]!["overrides"]![0]!["belowMonths"]) = (6, 6)),
        ("reminders[FormDue pre-return].overrides[0].overMonths", "cannot stand beside fromMonths", d => (d["reminders"]![0]!["overrides"]![0]!["fromMonths"], d["reminders"]![0]!["overrides"]![0]!["overMonths"]) = (6, 6)),
        ("rotaPlan.form", "“gone” is not a form of the windows", d => d["rotaPlan"] = new JsonObject { ["form"] = "gone" }),
        ("rotaPlan.linkDays", "must be from 1 to 90", d => d["rotaPlan"] = new JsonObject { ["form"] = "pre-return", ["linkDays"] = 91 }),
        ("requests", "must be a list", d => d["requests"] = "deferral"),
        ("requests[later].defers", "must be one of None, Start, Return", d => d["requests"] = Request("later", r => r["defers"] = "Post")),
        ("requests[later].forAsking", "is required", d => d["requests"] = Request("later", r => r.Remove("forAsking"))),
        ("requests[later].forDeciding", "must not be empty", d => d["requests"] = Request("later", r => r["forDeciding"] = "")),
        ("requests[later].colour", "is not a known member", d => d["requests"] = Request("later", r => r["colour"] = "blue")),
        ("requests[later].name", "must be 100 characters or fewer", d => d["requests"] = Request("later", r => r["name"] = new string('a', 101))),
        ("requests[Later Return].key", "small letters", d => d["requests"] = Request("Later Return", _ => { })),
        ("requests[later]", "used 2 times", d => { d["requests"] = Request("later", _ => { }); d["requests"]!.AsArray().Add(d["requests"]![0]!.DeepClone()); }),
        ("requests[later].decidedBy", "must be DeaneryStaff, TrainingProgrammeDirector or CollegeTutor", d => d["requests"] = Request("later", r => r["decidedBy"] = "Trainee")),
        ("requests[later].appealDays", "must be from 0 to 366", d => d["requests"] = Request("later", r => r["appealDays"] = -1)),
        ("requests[later].appealStandIn", "must be TrainingProgrammeDirector, CollegeTutor or Champion", d => d["requests"] = Request("later", r => r["appealStandIn"] = "HeadOfSchool")),
        ("entitlements.coachingSessions", "0 or more", d => d["entitlements"]!["coachingSessions"] = -1),
        ("guidance.links[0].url", "web address", d => d["guidance"]!["links"]![0]!["url"] = "javascript:alert(1)"),
        ("guidance.whoSees", "at least one", d => d["guidance"]!["whoSees"] = new JsonArray()),
        ("guidance.whoFor[1]", "is required", d => d["guidance"]!["whoFor"]!.AsArray().Add(null)),
        ("recipients", "at least one", d => d["recipients"] = new JsonArray()),
        ("grades", "at least one", d => d["grades"] = new JsonArray()),
        ("grades[ST1]", "used 2 times", d => d["grades"]![1]!["value"] = "ST1"),
        ("portfolios[a b].value", "letters, digits", d => d["portfolios"]![0]!["value"] = "a b"),
    ];

    private static JsonArray Request(string key, Action<JsonObject> change)
    {
        var request = new JsonObject { ["key"] = key, ["name"] = "A later return", ["forAsking"] = "Ask", ["forDeciding"] = "Look", ["defers"] = "Return" };
        change(request);
        return [request];
    }

    public static IEnumerable<object[]> Faults() => _faults.Select((f, i) => new object[] { i, f.Key, f.Rule });

    [Fact]
    public void Deanery_InOrder_IsRead() => SmallDefinitions.Rules().ShouldSatisfyAllConditions(
        d => d.Slug.ShouldBe("here"),
        d => d.EffectiveFrom.ShouldBe(new DateOnly(2026, 9, 1)),
        d => d.Windows[0].For(new KeyDates(Planned: false, new(2027, 1, 4), new(2027, 6, 1), null, null)).DueWeeks.ShouldBe(-10));

    [Theory]
    [MemberData(nameof(Faults))]
    public void Deanery_WithAFault_IsRefused_NamingFileKeyAndRule(int fault, string key, string rule)
    {
        var json = SmallDefinitions.Json(SmallDefinitions.Deanery);
        _faults[fault].Break(json);

        var refused = Should.Throw<DefinitionException>(() => DefinitionReader.ReadDeanery("deaneries/here.jsonc", json.ToJsonString()));

        refused.File.ShouldBe("deaneries/here.jsonc");
        refused.Message.ShouldStartWith("deaneries/here.jsonc cannot be used:");
        refused.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Key.ShouldBe(key), f => f.Rule.ShouldContain(rule));
    }

    [Fact]
    public void Deanery_WithManyFaults_NamesThemAll()
    {
        var json = SmallDefinitions.Json(SmallDefinitions.Deanery);
        json["slug"] = "Here";
        json["colour"] = "blue";
        json["threshold"]!["months"] = 99;

        var refused = Should.Throw<DefinitionException>(() => DefinitionReader.ReadDeanery("f", json.ToJsonString()));

        refused.Faults.Select(f => f.Key).ShouldBe(["colour", "slug", "threshold.months"]);
    }

    [Theory]
    [InlineData("{\n  \"slug\": \"here\",\n  oops\n}", "line 3", "is not JSON")]
    [InlineData("{\n  \"slug\": \"a\",\n  \"slug\": \"b\"\n}", "file", "is not JSON: Duplicate property 'slug'")]
    [InlineData("[]", "", "must be an object")]
    [InlineData("", "line 1", "is not JSON")]
    public void Text_ThatIsNotJson_IsRefused_NamingTheLine(string text, string key, string rule)
    {
        var refused = Should.Throw<DefinitionException>(() => DefinitionReader.ReadDeanery("f", text));

        refused.Faults.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Key.ShouldBe(key), f => f.Rule.ShouldStartWith(rule));
    }
}
