namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>The domain knows the rules and nothing else.</summary>
public sealed class DomainRules
{
    private static readonly string[] _updating = ["Update", "Process", "Manage", "Set"];

    private static readonly IReadOnlyList<Type> _types = [.. Code.Written(Code.Domain)];

    [Fact]
    public void Domain_References_AreTheBaseLibraryOnly() => Code.Domain.GetReferencedAssemblies()
        .Select(assembly => assembly.Name!)
        .Where(name => !name.StartsWith("System", StringComparison.Ordinal) || name.StartsWith("System.Data", StringComparison.Ordinal))
        .ShouldKeep("The domain references the base library and nothing else.");

    [Fact]
    public void Domain_Setters_AreNotPublic() => _types
        .SelectMany(type => type.GetProperties())
        .Where(property => Code.Domain == property.DeclaringType!.Assembly)
        .Where(property => property.SetMethod is { IsPublic: true } set
            && set.ReturnParameter.GetRequiredCustomModifiers().All(modifier => modifier.Name != "IsExternalInit"))
        .Select(property => $"{property.DeclaringType!.Name}.{property.Name}")
        .ShouldKeep("The domain changes by its verbs: no public setters.");

    [Fact]
    public void Domain_Fields_AreNotPublic() => _types
        .Where(type => !type.IsEnum)
        .SelectMany(type => type.GetFields())
        .Where(field => field is { IsLiteral: false, IsInitOnly: false })
        .Select(field => $"{field.DeclaringType!.Name}.{field.Name}")
        .ShouldKeep("The domain changes by its verbs: no public fields.");

    [Fact]
    public void Domain_Verbs_AreWhatPeopleSay() => _types
        .SelectMany(type => type.GetMethods())
        .Where(method => Code.Domain == method.DeclaringType!.Assembly && !method.IsSpecialName)
        .Where(method => _updating.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal) && !char.IsLower(method.Name.ElementAtOrDefault(word.Length))))
        .Select(method => $"{method.DeclaringType!.Name}.{method.Name}")
        .ShouldKeep("A verb of the domain is one that people say, never Update, Process, Manage or Set.");

    [Fact]
    public void Domain_Clock_IsAnArgument() => _types
        .Where(type => Mentions.Types(type).Any(mentioned => mentioned.IsAssignableTo(typeof(TimeProvider))))
        .Select(type => type.Name)
        .ShouldKeep("The domain is told the time.");
}
