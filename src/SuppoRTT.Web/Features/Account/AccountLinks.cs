namespace SuppoRTT.Web.Features.Account;

/// <summary>Sign-in and passwords: the same for all deaneries.</summary>
public sealed class AccountLinks
{
    public const string SignOut = "/sign-out";

    public const string ForgottenPassword = "/forgotten-password";

    public string SignIn(string? returnTo = null) => returnTo is null ? "/sign-in" : $"/sign-in?returnTo={Uri.EscapeDataString(returnTo)}";

    /// <param name="signIn">The identity of the sign-in.</param>
    /// <param name="token">The framework's token, good for one password and three days.</param>
    public string SetPassword(Guid signIn, string token) => $"/set-password?for={signIn:N}&token={Uri.EscapeDataString(token)}";
}
