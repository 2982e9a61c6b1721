using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.People;

/// <summary>The people of the deanery and their roles.</summary>
public sealed class PeopleLinks(DeaneryLinks links)
{
    public string ShowPeople() => links.Of("people");

    /// <summary>Those in one role, after one of them.</summary>
    public string ShowPeople(Role? role, Guid? after)
    {
        var said = new[] { role is { } one ? $"role={one}" : null, after is { } last ? $"after={last:N}" : null }.OfType<string>().ToList();
        return said.Count == 0 ? ShowPeople() : $"{ShowPeople()}?{string.Join('&', said)}";
    }

    /// <summary>Those who were invited and have not come yet, after one of them; or those who look after doctors.</summary>
    public string ShowPeople(bool invited, Guid? after = null) =>
        !invited ? ShowPeople() : $"{ShowPeople()}?invited=true{(after is { } last ? $"&after={last:N}" : "")}";

    public string AddPerson() => links.Of("people", "add");

    public string ShowMember(Guid member) => links.Of("people", member.ToString());

    public string GiveRole(Guid member) => links.Of("people", member.ToString(), "roles", "give");

    public string EndRole(Guid member) => links.Of("people", member.ToString(), "roles", "end");

    public string EndMembership(Guid member) => links.Of("people", member.ToString(), "end");
}
