using Microsoft.AspNetCore.Authorization;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Lets in people who hold one of these roles in the deanery of the address.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RolesAttribute(params Role[] roles) : AuthorizeAttribute, IAuthorizationRequirementData
{
    /// <summary>Every role: the page asks for a member of the deanery, and what they may see is decided by the absence.</summary>
    public static readonly Role[] Everyone = Enum.GetValues<Role>();

    public IReadOnlyList<Role> Allowed { get; } = roles.Length == 0 ? Everyone : roles;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [new RoleInDeanery(Allowed)];
}

/// <summary>Open to anyone, signed in or not. The whole list of such pages is held by the test of docs/pages.md.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PublicPageAttribute : Attribute, IAllowAnonymous;

/// <summary>Open to anyone who is signed in, in any deanery or none.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class SignedInPageAttribute : AuthorizeAttribute;

/// <summary>Asks that somebody holds one of these roles in the deanery of the address.</summary>
public sealed record RoleInDeanery(IReadOnlyList<Role> Roles) : IAuthorizationRequirement;

internal sealed class RoleInDeaneryHandler(IHttpContextAccessor http) : AuthorizationHandler<RoleInDeanery>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RoleInDeanery requirement)
    {
        var current = http.HttpContext?.RequestServices.GetRequiredService<CurrentActor>();
        if (current is { IsMember: true } && requirement.Roles.Any(current.Actor.Holds))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
