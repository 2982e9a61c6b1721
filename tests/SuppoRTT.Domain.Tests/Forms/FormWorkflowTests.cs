using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Domain.Tests.Forms;

public sealed class FormWorkflowTests
{
    /// <summary>The life of a form as a picture: from, step, to, who takes it, whether a reason is needed.</summary>
    private const string Picture = """
        NotStarted          Start         → Draft               Trainee or Supervisor
        Draft               Submit        → AwaitingSignOff     Trainee
        AwaitingSignOff     TakeBack      → Draft               Trainee
        AwaitingSignOff     SignOff       → SignedOff           Supervisor
        AwaitingSignOff     Return        → Returned            Supervisor, with a reason
        AwaitingSignOff     Reopen        → Reopened            Trainee or Supervisor, with a reason
        AwaitingSignOff     SignToEndorse → AwaitingEndorsement Supervisor
        Returned            Submit        → AwaitingSignOff     Trainee
        AwaitingEndorsement Reopen        → Reopened            Trainee or Supervisor, with a reason
        AwaitingEndorsement Unsign        → AwaitingSignOff     Supervisor, with a reason
        AwaitingEndorsement PassOn        → AwaitingEndorsement Endorser
        AwaitingEndorsement Endorse       → SignedOff           Endorser
        AwaitingEndorsement SendBack      → Returned            Endorser, with a reason
        SignedOff           Reopen        → Reopened            Trainee or Supervisor, with a reason
        SignedOff           Unsign        → AwaitingSignOff     Supervisor, with a reason
        Reopened            Submit        → AwaitingSignOff     Trainee
        """;

    [Fact]
    public void Workflow_IsThePicture()
    {
        var lines =
            from status in Enum.GetValues<FormStatus>()
            from step in Enum.GetValues<FormStep>()
            let t = FormWorkflow.Transition(status, step)
            where t is not null
            select $"{status,-19} {step,-13} → {t.To,-19} {(t.TakenBy.Count == 0 ? "Endorser" : string.Join(" or ", t.TakenBy))}{(t.NeedsReason ? ", with a reason" : "")}";

        string.Join('\n', lines).ShouldBe(Picture.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData(FormStatus.Draft, FormStep.SignOff, Party.Supervisor, "This form is being filled in, so that is not possible now.")]
    [InlineData(FormStatus.SignedOff, FormStep.Submit, Party.Trainee, "This form is signed off, so that is not possible now.")]
    [InlineData(FormStatus.AwaitingSignOff, FormStep.SignOff, Party.Trainee, "Only the supervisor can do this.")]
    [InlineData(FormStatus.Draft, FormStep.Submit, Party.Supervisor, "Only the doctor can do this.")]
    public void Step_OutsideThePicture_IsRefused_InWords(FormStatus from, FormStep step, Party by, string message) =>
        Should.Throw<RuleBrokenException>(() => FormWorkflow.After(from, step, by)).Message.ShouldBe(message);

    [Fact]
    public void Step_OfWhoEndorses_IsNobodyElses()
    {
        Should.Throw<RuleBrokenException>(() => FormWorkflow.AfterEndorser(FormStatus.AwaitingEndorsement, FormStep.Reopen)).Message.ShouldBe("Only who is to endorse the form can do this.");
        Should.Throw<RuleBrokenException>(() => FormWorkflow.AfterEndorser(FormStatus.AwaitingSignOff, FormStep.Endorse)).Message.ShouldBe("This form is waiting for sign-off, so that is not possible now.");
        Should.Throw<RuleBrokenException>(() => FormWorkflow.After(FormStatus.AwaitingEndorsement, FormStep.Endorse, Party.Supervisor));
    }

    [Fact]
    public void Answers_MayBeTyped_UntilItIsSubmitted_AndAfterItWasGivenBack() =>
        Enum.GetValues<FormStatus>().Where(s => s.IsOpen()).ShouldBe([FormStatus.NotStarted, FormStatus.Draft, FormStatus.Returned, FormStatus.Reopened]);
}
