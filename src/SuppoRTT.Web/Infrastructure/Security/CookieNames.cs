namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>The cookies of the portal. The page on privacy tells of each; there are no others.</summary>
public static class CookieNames
{
    public const string SignIn = "SuppoRTT";

    public const string Form = "SuppoRTT.Form";

    public const string Message = "SuppoRTT.Message";

    public const string Registering = "SuppoRTT.Registering";

    public const string Kept = "SuppoRTT.Kept";
}
