using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>What somebody can do about the next steps of one absence.</summary>
/// <param name="IsTrainee">Whose absence it is.</param>
/// <param name="Fills">The forms that they fill in, beside the doctor.</param>
/// <param name="Manages">Names the supervisor and changes the dates.</param>
/// <param name="Meets">The forms whose meetings they arrange and record, beside the doctor.</param>
/// <param name="Signs">The forms that they can sign off.</param>
/// <param name="Does">The forms that they do with the doctor; anybody who can sign while it is not known who does.</param>
/// <param name="Decides">Decides for the deanery.</param>
public sealed record StepReader(bool IsTrainee, IReadOnlyList<string> Fills, bool Manages, IReadOnlyList<string> Meets, IReadOnlyList<string> Signs, IReadOnlyList<string> Does, bool Decides)
{
    /// <summary>Names the supervisor, where they change nothing else.</summary>
    public bool Names { get; init; }

    /// <summary>The forms that they can endorse now.</summary>
    public IReadOnlyList<string> Endorses { get; init; } = [];

    /// <summary>The doctor with an absence of their own.</summary>
    public static StepReader Trainee { get; } = new(true, [], true, [], [], [], false);

    /// <summary>Who does these forms with the doctor, and may sign them.</summary>
    public static StepReader Supervisor(IReadOnlyList<string> signs) => new(false, signs, true, signs, signs, signs, false);

    /// <summary>Somebody who may sign these forms, with one absence: of them count those that they do with its doctor, or that nobody else does.</summary>
    public static StepReader Of(AbsenceInBrief absence, Actor actor, IEnumerable<string> signs) =>
        Supervisor([.. signs.Where(form => absence.Standing.With(form) is not { } with || with.IsBy(actor))]);

    /// <param name="absence">The absence.</param>
    /// <param name="actor">Who reads.</param>
    /// <param name="forms">The deanery's forms.</param>
    /// <param name="decidesAppeal">Whether the appeal that waits is theirs in the place of the deanery's team.</param>
    public static StepReader Of(Absence absence, Actor actor, IEnumerable<FormDefinition> forms, bool decidesAppeal = false) => new(
        actor.Is(absence.TraineeId), [.. forms.Where(f => absence.MayFill(actor, f.Key)).Select(f => f.Key)], absence.MayManage(actor),
        [.. forms.Where(f => absence.MayMeet(actor, f.Key)).Select(f => f.Key)],
        [.. forms.Where(f => absence.SigningRole(actor, f) is not null).Select(f => f.Key)],
        [.. forms.Where(f => absence.TogetherWith(f.Key) is null || absence.Does(actor, f.Key)).Select(f => f.Key)],
        decidesAppeal || absence.MayDecideNow(actor))
    {
        Names = absence.MayNameSupervisor(actor),
        Endorses = [.. forms.Where(f => absence.MayEndorse(actor, f.Key)).Select(f => f.Key)],
    };

    /// <summary>Whether they fill in the form of a step.</summary>
    public bool FillsIn(NextStep step) => IsTrainee || (step.Deadline is { } deadline && Fills.Contains(deadline.Form));

    /// <summary>Whether it is this reader's turn.</summary>
    public bool IsTurnFor(NextStep step) => step.Turn switch
    {
        Turn.Trainee => IsTrainee,
        Turn.Supervisor => Does.Contains(step.Deadline!.Form) && Signs.Contains(step.Deadline.Form),
        Turn.Deanery => Decides,
        Turn.Endorser => Endorses.Contains(step.Deadline!.Form),
        Turn.Nobody => false,
    };

    /// <summary>Whether this reader holds another review with the doctor, who then sends the form once more.</summary>
    public bool Reviews(NextStep step) => step is { Kind: StepKind.ReviewAgain, Deadline: { } deadline } && !IsTrainee && Does.Contains(deadline.Form) && Signs.Contains(deadline.Form);

    /// <summary>Whether this reader can do it, even if it is somebody else's turn.</summary>
    public bool Can(NextStep step) => step.Kind switch
    {
        StepKind.Decide or StepKind.DecideAppeal => Decides,
        StepKind.TakeOver => IsTrainee,
        StepKind.NameSupervisor => Manages || Names,
        StepKind.ConfirmReturn or StepKind.WaitForReturn => Manages,
        StepKind.FillForm or StepKind.ChangeForm or StepKind.SendAgain or StepKind.ReviewAgain => FillsIn(step),
        StepKind.Meet => IsTrainee || Meets.Contains(step.Deadline!.Form),
        StepKind.SignOff => Signs.Contains(step.Deadline!.Form),
        StepKind.Endorse => Endorses.Contains(step.Deadline!.Form),
        StepKind.Wait => false,
    };
}
