using System.Text.Json.Nodes;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Domain.Tests.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

public sealed class DoctorDetailsTests : AbsenceTestBase
{
    private static readonly DeaneryRules _rules = SmallDefinitions.Rules() with
    {
        DoctorDetails =
        [
            new AskedDetail { Detail = TrainingDetail.GmcNumber, Label = "GMC number" },
            new AskedDetail { Detail = TrainingDetail.GdcNumber, Label = "GDC number" },
            new AskedDetail { Detail = TrainingDetail.TrainingNumber, Label = "Your number" },
            new AskedDetail { Detail = TrainingDetail.Grade, Label = "Grade" },
        ],
    };

    [Fact]
    public void Details_AreInTheDeanerysWordsAndOrder_AfterTheName() =>
        Details((TrainingDetail.Grade, "ST4"), (TrainingDetail.GmcNumber, "0001234")).Lines.Select(l => $"{l.Label}: {l.Words}")
            .ShouldBe(["Name: Asha Demo-Rao", "GMC number: 0001234", "Your number: ", "Grade: ST4"]);

    [Fact]
    public void Missing_OfTheNumbersOneIsEnough()
    {
        Details().Missing.Select(l => l.Label).ShouldBe(["GMC number", "GDC number", "Grade"]);
        Details((TrainingDetail.GdcNumber, "00012")).Missing.Select(l => l.Label).ShouldBe(["Grade"]);
    }

    [Fact]
    public void TrainingNumber_ThatIsUnusual_IsAskedAbout()
    {
        Details((TrainingDetail.TrainingNumber, "WES/012/0001234/C")).UnusualTrainingNumber.ShouldBeNull();
        Details((TrainingDetail.TrainingNumber, "WES 12 old")).UnusualTrainingNumber.ShouldBe("WES 12 old");
    }

    [Fact]
    public void DeaneryThatAsksForNothing_FreezesNothing() => DoctorDetails.Of("Asha Demo-Rao", SmallDefinitions.Rules(), _ => "0001234").ShouldBeNull();

    [Fact]
    public void Copy_SaysWhatWasKnown_InTheWordsOfThen()
    {
        var copy = DoctorDetails.Parse(Details((TrainingDetail.GmcNumber, "0001234")).ToCopy())!;

        copy.Lines.Select(l => (l.Key, l.Label, l.Words)).ShouldBe([("Name", "Name", "Asha Demo-Rao"), ("GmcNumber", "GMC number", "0001234")]);
        copy.Name.ShouldBe("Asha Demo-Rao");
        copy.KnownOfTraining.ShouldHaveSingleItem().Words.ShouldBe("0001234");
    }

    [Fact]
    public void Changes_BetweenTwoCopies_AreLineByLine()
    {
        var before = Details((TrainingDetail.GmcNumber, "0001234"), (TrainingDetail.Grade, "ST4")).ToCopy();
        var after = Details((TrainingDetail.TrainingNumber, "WES/012/0001234/C"), (TrainingDetail.Grade, "ST5")).ToCopy();

        DoctorDetails.Between(before, after)!.Changes.Select(c => (c.Kind, c.Question.Label, c.Was, c.Now)).ShouldBe(
        [
            (ChangeKind.Added, "Your number", null, "WES/012/0001234/C"),
            (ChangeKind.Changed, "Grade", "ST4", "ST5"),
            (ChangeKind.Removed, "GMC number", "0001234", null),
        ]);
        DoctorDetails.Between(before, before).ShouldBeNull();
        DoctorDetails.Between(null, after).ShouldBeNull();
    }

    [Fact]
    public void Submit_WithDetails_FreezesThemIntoTheFingerprintAndTheSignature()
    {
        var copy = Details((TrainingDetail.GmcNumber, "0001234")).ToCopy();
        var (with, without) = (Submitted(copy), Submitted(null));

        with.Revision.Doctor.ShouldBe(copy);
        with.Revision.Hash.ShouldBe(ContentHash.Of($"{with.Revision.DefinitionVersionId:N}\n{with.Revision.Answers}\n{with.Revision.Plan}\n{copy}"));
        with.Absence.Form("pre-absence").ValidSignature(Party.Trainee)!.Content.ShouldContain("0001234");

        // As it was before forms said anything of the doctor: old revisions and signatures keep their fingerprints.
        without.Revision.Hash.ShouldBe(ContentHash.Of($"{without.Revision.DefinitionVersionId:N}\n{without.Revision.Answers}\n{without.Revision.Plan}"));
        JsonNode.Parse(without.Absence.Form("pre-absence").ValidSignature(Party.Trainee)!.Content)!.AsObject().ContainsKey("doctor").ShouldBeFalse();
    }

    [Theory]
    [InlineData("doctorDetails[GmcNumber]", "used 2 times", """[{ "detail": "GmcNumber", "label": "GMC" }, { "detail": "GmcNumber", "label": "GMC" }]""")]
    [InlineData("doctorDetails", "at least one of GmcNumber", """[{ "detail": "Grade", "label": "Grade" }]""")]
    [InlineData("doctorDetails[ShoeSize].detail", "must be one of GmcNumber", """[{ "detail": "ShoeSize", "label": "Shoes" }]""")]
    [InlineData("doctorDetails[GmcNumber].label", "is required", """[{ "detail": "GmcNumber" }]""")]
    [InlineData("doctorDetails[GmcNumber].colour", "is not a known member", """[{ "detail": "GmcNumber", "label": "GMC", "colour": "blue" }]""")]
    public void Definition_ThatBreaksARule_IsRefusedWithItsPlace(string key, string rule, string details)
    {
        var deanery = JsonNode.Parse(SmallDefinitions.Deanery)!;
        deanery["doctorDetails"] = JsonNode.Parse(details);

        var fault = Should.Throw<DefinitionException>(() => DefinitionReader.ReadDeanery("deaneries/here.jsonc", deanery.ToJsonString())).Faults.ShouldHaveSingleItem();

        fault.Key.ShouldBe(key);
        fault.Rule.ShouldContain(rule);
    }

    private static DoctorDetails Details(params (TrainingDetail Detail, string Words)[] known) =>
        DoctorDetails.Of("Asha Demo-Rao", _rules, detail => known.FirstOrDefault(k => k.Detail == detail).Words)!;

    private static (Absence Absence, FormRevision Revision) Submitted(string? doctor)
    {
        var absence = Wessex.Absence();
        absence.StartForm("pre-absence", Guid.CreateVersion7(), Doctor);
        return (absence, absence.Submit("pre-absence", new Submission(Wessex.Form("pre-absence"), Wessex.AnswersFor(absence, "pre-absence"), A.NoPlan, 0, Doctor: doctor), Doctor, Morning)!);
    }
}
