using System.Text.RegularExpressions;

using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What somebody has typed for long is never lost because their sign-in has ended.</summary>
public sealed partial class TypingRules
{
    /// <summary>What inputs call a text that somebody thinks about before they write it.</summary>
    private static readonly string[] _longTexts = ["Reason", "ReasonForDates", "Comment", "Comments", "Need", "Action", "Evidence", "WhoWasThere", "Place"];

    /// <summary>Pages that keep it in another way, and how.</summary>
    private static readonly Dictionary<string, string> _keepOtherwise = new()
    {
        ["DescribeSituation"] = "a step of a registration: KeepRegistrationMiddleware keeps it with the sealed registration",
        ["ExplainShortAbsence"] = "a step of a registration: KeepRegistrationMiddleware keeps it with the sealed registration",
        ["FindAbsences"] = "a name is searched for, and the place is selected from a list: nothing is written for long",
        ["RecordSignature"] = "takes files, which cannot be kept, and so much is not read before it is known who sends it: one line has to be typed again",
        ["SignAsGuest"] = "for who has no sign-in: GuestGate keeps it sealed until the code is given again, by the ticket of the page",
        ["ReturnAsGuest"] = "for who has no sign-in: GuestGate keeps it sealed until the code is given again, by the ticket of the page",
    };

    [Fact]
    public void Pages_WithLongTexts_KeepWhatWasTyped()
    {
        var writing = Code.Controllers.Where(AsksForLongText).ToList();

        writing.Count.ShouldBeGreaterThan(10);
        writing.Where(page => !page.IsDefined(typeof(KeepsPostAttribute), inherit: false) && !page.IsDefined(typeof(KeepsWhatWasTypedAttribute), inherit: false))
            .Select(Code.PageName)
            .ShouldOnlyShrink(_keepOtherwise.Keys, "A page on which somebody writes a reason, a comment or another long text carries [KeepsPost], or is named here with how it keeps what was typed.");
    }

    private static bool AsksForLongText(Type page) => TextsOf(page).Any(text => text.Contains("<nhs-textarea", StringComparison.Ordinal)) || HasLongInput(page);

    private static bool HasLongInput(Type page) => PageRules.Actions(page)
        .SelectMany(action => action.GetParameters())
        .Where(parameter => parameter.ParameterType.Name.EndsWith("Input", StringComparison.Ordinal))
        .SelectMany(parameter => parameter.ParameterType.GetProperties())
        .Any(property => property.PropertyType == typeof(string) && _longTexts.Contains(property.Name));

    /// <summary>The views of a page with the parts that they are put together from.</summary>
    private static IEnumerable<string> TextsOf(Type page)
    {
        var folder = page.Namespace!["SuppoRTT.Web".Length..].Replace('.', '/');
        var views = Code.Views.Keys.Where(path => path.StartsWith($"{folder}/{Code.PageName(page)}", StringComparison.Ordinal)).ToList();
        var found = new HashSet<string>(views);
        for (var waiting = new Queue<string>(views); waiting.TryDequeue(out var path);)
        {
            var text = Repository.Read("src/SuppoRTT.Web" + path);
            yield return text;
            foreach (var part in Part().Matches(text).SelectMany(m => new[] { $"{folder}/{m.Groups[1].Value}.cshtml", $"/Features/Shared/{m.Groups[1].Value}.cshtml" }).Where(Code.Views.ContainsKey).Where(found.Add))
            {
                waiting.Enqueue(part);
            }
        }
    }

    [GeneratedRegex("<partial name=\"(\\w+)\"", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
