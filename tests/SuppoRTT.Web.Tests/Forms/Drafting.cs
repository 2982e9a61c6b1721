using System.Text.Json;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

/// <summary>A form that is being filled in: its pages, and what is stored of them.</summary>
internal static class Drafting
{
    public static string SectionOf(string reference, string section, string form = "pre-absence", string deanery = "wessex") =>
        $"/{deanery}/absences/{reference}/forms/{form}/sections/{section}";

    /// <summary>A pre-absence form of Wessex on which support is wanted, so that all its pages are asked.</summary>
    public static async Task<string> GivenSupported(this Portal portal)
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var (visitor, first) = (await portal.SignedInAs(Cast.Wessex.Trainee), SectionOf(reference, "your-absence"));
        (await visitor.Send(await visitor.Open(first), first, ("needsSupport", "yes"), ("then", "later"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.Redirect);
        return reference;
    }

    public static Task<Answers> Stored(this Portal portal, string reference, string section, string deanery = "wessex") => portal.In(deanery, async db =>
    {
        var absence = await db.Absences.SingleAsync(a => a.Reference == reference);
        return Answers.Parse((await db.Drafts.SingleOrDefaultAsync(d => d.AbsenceId == absence.Id && d.SectionKey == section))?.Answers);
    });

    /// <summary>Saves as the script does while somebody types, and gives back the ticket for the next time.</summary>
    public static async Task<Autosaved> Autosave(this Visitor visitor, IHtmlDocument page, string section, params (string Name, string? Value)[] answers)
    {
        var response = await visitor.Send(page, section + "/autosave", answers);
        response.StatusCode.ShouldBe(System.Net.HttpStatusCode.OK);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return new Autosaved(json.RootElement.GetProperty("ticket").GetString()!, json.RootElement.GetProperty("at").GetString()!, json.RootElement.GetProperty("isConflict").GetBoolean());
    }

    /// <summary>What stands in a field.</summary>
    public static string Typed(this IParentNode page, string name) => page.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: "radio" or "checkbox" } => string.Join(',', page.QuerySelectorAll<IHtmlInputElement>($"[name='{name}']").Where(i => i.IsChecked).Select(i => i.Value)),
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => $"(no field {name})",
    };
}

internal sealed record Autosaved(string Ticket, string At, bool IsConflict);
