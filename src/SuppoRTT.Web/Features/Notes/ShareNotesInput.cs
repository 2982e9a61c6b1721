using FluentValidation;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>The notes that the doctor shares, and with whom as the page said.</summary>
public sealed record ShareNotesInput
{
    [Asked("Which notes may they read?", IsNamed = true)]
    public IReadOnlyList<Guid>? Notes { get; init; }

    public Guid SupervisorRead { get; init; }
}

/// <summary>At least one note is shared.</summary>
public sealed class ShareNotesValidator : AbstractValidator<ShareNotesInput>
{
    public ShareNotesValidator() => RuleFor(x => x.Notes).Must(notes => notes is { Count: > 0 and <= ShareNotesQuery.Most }).WithMessage("Select the notes that you want to share");
}
