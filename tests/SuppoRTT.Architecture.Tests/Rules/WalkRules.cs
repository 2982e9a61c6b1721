using System.Reflection;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What is said and done at random in tests, so that a new verb is among it.</summary>
public sealed class WalkRules
{
    /// <summary>Verbs that are not said at random, each with the reason.</summary>
    private static readonly Dictionary<string, string> _notWalked = [];

    [Fact]
    public void Verbs_OfAnAbsence_AreSaidByTheRandomWalks()
    {
        var verbs = typeof(Absence).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(IsVerb).Select(m => m.Name).Distinct().ToList();
        var said = typeof(RandomWalk).Assembly.GetTypes().Where(type => !type.IsNested && (type == typeof(RandomWalk) || type.Name == "Handovers"))
            .SelectMany(Mentions.Methods).Where(m => m.DeclaringType == typeof(Absence)).Select(m => m.Name).ToHashSet();

        verbs.Count.ShouldBeGreaterThan(50);
        verbs.Except(said).Except(_notWalked.Keys).ShouldKeep("A verb of an absence is said by RandomWalk, by those who may and by those who may not. Add it there, or say in WalkRules why not:");
        _notWalked.Keys.Except(verbs.Except(said)).ShouldKeep("Take out of the list what is said at random by now:");
    }

    /// <summary>Changes something, at the word of somebody: a question answers with yes or no, or with who it is.</summary>
    private static bool IsVerb(MethodInfo method) => !method.IsSpecialName
        && (method.ReturnType == typeof(void) || (method.GetParameters().Any(p => p.Name == "by") && method.ReturnType != typeof(bool) && method.ReturnType != typeof(ActorStamp)));
}
