namespace SuppoRTT.Web.Features.Account;

/// <summary>Sign-in and passwords: the same for all deaneries.</summary>
public sealed class AccountLinks
{
    public const string SignOut = "/sign-out";

    public const string ChangeAddress = "/account/change-address";

    /// <param name="returnTo">Where they were going.</param>
    /// <param name="isKept">Whether their sign-in ended while they typed, and what they typed is kept.</param>
    public string SignIn(string? returnTo = null, bool isKept = false) =>
        returnTo is null ? "/sign-in" : $"/sign-in?returnTo={Uri.EscapeDataString(returnTo)}{(isKept ? "&kept=true" : "")}";

    public string ForgottenPassword() => "/forgotten-password";

    public string PasswordRequested() => "/forgotten-password/requested";

    public string ConfirmAddress(string token) => $"/account/confirm-address?token={Uri.EscapeDataString(token)}";

    public string ChoosePassword(string token) => $"/choose-password?token={Uri.EscapeDataString(token)}";
}
