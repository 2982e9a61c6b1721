using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Deaneries;

public sealed class ShippedDefinitionsTests
{
    private const int MostQuestionsOfAPage = 8;
    private const int MostSections = 7;

    private static readonly DefinitionSet _shipped = DefinitionSet.Read(DefinitionFiles.Shipped);

    public static IEnumerable<object[]> Forms() => _shipped.Deaneries.SelectMany(d => d.Forms.Select(f => new object[] { d.Rules.Slug, f.Key }));

    [Fact]
    public void Shipped_AreWessexAndWestMidlands_EachWithTheSameThreeForms()
    {
        _shipped.Deaneries.Select(d => d.Rules.Slug).ShouldBe(["wessex", "west-midlands"]);
        _shipped.Deaneries.ShouldAllBe(d => d.Forms.Select(f => f.Key).SequenceEqual(new[] { "pre-absence", "pre-return", "post-return" }));
    }

    [Fact]
    public void Words_HaveCurlyApostrophes() => DefinitionFiles.Shipped.Where(f => f.Key.EndsWith(".jsonc", StringComparison.Ordinal))
        .SelectMany(f => f.Value.Split('\n').Where(l => !l.TrimStart().StartsWith("//", StringComparison.Ordinal) && System.Text.RegularExpressions.Regex.IsMatch(l, "\\w'\\w")).Select(l => $"{f.Key}: {l}")).ShouldBeEmpty();

    [Fact]
    public void Names_AreTheDeanerysOwn()
    {
        _shipped.Deaneries.Select(d => string.Join(", ", d.Forms.Select(f => f.Name))).ShouldBe([
            "Pre-absence form, Planning your return form, Return to training form",
            "Planning your leave, Planning your return, Reviewing your return",
        ]);
    }

    [Theory]
    [InlineData("wessex", "closer supervision", "enhanced supervision")]
    [InlineData("west-midlands", "enhanced supervision", "closer supervision")]
    public void Supervision_HasOneNameInADeanery(string slug, string name, string other)
    {
        var deanery = _shipped.Deaneries.Single(d => d.Rules.Slug == slug);
        string[] texts = [deanery.Rules.ToCanonicalText(), .. deanery.Forms.Select(f => f.ToCanonicalText().Replace($"This is also called {other}.", "", StringComparison.Ordinal))];

        deanery.Rules.Entitlements.SupervisionName.ShouldBe(name);
        texts.Skip(1).Count(t => t.Contains(name, StringComparison.Ordinal)).ShouldBeGreaterThan(1);
        texts.ShouldAllBe(t => !t.Contains(other, StringComparison.OrdinalIgnoreCase) && !t.Contains("{supervision}", StringComparison.Ordinal));
    }

    [Fact]
    public void ThirdDeanery_IsAddedByAddingItsFiles()
    {
        var set = DefinitionSet.Read(DefinitionFiles.WithNorthWest);

        set.Deaneries.Select(d => d.Rules.Slug).ShouldBe(["north-west", "wessex", "west-midlands"]);
        var northWest = set.Deaneries[0];
        northWest.Forms.Select(f => f.Name).ShouldBe(["Pre-absence form", "Pre-return form", "Post-return form"]);
        northWest.Rules.Windows.Select(w => (w.Form, w.Planned.Anchor, w.Planned.OpensWeeks, w.Planned.DueWeeks)).ShouldBe([("pre-absence", Anchor.Starts, -12, -8), ("pre-return", Anchor.ExpectedReturn, -12, -8), ("post-return", Anchor.ReturnedOn, 2, 4)]);
        northWest.Rules.ShouldSatisfyAllConditions(
            r => (r.Threshold.Months, r.Threshold.Below).ShouldBe((3, BelowThreshold.OptIn)),
            r => (r.Entitlements.SupervisionWeeks, r.Entitlements.CoachingSessions, r.Entitlements.ReorientationDays).ShouldBe((2, null, null)),
            r => (r.Recipients.Count(to => to.IsPortfolio), r.Guidance.WhoSees.Count).ShouldBe((1, 1)));
        northWest.Forms.ShouldAllBe(f => f.Signer(Party.Supervisor).Roles.Contains(Role.EducationalSupervisor));
    }

