using System.Net;

using AngleSharp.Html.Dom;

using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Notes;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Every page on which somebody types for long: their sign-in ends meanwhile, they send it, sign in again, and find what they typed.</summary>
public sealed class ExpiredSignInTests(Walk walk) : IClassFixture<Walk>
{
    private const string Words = "Typed for an hour\r\nwith care, مرحبا 👩🏽‍⚕️ & <b>more</b>";

    /// <summary>Pages that open to nobody of the walk, or without a text, and what says that they keep what is typed.</summary>
    private static readonly Dictionary<string, string> _elsewhere = new()
    {
        ["/{deanery}/absences/{reference}/decline-supervisor"] = "DeclineSupervisorTests",
        ["/{deanery}/absences/{reference}/not-back"] = "TakeBackReturnTests",
    };

    [Fact]
    public async Task Pages_ThatKeepWhatIsTyped_ShowItAgainAfterSigningIn()
    {
        var (faults, tried) = (new List<string>(), new List<string>());
        walk.Portal.Clock.Now = A.Morning.AddDays(8); // Somebody who was waited for so long may be asked about.
        var members = new Dictionary<Member, Visitor>();
        foreach (var member in walk.MembersHere.Select(w => w.Member!))
        {
            members[member] = await walk.Portal.SignedInAs(member);
        }

        IReadOnlyList<string> absences = [.. walk.Here, await Declined(), await Unplanned(), await Noted(), await Answered()];
        var pages = Keeping();
        pages.Count.ShouldBeGreaterThan(25);
        foreach (var page in pages)
        {
            if (await Opened(page, absences, members) is var (member, address, opened))
            {
                tried.Add(page.Route);
                faults.AddRange(await Faults(member, address, opened));
            }
        }

        faults.ShouldBeNone();
        pages.Select(p => p.Route).Except(tried).Except(_elsewhere.Keys).ShouldBeNone();
    }

    private Task<string> Declined() => walk.Portal.Given(Cast.Wessex.Deanery, a => a.Declined("It is short enough to plan at work"));

    private Task<string> Noted() => walk.Portal.GivenNote(Cast.Wessex.Deanery, NoteKind.BetweenUs, c => c.Trainee);

    /// <summary>The first section says another first day away, so that a reason is asked before the form is sent.</summary>
    private async Task<string> Answered()
    {
        var reference = await walk.Portal.Given(Cast.Wessex.Deanery, a => a.Absence());
        var first = $"/wessex/absences/{reference}/forms/pre-absence/sections/{A.Of("wessex").Form("pre-absence").Sections[0].Key}";
        var doctor = await walk.Portal.SignedInAs(Cast.Wessex.Trainee);
        await doctor.Send(await doctor.Open(first), first, ("needsSupport", "no"), ("starts.Day", "1"), ("starts.Month", "7"), ("starts.Year", "2026"), ("then", "later"));
        return reference;
    }

    private async Task<string> Unplanned()
    {
        var registering = await Registering.Walk.ForAnother(walk.Portal, Cast.Wessex.Champion, await Registering.Walk.Chosen(walk.Portal, Cast.Wessex.Trainee), Registering.Walk.NotKnown);
        await registering.Register();
        return registering.Reference;
    }

    private List<WalkedPage> Keeping()
    {
        var routes = walk.Portal.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<ControllerActionDescriptor>() is not null && e.Metadata.GetMetadata<KeepsPostAttribute>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/')).ToHashSet();
        return [.. walk.Pages.Where(p => p.Verb == "GET" && routes.Contains(p.Route))];
    }

    /// <summary>Somebody to whom the page opens with a text to type, on one of the absences.</summary>
    private static async Task<(Member, string, IHtmlDocument)?> Opened(WalkedPage page, IReadOnlyList<string> absences, Dictionary<Member, Visitor> members)
    {
        foreach (var reference in page.IsOfAnAbsence ? absences : [""])
        {
            foreach (var (member, visitor) in members.Where(m => page.IsFor(m.Key)))
            {
                var address = page.Address(Cast.Wessex.Deanery, reference);
                using var answer = await visitor.Get(address);
                if (answer.StatusCode == HttpStatusCode.OK && await answer.Html() is var shown && FilledForm.Of(shown) is { } form && Texts(form).Count > 0)
                {
                    return (member, address, shown);
                }
            }
        }

        return null;
    }

    private async Task<IEnumerable<string>> Faults(Member member, string address, IHtmlDocument opened)
    {
        var form = FilledForm.Of(opened)!;
        var typed = Texts(form).Distinct().ToDictionary(name => name, Typed);
        var sent = Visitor.Fields(form).Select(f => KeyValuePair.Create(f.Key, typed.GetValueOrDefault(f.Key, f.Value)));
        var visitor = await walk.Portal.Visitor();

        using var refused = await visitor.Post(address, sent);
        if (refused.Headers.Location?.ToString() is not { } signIn || !signIn.EndsWith("&kept=true", StringComparison.Ordinal))
        {
            return [$"{address} by {member.Role}: {refused.StatusCode} to {refused.Headers.Location}"];
        }

        await visitor.SignIn(member.Email);
        var again = await visitor.Open(address);
        var shown = FilledForm.Of(again) is { } back ? Visitor.Fields(back).ToLookup(f => f.Key, f => f.Value) : Array.Empty<KeyValuePair<string, string>>().ToLookup(f => f.Key, f => f.Value);
        return typed.Where(t => !shown[t.Key].Any(value => value.ReplaceLineEndings("\n") == t.Value.ReplaceLineEndings("\n"))).Select(t => $"{address} by {member.Role} loses {t.Key}: “{string.Join("”, “", shown[t.Key])}”");
    }

    /// <summary>The fields of a form that are typed into, whatever their length.</summary>
    private static List<string> Texts(IHtmlFormElement form) =>
        [.. form.Elements.Where(e => e is IHtmlTextAreaElement or IHtmlInputElement { Type: "text" }).Select(e => e.GetAttribute("name")).OfType<string>().Where(n => n.Length > 0)];

    private static string Typed(string name) => name.Split('.')[^1] switch { "Day" => "7", "Month" => "2", "Year" => "2026", _ => $"{name}: {Words}" };
}
