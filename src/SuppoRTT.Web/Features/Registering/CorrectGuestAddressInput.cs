using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The right address of who does a form with the doctor and has no account.</summary>
public sealed record CorrectGuestAddressInput : PersonChoice
{
    public const string Confirm = "confirm";
    public const string Change = "change";

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    public bool IsConfirmed => Then == Confirm;

    public bool IsChanging => Then == Change;
}

/// <summary>An address is given.</summary>
public sealed class CorrectGuestAddressValidator : AbstractValidator<CorrectGuestAddressInput>
{
    public CorrectGuestAddressValidator() => RuleFor(x => x.Email).Cascade(CascadeMode.Stop).Given("Enter the right e-mail address").Address();
}
