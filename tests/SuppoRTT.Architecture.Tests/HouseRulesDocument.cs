using System.Text.RegularExpressions;

using SuppoRTT.Architecture.Tests.Rules;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Walking;

namespace SuppoRTT.Architecture.Tests;

/// <summary>docs/house-rules.md lists every rule with the test that holds it and the decision that it comes from.</summary>
public sealed partial class HouseRulesDocument
{
    private const string Document = "docs/house-rules.md";

    private static readonly string _text = Repository.Read(Document);

    private static readonly IReadOnlyList<string> _listed = [.. TestName().Matches(_text).Select(match => match.Groups[1].Value)];

    private static readonly IReadOnlyList<string> _rules = [.. typeof(HouseRulesDocument).Assembly.GetTypes()
        .Where(type => type.Namespace == typeof(Code).Namespace).Append(typeof(PagesDocument)).Append(typeof(EventsDocument)).Append(typeof(EveryLink))
        .Append(typeof(HouseRulesDocument)).Append(typeof(EveryAddressTests))
        .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true)).Select(method => $"{type.Name}.{method.Name}"))];

    [Fact]
    public void Rules_AllOfThem_AreListed() => _rules.Except(_listed)
        .ShouldKeep($"{Document} lists every rule with its test in the second column. Missing:");

    [Fact]
    public void Rules_ThatAreListed_AreTests() => _listed.Except(_rules)
        .ShouldKeep($"{Document} names tests that are not there:");

    [Fact]
    public void Links_OfDocuments_LeadToFiles()
    {
        var named = Repository.Files("docs", "*.md").Append("README.md")
            .SelectMany(file => Link().Matches(Repository.Read(file)).Select(match => (File: file, Path: match.Groups[1].Value)))
            .ToList();

        named.ShouldNotBeEmpty();
        named.Where(link => !Path.Exists(Path.Combine(Repository.Root, Path.GetDirectoryName(link.File)!, link.Path)))
            .Select(link => $"{link.File} leads to {link.Path}")
            .ShouldKeep("A link of a document leads to a file that is there.");
    }

    [GeneratedRegex(@"`([A-Z]\w+\.\w+_\w+)`", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex TestName();

    [GeneratedRegex(@"\]\((?!https?:|#|mailto:)([^)#]+)(?:#[^)]*)?\)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
