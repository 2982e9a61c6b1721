using System.Net;

using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Tests.People;

/// <summary>The page on which staff add somebody to their deanery.</summary>
internal static class Adding
{
    public const string Address = "/wessex/people/add";

    /// <summary>Jo Newly is to be added.</summary>
    public static async Task<HttpResponseMessage> SendPerson(this Visitor staff, string email, params (string Name, string? Value)[] answers) =>
        await staff.Send(await staff.Open(Address), Address, [.. new[] { ("Name", "Jo Newly"), ("Email", (string?)email) }.Where(f => answers.All(a => a.Name != f.Item1)), .. answers]);

    /// <summary>What is shown before anybody is invited.</summary>
    public static async Task<IHtmlDocument> CheckPerson(this Visitor staff, string email, params (string Name, string? Value)[] answers)
    {
        using var response = await staff.SendPerson(email, answers);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await response.Html();
        page.Words("h1").ShouldBe("Check before you invite them");
        return page;
    }

    /// <summary>The membership of who has this address; null if there is none.</summary>
    public static Task<Membership?> Known(this Portal portal, string email) =>
        portal.In("wessex", db => db.Memberships.Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.Person.Email == email));
}
