using System.Reflection;
using System.Runtime.CompilerServices;

using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Razor.Hosting;

using SuppoRTT.Data;
using SuppoRTT.Data.Sqlite;
using SuppoRTT.Data.SqlServer;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Features;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>The assemblies of the portal and what lies in them, as the rules look at it. Types that the compiler made belong to the type that they were made for.</summary>
internal static class Code
{
    public const string Features = "SuppoRTT.Web.Features";

    public const string Infrastructure = "SuppoRTT.Web.Infrastructure";

    public static readonly Assembly Domain = typeof(Absence).Assembly;

    public static readonly Assembly Data = typeof(SuppoRTTContext).Assembly;

    public static readonly Assembly Web = typeof(PageController).Assembly;

    public static readonly Assembly[] All = [Domain, Data, typeof(SqliteEngine).Assembly, typeof(SqlServerEngine).Assembly, Web];

    /// <summary>Every type that somebody wrote in src, without migrations and nested types.</summary>
    public static IReadOnlyList<Type> Types { get; } = [.. All.SelectMany(Written)];

    /// <summary>One for each page.</summary>
    public static IReadOnlyList<Type> Controllers { get; } = [.. Types.Where(type => type.IsAssignableTo(typeof(PageController)) && !type.IsAbstract)];

    /// <summary>The views by their paths, as /Features/Home/ShowHome.cshtml.</summary>
    public static IReadOnlyDictionary<string, Type> Views { get; } = Web.GetCustomAttributes<RazorCompiledItemAttribute>()
        .ToDictionary(view => view.Identifier, view => view.Type);

    /// <summary>The name of a page: verb and thing, as SignOffForm.</summary>
    public static string PageName(Type controller) => controller.Name[..^"Controller".Length];

    public static bool IsIn(this Type type, string space) => type.Namespace is { } own
        && (own == space || own.StartsWith(space + ".", StringComparison.Ordinal));

    public static IEnumerable<Type> Written(Assembly assembly) => assembly.GetTypes().Where(type =>
        !type.IsNested && type.Namespace is { } space && space.StartsWith("SuppoRTT", StringComparison.Ordinal)
        && !space.EndsWith(".Migrations", StringComparison.Ordinal) && !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.IsAssignableTo(typeof(IRazorPage)));

    /// <summary>Fails with one line for each fault, and says what the rule is.</summary>
    public static void ShouldKeep(this IEnumerable<string> faults, string rule)
    {
        var found = faults.Order(StringComparer.Ordinal).ToList();
        found.Count.ShouldBe(0, $"{rule}\n  {string.Join("\n  ", found)}\n");
    }

    /// <summary>For a list that may only shrink: a new offender fails, and so does a line whose offence is mended.</summary>
    public static void ShouldOnlyShrink(this IEnumerable<string> offenders, IEnumerable<string> known, string rule)
    {
        var (now, list) = (offenders.ToHashSet(), known.ToHashSet());
        now.Except(list).Select(one => "new: " + one)
            .Concat(list.Except(now).Select(one => "mended, so take it off the list: " + one))
            .ShouldKeep(rule);
    }
}
