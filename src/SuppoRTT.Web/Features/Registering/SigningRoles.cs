using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

internal static class SigningRoles
{
    /// <summary>The roles in which every form of this deanery is signed: who holds none of them has to be confirmed before they sign.</summary>
    public static async Task<IReadOnlyList<Role>> SigningRolesToday(this DefinitionStore definitions, CancellationToken cancellation) =>
        (await definitions.Forms(cancellation)).Select(f => f.Definition.Signer(Party.Supervisor).Roles).Aggregate((one, other) => [.. one.Intersect(other)]);

    /// <summary>As “an educational supervisor, a training programme director or a college tutor”.</summary>
    public static string InWords(this IReadOnlyList<Role> roles) =>
        roles.Count < 2 ? string.Join("", roles.Select(RoleWords.WithArticle)) : string.Join(", ", roles.SkipLast(1).Select(RoleWords.WithArticle)) + " or " + RoleWords.WithArticle(roles[^1]);
}
