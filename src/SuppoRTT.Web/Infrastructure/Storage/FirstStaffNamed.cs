using System.Text.RegularExpressions;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Storage;

/// <summary>Who is named in the settings as the first of the staff of a deanery.</summary>
/// <param name="Setting">The setting, for the log: it says nothing of the person.</param>
/// <param name="Deanery">The word that stands for the deanery in addresses.</param>
/// <param name="Name">Their name; empty if what is set cannot be read.</param>
/// <param name="Address">Their address.</param>
internal sealed partial record FirstStaffNamed(string Setting, string Deanery, string Name, string Address)
{
    public bool IsPossible => Name.Length is > 0 and <= Person.LongestName && EmailAddress.IsPossible(Address);

    /// <summary>Those whom the settings name. In the environment an underscore may stand for the hyphen of a deanery.</summary>
    public static IReadOnlyList<FirstStaffNamed> Read(IConfiguration configuration) => [.. configuration.GetSection(PortalSettings.FirstStaff).GetChildren()
        .Where(s => !string.IsNullOrWhiteSpace(s.Value)).Select(s => Of(s.Path, s.Key.Replace('_', '-').ToLowerInvariant(), s.Value!))];

    private static FirstStaffNamed Of(string setting, string deanery, string value) => Written().Match(value) is { Success: true } read
        ? new(setting, deanery, read.Groups["name"].Value.Trim().Trim('"').Trim(), read.Groups["address"].Value.Trim())
        : new(setting, deanery, "", "");

    /// <summary>As Ann Able &lt;ann.able@nhs.net&gt;.</summary>
    [GeneratedRegex("^(?<name>[^<>]+)<(?<address>[^<>]+)>\\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Written();
}
