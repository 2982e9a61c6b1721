namespace SuppoRTT.Web.Features.Account;

/// <summary>Sign-in and passwords: the same for all deaneries.</summary>
public sealed class AccountLinks
{
    public const string SignOut = "/sign-out";

    public string SignIn(string? returnTo = null) => returnTo is null ? "/sign-in" : $"/sign-in?returnTo={Uri.EscapeDataString(returnTo)}";

    /// <summary>For somebody whose sign-in ended while they typed: what they typed is kept.</summary>
    public string SignInAgain(string returnTo) => SignIn(returnTo) + "&kept=true";

    public string ForgottenPassword() => "/forgotten-password";

    public string PasswordRequested() => "/forgotten-password/requested";

    public string ChoosePassword(string token) => $"/choose-password?token={Uri.EscapeDataString(token)}";
}
