using SuppoRTT.Data.Tenancy;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>The ways past the wall between deaneries and past the save that guards it: each is a list.</summary>
public sealed class TenancyRules
{
    /// <summary>Who looks beyond one deanery; each call says why.</summary>
    private static readonly string[] _acrossDeaneries = ["AcceptInvitationsHandler", "Belonging", "ChoosePasswordQuery", "ForgottenPasswordHandler", "MailClaims", "ReminderClaims", "ShowMailQuery", "SignInQuery", "VerifyCopyQuery"];

    private static readonly string[] _pastTheSave = ["ExecuteUpdate", "ExecuteDelete", "FromSql", "ExecuteSql", "SqlQuery", "GetDbConnection", "CreateCommand"];

    [Fact]
    public void AcrossDeaneries_Callers_AreAList() => Code.Types
        .Where(type => Mentions.Methods(type).Any(method => method.DeclaringType == typeof(AcrossDeaneriesExtensions)))
        .Select(type => type.Name)
        .ShouldOnlyShrink(_acrossDeaneries, "Who reads the rows of more than one deanery is named here, after a second person has agreed.");

    [Fact]
    public void Filters_AreIgnored_InOnePlace() => Code.Types
        .Where(type => type != typeof(AcrossDeaneriesExtensions) && Mentions.Methods(type).Any(method => method.Name == "IgnoreQueryFilters"))
        .Select(type => type.FullName!)
        .ShouldKeep("The one way past the filter is AcrossDeaneries.");

    [Fact]
    public void Statements_PastTheSave_AreInClaims() => Code.Types
        .Where(type => !(type.Assembly == Code.Data && type.Name.EndsWith("Claims", StringComparison.Ordinal)))
        .SelectMany(type => Mentions.Methods(type).Where(IsPastTheSave).Select(method => $"{type.FullName} calls {method.Name}"))
        .Distinct()
        .ShouldKeep("What changes rows without SaveChanges passes the guard and the audit: only in SuppoRTT.Data, in classes with the ending Claims.");

    private static bool IsPastTheSave(System.Reflection.MethodBase method) => method.DeclaringType?.Namespace is { } space
        && (space.StartsWith("Microsoft.EntityFrameworkCore", StringComparison.Ordinal) || space.StartsWith("System.Data", StringComparison.Ordinal))
        && _pastTheSave.Any(word => method.Name.StartsWith(word, StringComparison.Ordinal));
}
