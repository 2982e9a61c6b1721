using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

using SuppoRTT.Data;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>What holds for every table, on either engine.</summary>
public sealed class ModelRules
{
    /// <summary>Tables that belong to no deanery; every other one does.</summary>
    private static readonly string[] _global =
    [
        "Deanery",
        "IdentityUserClaim",
        "IdentityUserLogin",
        "IdentityUserToken",
        "JobRun",
        "Person",
        "ProtectionKey",
        "SignIn",
    ];

    /// <summary>Texts without a maximum length.</summary>
    private static readonly string[] _unlimited =
    [
        "DefinitionVersion.Text",
        "DraftSection.Answers",
        "DraftSection.Authors",
        "FormRevision.Answers",
        "FormRevision.Doctor",
        "FormRevision.Plan",
        "KeptAnswers.Answers",
        "ProtectionKey.Xml",
        "RotaPlan.Content",
        "Signature.Content",
    ];

    /// <summary>What Identity keeps as it likes; we add nothing to it.</summary>
    private static readonly string[] _identityTables = [.. _global.Where(table => table.StartsWith("Identity", StringComparison.Ordinal)), "SignIn"];

    private static readonly Type[] _columns = [typeof(string), typeof(Guid), typeof(int), typeof(long), typeof(bool), typeof(DateOnly), typeof(TimeOnly), typeof(DateTime)];

    /// <summary>Files, that no engine compares.</summary>
    private static readonly string[] _files = ["EvidenceContent.Bytes"];

    private static readonly IModel _model = Models.Sqlite;

    [Fact]
    public void Tables_OfADeanery_CarryItsFilter()
    {
        var owned = _model.GetEntityTypes().Where(table => table.ClrType.IsAssignableTo(typeof(IOwnedByDeanery))).ToList();

        owned.Count.ShouldBeGreaterThan(10);
        owned.Where(table => table.GetDeclaredQueryFilters().All(filter => filter.Key != SuppoRTTContext.DeaneryFilter))
            .Select(table => table.ShortName())
            .ShouldKeep("Every table of a deanery carries the filter that hides the rows of others.");
    }

    [Fact]
    public void Tables_OfNoDeanery_AreAList() => _model.GetEntityTypes()
        .Where(table => !table.ClrType.IsAssignableTo(typeof(IOwnedByDeanery)))
        .Select(table => table.ShortName())
        .ShouldOnlyShrink(_global, "A table belongs to a deanery (IOwnedByDeanery), unless it is named here.");

    [Fact]
    public void Texts_AllOfThem_HaveALengthOrAreNamed() => Properties()
        .Where(property => Provider(property) == typeof(string) && property.GetMaxLength() is null or < 0 && IsOurs(property))
        .Select(Name)
        .ShouldOnlyShrink(_unlimited, "A text has a maximum length, or is named here as having none.");

    [Fact]
    public void ForeignKeys_AllOfThem_RefuseToDelete() => _model.GetEntityTypes().SelectMany(table => table.GetForeignKeys())
        .Where(key => key.DeleteBehavior is not (DeleteBehavior.Restrict or DeleteBehavior.NoAction))
        .Select(key => $"{key.DeclaringEntityType.ShortName()} to {key.PrincipalEntityType.ShortName()}")
        .ShouldKeep("Nothing is deleted because something else is: foreign keys never cascade, and SQL Server refuses several paths.");

    [Fact]
    public void Columns_AllOfThem_AreOfKindsThatBothEnginesCompare() => Properties()
        .Where(property => IsOurs(property) && !_columns.Contains(Provider(property)) && !_files.Contains(Name(property)))
        .Select(property => $"{Name(property)} is kept as {Provider(property).Name}")
        .ShouldKeep("Instants are kept as UTC, money as whole pence, enums as words: the engines order and add nothing else alike.");

    [Fact]
    public void Versions_AllOfThem_AreOurOwnNumbers() => Properties()
        .Where(property => property.IsConcurrencyToken && IsOurs(property))
        .Where(property => property.ClrType != typeof(int) || property.Name != "Version" || property.ValueGenerated != ValueGenerated.Never)
        .Select(Name)
        .ShouldKeep("What guards against a lost update is a number of our own called Version, no engine's feature.");

    [Fact]
    public void Engines_Models_HaveTheSameColumns() => Models.SqlServer.GetEntityTypes()
        .SelectMany(table => table.GetFlattenedProperties()).Select(Name)
        .ShouldBe(Properties().Select(Name), ignoreOrder: true);

    private static IEnumerable<IProperty> Properties() => _model.GetEntityTypes().SelectMany(table => table.GetFlattenedProperties());

    private static bool IsOurs(IProperty property) => !_identityTables.Contains(property.DeclaringType.ContainingEntityType.ShortName());

    private static string Name(IProperty property) => $"{property.DeclaringType.ContainingEntityType.ShortName()}.{Path(property)}";

    private static string Path(IProperty property) =>
        property.DeclaringType is IComplexType part ? $"{part.ComplexProperty.Name}.{property.Name}" : property.Name;

    private static Type Provider(IProperty property)
    {
        var kept = property.GetTypeMapping().Converter?.ProviderClrType ?? property.ClrType;
        return Nullable.GetUnderlyingType(kept) ?? kept;
    }
}
