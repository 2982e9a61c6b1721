using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>What somebody can do about the next steps of one absence.</summary>
/// <param name="IsTrainee">Whose absence it is.</param>
/// <param name="Fills">Fills in forms.</param>
/// <param name="Manages">Names the supervisor and changes the dates.</param>
/// <param name="KeepsPlan">Arranges and records meetings.</param>
/// <param name="Signs">The forms that they can sign off.</param>
/// <param name="Supervises">The named supervisor; anybody who can sign while none is named.</param>
/// <param name="Decides">Decides for the deanery.</param>
public sealed record StepReader(bool IsTrainee, bool Fills, bool Manages, bool KeepsPlan, IReadOnlyList<string> Signs, bool Supervises, bool Decides)
{
    /// <summary>The doctor with an absence of their own.</summary>
    public static StepReader Trainee { get; } = new(true, true, true, true, [], false, false);

    /// <summary>The named supervisor, who may sign these forms.</summary>
    public static StepReader Supervisor(IReadOnlyList<string> signs) => new(false, true, true, true, signs, true, false);

    public static StepReader Of(Absence absence, Actor actor, IEnumerable<FormDefinition> forms) => new(
        actor.Is(absence.TraineeId), absence.MayFill(actor), absence.MayManage(actor), absence.MayKeepPlan(actor),
        [.. forms.Where(f => absence.SigningRole(actor, f.Signer(Party.Supervisor)) is not null).Select(f => f.Key)],
        absence.Supervisor is not { } supervisor || actor.Is(supervisor.PersonId),
        actor.Covers(Role.DeaneryStaff, absence.Post) && !actor.Is(absence.TraineeId));

    /// <summary>Whether it is this reader's turn.</summary>
    public bool IsTurnFor(NextStep step) => step.Turn switch
    {
        Turn.Trainee => IsTrainee,
        Turn.Supervisor => Supervises && Signs.Contains(step.Deadline!.Form),
        Turn.Deanery => Decides,
        Turn.Nobody => false,
    };

    /// <summary>Whether this reader can do it, even if it is somebody else's turn.</summary>
    public bool Can(NextStep step) => step.Kind switch
    {
        StepKind.Decide => Decides,
        StepKind.TakeOver => IsTrainee,
        StepKind.ConfirmReturn or StepKind.NameSupervisor or StepKind.WaitForReturn => Manages,
        StepKind.FillForm or StepKind.ChangeForm or StepKind.SendAgain or StepKind.ReviewAgain => Fills,
        StepKind.Meet => KeepsPlan,
        StepKind.SignOff => Signs.Contains(step.Deadline!.Form),
        StepKind.Wait => false,
    };
}
