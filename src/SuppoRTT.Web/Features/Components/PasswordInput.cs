using Microsoft.AspNetCore.Html;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question that is answered with a password, which can be shown while it is typed. It is never filled in again.</summary>
public sealed record PasswordInput : LabelledField
{
    /// <summary>What a browser may fill in by itself: <c>new-password</c> where one is chosen.</summary>
    public string Autocomplete { get; init; } = "current-password";

    /// <summary>How many characters wide it is drawn.</summary>
    public int? Width { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() => new TextInput
    {
        Name = Name,
        Id = ElementId,
        Label = Label,
        LabelSize = LabelSize,
        LabelIsHeading = LabelIsHeading,
        Hint = Hint,
        Error = Error,
        Disabled = Disabled,
        DescribedBy = DescribedBy,
        Attributes = Attributes,
        Width = Width,
        Type = "password",
        Spellcheck = false,
        Autocomplete = Autocomplete,
        Autocapitalize = "none",
        Classes = Markup.Words("nhsuk-password-input__input nhsuk-js-password-input-input", Classes),
        GroupClasses = "nhsuk-password-input",
        Module = "nhsuk-password-input",
        After = Toggle(),
    };

    private Button Toggle() => new()
    {
        Text = "Show",
        Kind = ButtonKind.Secondary,
        IsSmall = true,
        Type = "button",
        Disabled = Disabled,
        Classes = "nhsuk-password-input__toggle nhsuk-js-password-input-toggle",
        Attributes = new Dictionary<string, string> { ["aria-label"] = "Show password", ["aria-controls"] = ElementId, ["hidden"] = "" },
    };
}
