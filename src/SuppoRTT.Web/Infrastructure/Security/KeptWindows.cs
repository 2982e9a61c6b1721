using System.Security.Cryptography;
using System.Text;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>
/// Tells the windows apart in which somebody typed when their sign-in ended, so that each gets back what was typed in it. A window is known by the ticket of its page, which no other has.
/// </summary>
public static class KeptWindows
{
    /// <summary>In the address to which somebody comes back.</summary>
    public const string Query = "kept";

    /// <summary>The field of a page in which kept words stand: of which window they are.</summary>
    public const string Field = "_Kept";

    private const int Length = 16;

    public static string Of(string? ticket) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(ticket ?? "")))[..Length];

    public static string Address(string page, string window) => $"{page}?{Query}={window}";
}
