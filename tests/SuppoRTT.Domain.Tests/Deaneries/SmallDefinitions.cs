using System.Text.Json.Nodes;

using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Tests.Deaneries;

/// <summary>The smallest deanery and form that are right, to be made wrong in one place.</summary>
internal static class SmallDefinitions
{
    public const string Deanery = """
        {
          "slug": "here", "name": "Here Deanery", "programmeName": "SuppoRTT", "effectiveFrom": "2026-09-01", "nation": "Wales",
          "contact": { "name": "Team", "email": "team@here.example" },
          "guidance": {
            "intro": "Intro", "whoFor": ["You"], "support": [], "whoSees": ["You"],
            "steps": [{ "title": "One", "when": "Now", "text": "Do it" }],
            "links": [{ "text": "More", "url": "https://here.example/more" }]
          },
          "supervisor": { "name": "supervisor", "part": "Signs the forms" },
          "threshold": { "months": 3, "below": "OptIn", "explanation": "Three months", "forAnother": "Three months" },
          "absenceTypes": [{ "code": "SICK", "label": "Sick leave" }, { "code": "OTHER", "label": "Other" }],
          "windows": [
            { "form": "pre-absence", "planned": { "anchor": "Starts", "opensWeeks": -12, "dueWeeks": -10, "rule": "Before" } },
            { "form": "pre-return", "planned": { "anchor": "ExpectedReturn", "dueWeeks": -12, "rule": "Before the return" } }
          ],
          "reminders": [
            {
              "trigger": "FormDue", "form": "pre-return", "enabled": true, "to": ["Trainee"], "at": { "anchor": "FormDue", "weeks": -1 }, "rule": "A week before",
              "escalations": [{ "afterWorkingDays": 5, "enabled": true, "to": ["ProgrammeDirector"], "rule": "After 5 working days" }],
              "overrides": [{ "planned": false, "types": ["OTHER"], "to": ["Supervisor"] }]
            },
            { "trigger": "CheckIn", "enabled": false, "to": ["ContactPerson"], "at": { "anchor": "Starts", "months": 1 }, "everyMonths": 1, "rule": "Once a month" }
          ],
          "entitlements": { "coachingSessions": 3, "enhancedSupervision": "As agreed" },
          "recipients": [{ "name": "E-portfolio", "how": "You upload it" }],
          "grades": [{ "value": "ST1", "label": "ST1" }, { "value": "ST2", "label": "ST2" }],
          "portfolios": [{ "value": "horus", "label": "Horus" }],
          "supportOffers": [{ "value": "coaching", "label": "Coaching" }]
        }
        """;

    public const string Form = """
        {
          "key": "pre-return", "stage": "BeforeReturn", "name": "Planning", "purpose": "To plan", "takes": "5 minutes", "whatHappensNext": ["It is signed"],
          "signers": [
            { "party": "Trainee", "roles": ["Trainee"], "statement": "Right" },
            { "party": "Supervisor", "roles": ["EducationalSupervisor"], "statement": "Agreed" }
          ],
          "sections": [
            {
              "key": "first", "title": "First",
              "questions": [
                { "key": "support", "type": "YesNo", "label": "Support?", "required": true },
                { "key": "back", "type": "Date", "label": "Back?", "fact": "ExpectedReturn", "prefill": "absence.expectedReturn" },
                { "key": "offers", "type": "SomeOf", "label": "Which?", "optionsFrom": "supportOffers", "showWhen": { "question": "support", "is": ["yes"] } },
                { "key": "sessions", "type": "Number", "label": "How many?", "min": 0, "max": 3, "fact": "CoachingSessions", "showWhen": { "question": "offers", "is": ["coaching"] } },
                { "key": "feeling", "type": "Scale", "label": "Confident?", "min": 1, "max": 5, "viewers": ["Trainee", "Supervisor"] },
                { "key": "email", "type": "Email", "label": "E-mail", "prefill": "pre-absence.email" },
                { "key": "trust", "type": "Place", "label": "Where?", "optionsFrom": "trusts" },
                { "key": "kind", "type": "OneOf", "label": "Kind", "options": [{ "value": "a", "label": "A" }, { "value": "b", "label": "B" }] },
                { "key": "courses", "type": "Rows", "label": "Courses", "rowName": "course", "questions": [{ "key": "title", "type": "Text", "label": "Title", "required": true }] },
                { "key": "note", "type": "Statement", "label": "Note" }
              ]
            },
            { "block": "extra" }
          ]
        }
        """;

    public const string Block = """
        // A shared page.
        { "key": "extra", "title": "Extra", "questions": [{ "key": "more", "type": "LongText", "label": "More?" }] }
        """;

    public static JsonObject Json(string text) => JsonNode.Parse(text)!.AsObject();

    public static DeaneryRules Rules() => DefinitionReader.ReadDeanery("deaneries/here.jsonc", Deanery);

    public static string? NamedBlock(string name) => name switch
    {
        "extra" => Block,
        "several" => """{ "questions": [{ "key": "one", "type": "Text", "label": "One" }, { "key": "two", "type": "Text", "label": "Two", "showWhen": { "question": "kind", "is": ["a"] } }] }""",
        "broken" => "{\n  \"key\": \n}",
        "endless" => """{ "questions": [{ "block": "endless" }] }""",
        _ => null,
    };
}
