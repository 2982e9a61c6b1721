using System.Reflection;

using SuppoRTT.Architecture.Tests.Rules;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Absences;

namespace SuppoRTT.Architecture.Tests;

/// <summary>docs/events.md lists every event: which verbs record it, what it carries, and how the timeline says it.</summary>
public sealed class EventsDocument
{
    private const string Path = "docs/events.md";

    private static readonly IReadOnlyList<string> _lines = [.. Repository.Lines(Path).Where(line => line.StartsWith("| `", StringComparison.Ordinal))];

    private static readonly IReadOnlyList<Type> _events = [.. Code.Written(Code.Domain)
        .Where(type => type.IsAssignableTo(typeof(IDomainEvent)) && !type.IsInterface).OrderBy(type => type.Name, StringComparer.Ordinal)];

    private static readonly Dictionary<MethodBase, IReadOnlyList<MethodBase>> _calls = [];

    /// <summary>The public verbs of aggregates, each with the events that are made in its course.</summary>
    private static readonly IReadOnlyList<(string Name, IReadOnlySet<Type> Makes)> _verbs = [.. Code.Written(Code.Domain)
        .Where(type => type.IsAssignableTo(typeof(Aggregate)) && !type.IsAbstract)
        .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly).Cast<MethodBase>().Concat(type.GetConstructors()))
        .Select(verb => (verb.IsConstructor ? $"new {verb.DeclaringType!.Name}" : $"{verb.DeclaringType!.Name}.{verb.Name}", Makes(verb)))];

    [Fact]
    public void Events_AllOfThem_AreListed()
    {
        _events.Count.ShouldBeGreaterThan(20);
        _events.Select(Line).Except(_lines).ShouldKeep($"{Path} lists every event with the verbs that record it. Add these lines, in place of any that say otherwise of the same event:");
    }

    [Fact]
    public void Events_ThatAreListed_AreThere() => _lines.Except(_events.Select(Line))
        .ShouldKeep($"{Path} lists what is there. Take these lines out:");

    [Fact]
    public void Events_Order_IsThatOfTheirNames() => _lines.ShouldBe(_lines.OrderBy(line => line.Split('`')[1], StringComparer.Ordinal));

    [Fact]
    public void Events_AllOfThem_AreRecordedByAVerb() => _events
        .Where(type => Verbs(type).Count == 0)
        .Select(type => type.Name)
        .ShouldKeep("An event that nothing records is finished with.");

    [Fact]
    public void Events_OfAnAbsence_AreSaidOnTheTimeline() => _events
        .Where(type => Verbs(type).Any(verb => verb.StartsWith("Absence.", StringComparison.Ordinal)) && !EventWords.All.ContainsKey(type.Name))
        .Select(type => type.Name)
        .ShouldKeep("What happens to an absence is said on its timeline: give it words in EventWords.");

    private static string Line(Type type)
    {
        var carries = string.Join(", ", type.GetProperties().Where(property => property.Name != "EqualityContract").Select(property => property.Name));
        var shown = EventWords.All.TryGetValue(type.Name, out var wording) ? string.Join(" / ", new[] { wording.Words, wording.Otherwise }.OfType<string>()) : "kept, not on a timeline";
        return $"| `{type.Name}` | {string.Join(", ", Verbs(type))} | {(carries.Length > 0 ? carries : "nothing")} | {shown} |";
    }

    private static IReadOnlyList<string> Verbs(Type type) => [.. _verbs
        .Where(verb => verb.Makes.Contains(type)).Select(verb => verb.Name).Distinct().Order(StringComparer.Ordinal)];

    private static HashSet<Type> Makes(MethodBase verb)
    {
        var (reached, ahead) = (new HashSet<MethodBase> { verb }, new Queue<MethodBase>([verb]));
        while (ahead.TryDequeue(out var method))
        {
            foreach (var call in Calls(method).Where(reached.Add))
            {
                ahead.Enqueue(call);
            }
        }

        return [.. reached.Where(method => method.IsConstructor).Select(method => method.DeclaringType!)];
    }

    private static IReadOnlyList<MethodBase> Calls(MethodBase method) => _calls.TryGetValue(method, out var known)
        ? known
        : _calls[method] = [.. Mentions.CallsOf(method).Where(call => call.DeclaringType?.Assembly == Code.Domain).Distinct()];
}
