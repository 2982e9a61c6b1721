using FluentValidation;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>A contact for the rota as it is typed.</summary>
public sealed record RotaContactInput
{
    public const string End = "end";

    [Asked("Name of the person or team", IsTyped = true)]
    public string? Name { get; init; }

    [Asked("E-mail address", IsTyped = true)]
    public string? Email { get; init; }

    [Asked("Telephone", IsTyped = true)]
    public string? Phone { get; init; }

    [Asked("What do they do?", typeof(RotaPlanWords))]
    public RotaContactRole? Role { get; init; }

    /// <summary>A trust, or a trust and one site of it.</summary>
    [Asked("Which trust or site are they for?", IsNamed = true)]
    public string? Place { get; init; }

    /// <summary>The contact as it was on the screen.</summary>
    public int Version { get; init; }

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    public bool IsToEnd => Then == End;

    public static RotaContactInput Of(RotaContact contact) => new()
    {
        Name = contact.Name,
        Email = contact.Email,
        Phone = contact.Phone,
        Role = contact.Role,
        Place = PlaceOf(contact.TrustId, contact.SiteId),
        Version = contact.Version,
    };

    public static string PlaceOf(Guid trust, Guid? site) => site is { } one ? $"{trust:N}/{one:N}" : $"{trust:N}";

    public RotaContactDetails ToDetails()
    {
        var place = Place!.Split('/');
        return new RotaContactDetails(Role!.Value, Typed.Words(Name)!, Typed.Words(Email)!, Typed.Words(Phone), Guid.ParseExact(place[0], "N"), place.Length > 1 ? Guid.ParseExact(place[1], "N") : null);
    }
}

/// <summary>What a contact needs, so that the plan can reach them.</summary>
public sealed class RotaContactValidator : AbstractValidator<RotaContactInput>
{
    public RotaContactValidator() => When(x => !x.IsToEnd, () =>
    {
        RuleFor(x => x.Name).Given("Enter the name of the person or team").AtMost(Person.LongestName, "The name");
        RuleFor(x => x.Email).Address();
        RuleFor(x => x.Phone).AtMost(RotaContactDetails.LongestPhone, "The telephone number");
        RuleFor(x => x.Role).NotNull().WithMessage("Select what they do");
        RuleFor(x => x.Place).Given("Select the trust or site that they are for");
    });
}
