using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>What a page asks about the approval of an absence.</summary>
public interface IAskedApproval
{
    ApprovalState? State { get; }

    string? ApprovedBy { get; }

    TypedDate? ApprovedOn { get; }
}

/// <summary>Whether an absence is approved has to be said; by whom and when does not have to be known.</summary>
internal static class ApprovalRules
{
    /// <summary>By whom and when counts only for what is approved.</summary>
    public static Approval ToApproval(this IAskedApproval said) => said.State == ApprovalState.Approved
        ? new Approval(ApprovalState.Approved, Typed.Words(said.ApprovedBy), said.ApprovedOn?.Date)
        : new Approval(said.State!.Value);

    public static void AsksForApproval<T>(this AbstractValidator<T> validator, TimeProvider time)
        where T : IAskedApproval
    {
        validator.RuleFor(x => x.State).NotNull().WithMessage("Select whether the absence is approved");
        validator.When(x => x.State == ApprovalState.Approved, () =>
        {
            validator.RuleFor(x => x.ApprovedBy).AtMost(Approval.LongestName, "The name");
            validator.RuleFor(x => x.ApprovedOn).Cascade(CascadeMode.Stop)
                .Must(d => d is null or { IsEmpty: true } or { Date.Year: >= AbsencePeriod.EarliestYear }).WithMessage("The day of the approval must be a real date, like 27 3 2026")
                .Must(d => d?.Date is not { } on || on <= time.GetUtcNow().DateInUk).WithMessage("The day of the approval must be today or in the past");
        });
    }
}
