using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.People;

/// <summary>The members of the deanery, for its staff.</summary>
public sealed class PeopleLinks(DeaneryLinks links)
{
    public string FindPeople() => links.Of("people");

    public string EndRole(Guid person) => links.Of("people", person.ToString(), "end-role");
}