    [Fact]
    public void NorthEast_HasTheProgrammeDirectorEndorseReturnsAfterMoreThan6Months()
    {
        var northEast = DefinitionSet.Read(DefinitionFiles.WithNorthEast).Deaneries[0];

        northEast.Rules.Slug.ShouldBe("north-east");
        northEast.Forms.Where(f => f.ReviewStages.Count > 0).ShouldHaveSingleItem().ReviewStages.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => (s.Role, s.OverMonths, s.DueDays).ShouldBe((Role.TrainingProgrammeDirector, 6, 10)), s => s.May.ShouldBe(Enum.GetValues<ReviewPower>()));
        _shipped.Deaneries.SelectMany(d => d.Forms).ShouldAllBe(f => f.ReviewStages.Count == 0);
    }

    [Fact]
    public void Entitlements_AreAsEachDeaneryPublishesThem()
    {
        var (wessex, westMidlands) = (_shipped.Deaneries[0].Rules, _shipped.Deaneries[1].Rules);

        (wessex.Entitlements.CoachingSessions, wessex.Entitlements.ReorientationDays).ShouldBe((3, 3));
        (westMidlands.Entitlements.CoachingSessions, westMidlands.Entitlements.ReorientationDays).ShouldBe((null, null));
        (wessex.Threshold.Below, westMidlands.Threshold.Below).ShouldBe((BelowThreshold.OptIn, BelowThreshold.CaseByCase));
        (wessex.AcademicSplit is not null, westMidlands.AcademicSplit is not null).ShouldBe((true, false));
        westMidlands.AbsenceTypes.Select(t => t.Code).ShouldBe(["MAT", "ADOPT", "SPL", "OOPR", "OOPC", "GHF", "SICK", "SUSP", "OTHER"]);
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_FitsOnAFewShortPages(string deanery, string key)
    {
        var form = Form(deanery, key);

        form.Sections.Count.ShouldBeLessThanOrEqualTo(MostSections);
        foreach (var section in form.Sections)
        {
            section.Questions.Where(q => q.IsAsked).Count(q => !IsElsewhere(q)).ShouldBeLessThanOrEqualTo(MostQuestionsOfAPage, section.Key);
        }

        // Two follow-up questions of one answer never stand together; the shorter way is not counted, nor what is asked of those few to whom a place is new or who work less than full time, nor what “something else” is.
        bool IsElsewhere(Question q) => q.ShowWhen is { } when && when.Is.SequenceEqual(["no"]) || q.ShowWhen is { Is: ["buddy"] or ["other"] } or { Question: "newToYou" } or { Question: "workingPattern", And: not null };
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_ReadsBackFromItsCanonicalText(string deanery, string key)
    {
        var form = Form(deanery, key);
        var text = form.ToCanonicalText();
        var back = DefinitionText.ParseForm(text);

        Assert.Equivalent(form, back, strict: true);
        back.ToCanonicalText().ShouldBe(text);
        text.ShouldNotContain("\n");
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Form_HasItsListsFilledIn_ExceptThoseThatAreTables(string deanery, string key) =>
        Form(deanery, key).Questions.Select(q => q.OptionsFrom).OfType<string>().ShouldAllBe(list => OptionLists.OfTables.Contains(list));

    [Fact]
    public void Deanery_ReadsBackFromItsCanonicalText()
    {
        foreach (var rules in _shipped.Deaneries.Select(d => d.Rules))
        {
            var back = DefinitionText.ParseDeanery(rules.ToCanonicalText());
            Assert.Equivalent(rules, back, strict: true);
            back.ToCanonicalText().ShouldBe(rules.ToCanonicalText());
        }
    }

    [Fact]
    public void Reminder_ThatIsForUnplannedAbsencesOnly_IsStillSoWhenReadBack()
    {
        var rules = SmallDefinitions.Rules();

        DefinitionText.ParseDeanery(rules.ToCanonicalText()).Reminders[0].Overrides[0].Planned.ShouldBe(false);
        DefinitionText.ParseDeanery(rules.ToCanonicalText()).Reminders[1].Enabled.ShouldBeFalse();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Facts_AreSaidWhereTheyBelong(string deanery, string key)
    {
        var facts = Form(deanery, key).Questions.Where(q => q.Fact is not null).Select(q => q.Fact.ToString());

        string.Join(", ", facts).ShouldBe((deanery, key) switch
        {
            (_, "pre-absence") => "Starts, ExpectedReturn",
            ("wessex", "pre-return") => "ExpectedReturn, CoachingSessions, ReorientationDays, SupervisionStarts, SupervisionEnds, SupervisionPlacement, ReviewOn",
            (_, "pre-return") => "ExpectedReturn, SupervisionStarts, SupervisionEnds, SupervisionPlacement, ReviewOn",
            ("wessex", _) => "ReturnedOn, Outcome, SupervisionEnds, ReviewOn, HelpFrom, CoachingSessions",
            _ => "ReturnedOn, Outcome, SupervisionEnds, ReviewOn, HelpFrom",
        });
    }

    [Theory]
    [InlineData("pre-absence")]
    [InlineData("pre-return")]
    [InlineData("post-return")]
    public void Wessex_WithoutSupport_AsksNextToNothing(string key)
    {
        var form = Form("wessex", key);
        var answers = Answers.None.With("needsSupport", "no");

        form.Questions.First().Key.ShouldBe("needsSupport");
        var shown = form.Questions.Where(q => q.IsAsked && q.Key != "needsSupport" && form.IsShown(q, answers)).ToList();
        shown.Count(q => q.Required).ShouldBeLessThanOrEqualTo(3);
        shown.Where(q => q.Required && q.Fact != Domain.Forms.Fact.Outcome).ShouldAllBe(q => q.Prefill != null);
        form.Sections.Where(s => form.IsShown(s, answers)).ShouldHaveSingleItem();
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Answers_AboutHealthReasonsAndWorries_AreForTraineeAndSupervisorOnly(string deanery, string key)
    {
        string[] words = ["worr", "confiden", "reasonNote", "occupational", "phased", "facilities", "workplaceRisks", "longer"];

        foreach (var question in Form(deanery, key).Questions.Where(q => words.Any(w => q.Key.Contains(w, StringComparison.Ordinal))))
        {
            question.Viewers.ShouldBe([Audience.Trainee, Audience.Supervisor], question.Key);
        }
    }

    [Fact]
    public void Contacts_AreOfExampleAddresses() => _shipped.Deaneries.ShouldAllBe(d => d.Rules.Contact.Email.EndsWith($"@{d.Rules.Slug}.example"));

    [Fact]
    public void Blocks_AreAllUsed()
    {
        var forms = string.Concat(DefinitionFiles.Shipped.Values);

        DefinitionFiles.Shipped.Keys.Where(f => f.StartsWith("blocks/", StringComparison.Ordinal))
            .ShouldAllBe(f => forms.Contains($"\"block\": \"{Path.GetFileNameWithoutExtension(f)}\""));
    }

    private static FormDefinition Form(string deanery, string key) => _shipped.Deaneries.Single(d => d.Rules.Slug == deanery).Form(key)!;
}
