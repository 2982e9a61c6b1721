using SuppoRTT.Web.Features;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What may know of what.</summary>
public sealed class WallRules
{
    private const string Identity = "Microsoft.AspNetCore.Identity";

    private static readonly string[] _thinking = ["Query", "Handler", "Validator", "Input", "Page"];

    /// <summary>Where the code of a page reaches into another feature otherwise than by its links; may only shrink.</summary>
    private static readonly string[] _reachAcross = [];

    /// <summary>Where the infrastructure uses a part of a feature that is not its links; may only shrink.</summary>
    private static readonly string[] _infrastructureReaches =
    [
    ];

    /// <summary>Namespaces that one folder alone may mention.</summary>
    public static TheoryData<string, string> Confined => new()
    {
        { "Quartz", Code.Infrastructure + ".Jobs" },
        { "System.Net.Mail", Code.Infrastructure + ".Mail" },
        { "Serilog", Code.Infrastructure },
        { Code.Infrastructure + ".Documents.Typesetting", Code.Infrastructure + ".Documents" },
        { Code.Infrastructure + ".Documents.Composing", Code.Infrastructure + ".Documents" },
        { Code.Infrastructure + ".Documents.Serialising", Code.Infrastructure + ".Documents" },
        { "Microsoft.Data.Sqlite", "SuppoRTT.Data.Sqlite" },
        { "Microsoft.Data.SqlClient", "SuppoRTT.Data.SqlServer" },
    };

    [Theory]
    [MemberData(nameof(Confined))]
    public void Library_OutsideItsFolder_IsNotKnown(string library, string folder) => Code.Types
        .Where(type => !type.IsIn(folder) && Mentions.Types(type).Any(mentioned => mentioned.IsIn(library)))
        .Select(type => type.FullName!)
        .ShouldKeep($"{library} is known in {folder} only, so that it can be replaced there.");

    [Fact]
    public void Documents_OutsideInfrastructure_AreKnownToDocumentClassesOnly() => Code.Types
        .Where(type => !type.IsIn(Code.Infrastructure) && !IsOfDocument(type) && Mentions.Types(type).Any(mentioned => mentioned.IsIn(Code.Infrastructure + ".Documents")))
        .Select(type => type.FullName!)
        .ShouldKeep("What is printed is composed in a class with the ending Document, or in parts that several share, with the ending Blocks; PageController hands it out.");

    [Fact]
    public void Data_Mapping_IsKnownToDataOnly() => Code.Types
        .Where(type => type.Assembly == Code.Web && Mentions.Types(type).Any(mentioned => mentioned.IsIn("Microsoft.EntityFrameworkCore.Metadata")))
        .Select(type => type.FullName!)
        .ShouldKeep("How things lie in tables is known in SuppoRTT.Data only.");

    [Fact]
    public void Thinking_OfAPage_KnowsNothingOfAspNet() => Code.Types
        .Where(type => type.IsIn(Code.Features) && !type.IsIn(Code.Features + ".Components") && _thinking.Any(ending => type.Name.EndsWith(ending, StringComparison.Ordinal)))
        .SelectMany(type => Mentions.Types(type).Where(mentioned => mentioned.IsIn("Microsoft.AspNetCore") && !mentioned.IsIn(Identity)).Select(mentioned => $"{type.Name} mentions {mentioned.FullName}"))
        .ShouldKeep("Queries, handlers, validators, inputs and what is shown know nothing of ASP.NET.");

    [Fact]
    public void Identity_OutsideAccountsAndSecurity_IsNotKnown() => Code.Types
        .Where(type => type.Assembly == Code.Web && !type.IsIn(Code.Features + ".Account") && !type.IsIn(Code.Infrastructure + ".Security"))
        .Where(type => Mentions.Types(type).Any(mentioned => mentioned.Namespace == Identity))
        .Select(type => type.FullName!)
        .ShouldKeep("Sign-in and passwords are the business of Features/Account and Infrastructure/Security.");

    [Fact]
    public void Features_OtherFeatures_AreUsedThroughTheirLinks()
    {
        var code = Code.Types.Where(type => type.IsIn(Code.Features)).Select(type => (Name: $"{FeatureOf(type)}/{type.Name}", Feature: FeatureOf(type), Type: type));
        var views = Code.Views.Select(view => (Name: view.Key["/Features/".Length..], Feature: view.Key.Split('/')[2], Type: view.Value));

        code.Concat(views)
            .SelectMany(part => ForeignParts(part.Type, part.Feature).Select(foreign => $"{part.Name} uses {FeatureOf(foreign)}.{foreign.Name}"))
            .ShouldOnlyShrink(_reachAcross, "A feature uses another through its Links only. What several need lies in Features itself, or in the domain.");
    }

    [Fact]
    public void Infrastructure_Features_AreUsedThroughTheirLinks() => Code.Types
        .Where(type => type.IsIn(Code.Infrastructure) && !type.Name.EndsWith("Setup", StringComparison.Ordinal))
        .SelectMany(type => ForeignParts(type, "").Select(foreign => $"{type.Name} uses {FeatureOf(foreign)}.{foreign.Name}"))
        .ShouldOnlyShrink(_infrastructureReaches, "The infrastructure knows of a feature its Links only; a class with the ending Setup registers what it likes.");

    [Fact]
    public void Addresses_OfADeanery_AreMadeByLinksOnly() => Code.Types
        .Where(type => type.Name is not "DeaneryLinks" && !type.Name.EndsWith("Links", StringComparison.Ordinal) && !type.IsIn(Code.Infrastructure + ".Tenancy"))
        .Concat(Code.Views.Values)
        .Where(type => Mentions.Types(type).Any(mentioned => mentioned.Name == "DeaneryLinks"))
        .Select(type => type.FullName!)
        .ShouldKeep("An address within a deanery is made by a class with the ending Links.");

    /// <summary>The first folder below Features; empty for what lies in Features itself.</summary>
    private static string FeatureOf(Type type) => type.Namespace![Code.Features.Length..].TrimStart('.').Split('.')[0];

    private static IEnumerable<Type> ForeignParts(Type type, string feature) => Mentions.Types(type)
        .Where(mentioned => mentioned.Assembly == Code.Web && mentioned.IsIn(Code.Features))
        .Select(Outermost).Distinct()
        .Where(mentioned => FeatureOf(mentioned) is not ("" or "Components") && FeatureOf(mentioned) != feature && !mentioned.Name.EndsWith("Links", StringComparison.Ordinal));

    private static Type Outermost(Type type) => type.IsNested ? Outermost(type.DeclaringType!) : type;

    private static bool IsOfDocument(Type type) => type == typeof(PageController) || type == typeof(PrintedFile)
        || (type.IsIn(Code.Features) && (type.Name.EndsWith("Document", StringComparison.Ordinal) || type.Name.EndsWith("Blocks", StringComparison.Ordinal)));
}
