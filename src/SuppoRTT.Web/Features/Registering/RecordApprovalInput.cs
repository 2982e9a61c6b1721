using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Registering;

public sealed record RecordApprovalInput
{
    public ApprovalState? State { get; init; }

    [Asked("Who approved it?", IsTyped = true)]
    public string? ApprovedBy { get; init; }

    [Asked("When?", IsTyped = true)]
    public TypedDate? ApprovedOn { get; init; }

    public bool IsApproved => State == ApprovalState.Approved;

    /// <summary>By whom and when counts only for what is approved.</summary>
    public Approval ToApproval() => IsApproved ? new Approval(ApprovalState.Approved, Typed.Words(ApprovedBy), ApprovedOn?.Date) : new Approval(State!.Value);
}

public sealed class RecordApprovalValidator : AbstractValidator<RecordApprovalInput>
{
    public RecordApprovalValidator(TimeProvider time)
    {
        RuleFor(x => x.State).NotNull().WithMessage("Select whether the absence is approved");
        When(x => x.IsApproved, () =>
        {
            RuleFor(x => x.ApprovedBy).AtMost(Approval.LongestName, "The name");
            RuleFor(x => x.ApprovedOn).Cascade(CascadeMode.Stop)
                .Must(d => d is null or { IsEmpty: true } or { Date.Year: >= AbsencePeriod.EarliestYear }).WithMessage("The day of the approval must be a real date, like 27 3 2026")
                .Must(d => d?.Date is not { } on || on <= time.GetUtcNow().DateInUk).WithMessage("The day of the approval must be today or in the past");
        });
    }
}
