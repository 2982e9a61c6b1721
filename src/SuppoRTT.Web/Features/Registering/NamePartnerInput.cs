using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who does a form with the doctor, as it is posted.</summary>
public sealed record NamePartnerInput : PersonChoice
{
    public const string Confirm = "confirm";
    public const string Change = "change";

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    public bool IsConfirmed => Then == Confirm;

    /// <summary>Known by their address, whether the directory shows them or not, and asked in the role that was selected.</summary>
    public bool IsAskedIn => IsInvited || (IsConfirmed && As is not null);

    public bool IsChanging => Then == Change;
}

/// <summary>Somebody is selected, asked in, or searched for.</summary>
public sealed class NamePartnerValidator : AbstractValidator<NamePartnerInput>
{
    public NamePartnerValidator()
    {
        RuleFor(x => x.Find).Must(DirectoryQuery.IsEnough).When(x => x.IsFinding).WithMessage("Enter at least 2 letters of the name, or the e-mail address");
        RuleFor(x => x.Choice).Must((x, _) => x.MemberId is not null || x.IsInvited).WithMessage("Select who does this form").Unless(x => x.IsFinding);
        When(x => x is { IsInvited: true, IsFinding: false }, () =>
        {
            RuleFor(x => x.Name).Cascade(CascadeMode.Stop).Given("Enter their name").AtMost(Person.LongestName, "The name");
            RuleFor(x => x.Email).Cascade(CascadeMode.Stop).Given("Enter their e-mail address").Address();
        });
    }
}
