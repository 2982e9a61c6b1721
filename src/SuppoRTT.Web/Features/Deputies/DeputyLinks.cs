using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Who stands in for whom: one's own deputies, and those of a member, for staff.</summary>
public sealed class DeputyLinks(DeaneryLinks links)
{
    public string ShowMyDeputies() => links.Of("my-deputies");

    public string NameMyDeputy() => links.Of("my-deputies", "name");

    public string ChangeMyDeputy() => links.Of("my-deputies", "change");

    public string ShowDeputies(Guid member) => links.Of("people", member.ToString(), "deputies");

    public string NameDeputy(Guid member) => links.Of("people", member.ToString(), "deputies", "name");

    public string ChangeDeputy(Guid member) => links.Of("people", member.ToString(), "deputies", "change");
}
