using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Registering;

public sealed record RecordApprovalInput : IAskedApproval
{
    [Asked("Is the absence approved?")]
    [Says(nameof(ApprovalState.Approved), "Yes, it is approved")]
    [Says(nameof(ApprovalState.AppliedFor), "It is applied for")]
    [Says(nameof(ApprovalState.NotNeeded), "It needs no approval")]
    public ApprovalState? State { get; init; }

    [Asked("Who approved it?", IsTyped = true)]
    public string? ApprovedBy { get; init; }

    [Asked("When?", IsTyped = true)]
    public TypedDate? ApprovedOn { get; init; }
}

public sealed class RecordApprovalValidator : AbstractValidator<RecordApprovalInput>
{
    public RecordApprovalValidator(TimeProvider time) => this.AsksForApproval(time);
}
