using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.People;

/// <summary>A role as it is given: which, how far it reaches, and on which days.</summary>
public record GiveRoleInput
{
    public const string WholeDeanery = "Deanery";

    [Asked("Which role?", typeof(RoleWords))]
    public Role? Role { get; init; }

    /// <summary>The whole deanery, or a place as Trust and its key with a hyphen between.</summary>
    [Asked("How far does it reach?", IsNamed = true)]
    [Says(WholeDeanery, "The whole deanery")]
    public string? Scope { get; init; }

    /// <summary>The first day; empty for today.</summary>
    [Asked("First day", IsTyped = true)]
    public TypedDate? From { get; init; }

    /// <summary>The last day; empty until it is ended.</summary>
    [Asked("Last day", IsTyped = true)]
    public TypedDate? Until { get; init; }

    public int Version { get; init; }

    /// <summary>Doctors and supervisors know of an absence by their part in it: their role reaches nobody.</summary>
    public bool ReachesNobody => Role is Domain.People.Role.Trainee or Domain.People.Role.EducationalSupervisor;

    /// <summary>The place of the deanery; null if it is none.</summary>
    public (ScopeKind Kind, Guid Id)? Place => NamedPlace.Read(Scope);

    /// <summary>Whether it would reach a place that is none of these.</summary>
    public bool IsElsewhere(IReadOnlyList<NamedPlace> places) => Scope is not (null or "" or WholeDeanery) && !ReachesNobody && places.All(p => (p.Kind, p.Id) != Place);

    public RoleHeld ToHeld() => Place is { } place && !ReachesNobody ? new RoleHeld(Role!.Value, place.Kind, place.Id) : new RoleHeld(Role!.Value);

    public RoleDays Days(DateOnly today) => new(From?.Date ?? today, Until?.Date);
}

/// <summary>A role needs a scope where it looks after doctors, and days that can be.</summary>
public sealed class GiveRoleValidator : AbstractValidator<GiveRoleInput>
{
    /// <summary>Roles that look after a part of the deanery, never all of it.</summary>
    private static readonly Role?[] _ofAPart = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool];

    public GiveRoleValidator(TimeProvider time)
    {
        RuleFor(x => x.Role).NotNull().WithMessage("Select the role");
        RuleFor(x => x.Scope).Cascade(CascadeMode.Stop)
            .Given("Select how far the role reaches")
            .Must((x, scope) => scope != GiveRoleInput.WholeDeanery || !_ofAPart.Contains(x.Role)).WithMessage("Select a programme, specialty, school, trust or site: this role looks after a part of the deanery")
            .When(x => x is { Role: not null, ReachesNobody: false });
        RuleFor(x => x.From).Cascade(CascadeMode.Stop)
            .Must(d => d is null or { IsEmpty: true } || d.Date is not null).WithMessage("The first day must be a real date, like 27 3 2027")
            .Must(d => d?.Date is not { } day || day >= time.GetUtcNow().DateInUk).WithMessage("The first day must be today or later");
        RuleFor(x => x.Until).Cascade(CascadeMode.Stop)
            .Must(d => d is null or { IsEmpty: true } || d.Date is not null).WithMessage("The last day must be a real date, like 27 3 2027")
            .Must((x, d) => d?.Date is not { } day || day >= x.Days(time.GetUtcNow().DateInUk).From).WithMessage("The last day must not be before the first");
    }
}
