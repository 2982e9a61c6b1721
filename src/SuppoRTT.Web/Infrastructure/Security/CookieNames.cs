namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>The cookies of the portal. The page on privacy tells of each; there are no others.</summary>
public static class CookieNames
{
    public const string SignIn = "SuppoRTT";

    public const string Form = "SuppoRTT.Form";

    public const string Message = "SuppoRTT.Message";

    public const string Registering = "SuppoRTT.Registering";

    /// <summary>Of who signs one form without a sign-in.</summary>
    public const string Guest = "SuppoRTT.Guest";

    public const string Kept = "SuppoRTT.Kept";
}
