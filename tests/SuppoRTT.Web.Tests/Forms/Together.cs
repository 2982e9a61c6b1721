using System.Net;
using System.Text.Json;

using AngleSharp.Html.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A form that a doctor and their supervisor fill in together.</summary>
internal static class Together
{
    public static string FormOf(string reference) => $"/wessex/absences/{reference}/forms/pre-absence";

    public static async Task<Visitor> OpensTogether(this Portal portal, string reference)
    {
        var (doctor, address) = (await portal.SignedInAs(Cast.Wessex.Trainee), FormOf(reference) + "/fill-together");
        (await doctor.Send(await doctor.Open(address), address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return doctor;
    }

    public static async Task<Visitor> Joins(this Portal portal, string reference)
    {
        var (supervisor, address) = (await portal.SignedInAs(Cast.Wessex.Supervisor), FormOf(reference) + "/join-together");
        (await supervisor.Send(await supervisor.Open(address), address)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return supervisor;
    }

    /// <summary>Asks as the script of a page does.</summary>
    public static async Task<JsonElement> Watches(this Visitor visitor, IHtmlDocument page, string reference, string? section = null)
    {
        var response = await visitor.Send(page, FormOf(reference) + "/watch-together", ("Section", section));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

    public static string Here(this JsonElement watched) => watched.GetProperty("here").GetString()!;
}
