using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

/// <summary>The way in.</summary>
public static class AccountSteps
{
    public static async Task SignsIn(this Somebody somebody)
    {
        await somebody.Opens("/" + somebody.Who.Deanery);
        await somebody.Presses("Sign in");
        await somebody.GivesPassword();
    }

    /// <summary>On the sign-in page.</summary>
    public static async Task GivesPassword(this Somebody somebody)
    {
        await somebody.Answers("E-mail address", somebody.Who.Email);
        await somebody.Answers("Password", Cast.Password);
        await somebody.Presses("Sign in");
    }
}
