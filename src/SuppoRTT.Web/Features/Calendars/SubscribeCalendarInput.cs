using FluentValidation;

namespace SuppoRTT.Web.Features.Calendars;

/// <summary>What is to become of the address: it is made, or turned off.</summary>
public sealed record SubscribeCalendarInput
{
    public const string Make = "make";

    public const string Stop = "stop";

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    public bool IsToStop => Then == Stop;
}

/// <summary>Sees that one of the two was chosen.</summary>
public sealed class SubscribeCalendarValidator : AbstractValidator<SubscribeCalendarInput>
{
    public SubscribeCalendarValidator() => RuleFor(x => x.Then).Must(then => then is SubscribeCalendarInput.Make or SubscribeCalendarInput.Stop).WithMessage("Choose whether to make an address or to turn it off");
}
