using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Staff record what somebody signed on paper or by e-mail, and take it back.</summary>
public sealed class PaperSignatureTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static readonly EvidenceFile _scan = new("scan.pdf", EvidenceKind.Pdf, [1, 2, 3]);

    private static Cast Cast => Wessex.Cast;

    [Fact]
    public void Record_ByStaff_SignsInTheNameOfWhoSigned()
    {
        var absence = Wessex.AwaitingSignOff().Absence;

        var files = absence.RecordPaperSignature(Given(absence), 2, Cast.Staff.Actor, Morning);

        var signature = absence.RecordedSignature(Form)!;
        (signature.By.Id, signature.By.Role, signature.Revision).ShouldBe((Cast.Supervisor.Id.Value, Role.EducationalSupervisor, 1));
        signature.OnPaper.ShouldBe(new PaperSignature(SigningMedium.Paper, Today, Cast.Staff.Id.Value, Cast.Staff.Name));
        files.ShouldHaveSingleItem().Number.ShouldBe(3);
        absence.RecordPaperSignature(Given(absence), 3, Cast.Staff.Actor, Morning).ShouldBeEmpty();
    }

    [Fact]
    public void Record_ByOrForThoseWhoMayNot_IsRefused()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var (own, alsoSupervisor) = (With(Cast.Trainee, Role.DeaneryStaff), With(Cast.Supervisor, Role.EducationalSupervisor, Role.DeaneryStaff));

        Refuses(absence, Given(absence), Cast.Supervisor.Actor);
        Refuses(absence, Given(absence), own);
        Refuses(absence, Given(absence, alsoSupervisor), alsoSupervisor);
        Refuses(absence, Given(absence, Cast.OtherSupervisor.Actor), Cast.Staff.Actor);
        Refuses(absence, Given(absence, With(Cast.Trainee, Role.EducationalSupervisor)), Cast.Staff.Actor);
    }

    [Fact]
    public void Record_WithoutEvidenceOrOfAnImpossibleDay_IsRefused()
    {
        var absence = Wessex.AwaitingSignOff().Absence;

        Refuses(absence, Given(absence) with { Evidence = [] }, Cast.Staff.Actor);
        Refuses(absence, Given(absence) with { Evidence = [_scan, _scan, _scan, _scan] }, Cast.Staff.Actor);
        Refuses(absence, Given(absence) with { Evidence = [_scan with { Content = [] }] }, Cast.Staff.Actor);
        Refuses(absence, Given(absence) with { GivenOn = Today.AddDays(1) }, Cast.Staff.Actor);
        Refuses(absence, Given(absence) with { GivenOn = Today.AddDays(-1) }, Cast.Staff.Actor);
    }

    [Fact]
    public void TakeBack_WithAReason_LetsTheFormBeSignedAgain()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        absence.RecordPaperSignature(Given(absence), 0, Cast.Staff.Actor, Morning);

        Should.Throw<RuleBrokenException>(() => absence.TakeBackPaperSignature(Form, 1, " ", Cast.Staff.Actor, Morning));
        Should.Throw<RuleBrokenException>(() => absence.TakeBackPaperSignature(Form, 1, "Not theirs", Cast.Supervisor.Actor, Morning));
        absence.TakeBackPaperSignature(Form, 1, "Not theirs", Cast.Staff.Actor, Morning);

        (absence.Form(Form).Status, absence.Form(Form).ValidSignature(Party.Trainee) is not null).ShouldBe((FormStatus.AwaitingSignOff, true));
        absence.Form(Form).SignOffOf(1)!.VoidedBecause.ShouldBe(VoidReason.RecordTakenBack);
        absence.SignOffForm(Form, Wessex.SignOffOf(absence, Form), Cast.Supervisor.Actor, Morning);
        absence.Form(Form).SignOffOf(1)!.OnPaper.ShouldBeNull();
        Should.Throw<RuleBrokenException>(() => absence.TakeBackPaperSignature(Form, 1, "That one too", Cast.Staff.Actor, Morning));
    }

    private static GivenSignature Given(Absence absence, Actor? signer = null) =>
        new(signer ?? Cast.Supervisor.Actor, Wessex.SignOffOf(absence, Form, absence.MeetingOf(Form) is null ? A.Met : null), SigningMedium.Paper, Today, [_scan]);

    private static Actor With(Member member, params Role[] roles) => new(ActorKind.Person, member.Id, member.Name, [.. roles.Select(r => new RoleHeld(r))]);

    private static void Refuses(Absence absence, GivenSignature given, Actor by)
    {
        Should.Throw<RuleBrokenException>(() => absence.RecordPaperSignature(given, 0, by, Morning));
        absence.Form(Form).Status.ShouldBe(FormStatus.AwaitingSignOff);
    }
}
