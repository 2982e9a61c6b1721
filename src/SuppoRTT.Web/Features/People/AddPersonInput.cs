using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.People;

/// <summary>Somebody who is added to the deanery: who they are, and the role that they get.</summary>
public sealed record AddPersonInput : GiveRoleInput
{
    public const string Confirm = "confirm";
    public const string Change = "change";

    [Asked("Name", IsTyped = true)]
    public string? Name { get; init; }

    /// <summary>The full address.</summary>
    [Asked("E-mail address", IsTyped = true)]
    public string? Email { get; init; }

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    public bool IsConfirmed => Then == Confirm;

    public bool IsChanging => Then == Change;

    /// <summary>The address without space around it.</summary>
    public string? Address => Typed.Words(Email);
}

/// <summary>Whoever is added has a name, an address and a role.</summary>
public sealed class AddPersonValidator : AbstractValidator<AddPersonInput>
{
    public AddPersonValidator(IValidator<GiveRoleInput> role)
    {
        RuleFor(x => x.Name).Cascade(CascadeMode.Stop).Given("Enter their name").AtMost(Person.LongestName, "The name");
        RuleFor(x => x.Email).Cascade(CascadeMode.Stop).Given("Enter their e-mail address")
            .Must((x, _) => EmailAddress.IsPossible(x.Address)).WithMessage("Enter an e-mail address in the correct format, like name@example.com");
        Include(role);
    }
}
