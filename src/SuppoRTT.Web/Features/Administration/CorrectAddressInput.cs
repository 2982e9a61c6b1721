using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>The address at which somebody is reached, as staff correct it.</summary>
public sealed record CorrectAddressInput
{
    [Asked("E-mail address", IsTyped = true)]
    public string? Address { get; init; }

    /// <summary>The version of the membership that was shown.</summary>
    public int Version { get; init; }
}

/// <summary>An address that can be one.</summary>
public sealed class CorrectAddressValidator : AbstractValidator<CorrectAddressInput>
{
    public CorrectAddressValidator() => RuleFor(x => x.Address).Address();
}
