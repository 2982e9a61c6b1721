using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Something that changes where an absence or a form stands: its page, who does it in these tests, and the button that is pressed, if there are several.</summary>
internal sealed partial record Deed(string Words, Member By, string? Then = null, params (string Name, string Value)[] Answers)
{
    private static Cast Cast => Cast.Wessex;

    /// <summary>Those that change where the absence or its form stands: tried one after another, too, from windows that stand open together.</summary>
    public static IReadOnlyList<Deed> Turning { get; } =
    [
        new("take-over", Cast.Trainee),
        new("withdraw", Cast.Trainee),
        new("reinstate", Cast.Trainee),
        new("not-returning", Cast.Staff),
        new("decide", Cast.Staff),
        new("appeal", Cast.Trainee),
        new("put-on-hold", Cast.Staff),
        new("resume", Cast.Staff),
        new("confirm-return", Cast.Trainee, "save"),
        new("change-dates", Cast.Supervisor, "save", ("ExpectedReturn.Year", "2027"), ("Return", "known"), ("ExpectedReturn.Day", "4"), ("ExpectedReturn.Month", "1")),
        new("forms/pre-absence/sign-off", Cast.Supervisor),
        new("forms/pre-absence/return", Cast.Supervisor),
        new("forms/pre-absence/reopen", Cast.Supervisor),
        new("forms/pre-absence/take-back", Cast.Trainee),
    ];

    /// <summary>Everything that is sent from a page of an absence.</summary>
    public static IReadOnlyList<Deed> All => [.. Turning, .. Others];

    /// <summary>Of a form that was never sent there is nothing to sign, to return, to open again or to take back, and nobody is led there.</summary>
    public bool IsOfASentForm => Words.StartsWith("forms/", StringComparison.Ordinal);

    public string Address(string reference) => $"/wessex/absences/{reference}/{Words}";

    /// <summary>What is sent from its page with these words in every empty text.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Filled(AngleSharp.Html.Dom.IHtmlFormElement form, string words) =>
        [.. FilledForm.Fields(form, words, Then).Where(f => Answers.All(a => a.Name != f.Key)), .. Answers.Select(a => KeyValuePair.Create(a.Name, a.Value))];

    public override string ToString() => $"{Words} by {By.Role}";
}
