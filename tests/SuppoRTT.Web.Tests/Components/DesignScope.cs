using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>
/// Which examples of the package each of our components is compared with: how its options are read, how many examples that covers,
/// and the options that we do not offer, which put an example out of scope.
/// </summary>
internal sealed record DesignScope(Func<DesignOptions, Component> Draw, int Covered, params string[] NotOffered)
{
    public static IReadOnlyDictionary<string, DesignScope> All { get; } = new Dictionary<string, DesignScope>
    {
        ["label"] = new(FieldMappings.Label, 8, "(call block)!", "(class overriding an option)!", "caption", "heading!", "heading.id", "heading.level", "id"),
        ["legend"] = new(FieldMappings.Legend, 8, "(call block)!", "(class overriding an option)!", "caption", "heading!", "heading.id", "heading.level", "id"),
        ["fieldset"] = new(FieldMappings.Fieldset, 2, "(call block)!", "legend.caption"),
        ["hint"] = new(FieldMappings.Hint, 2, "(call block)!"),
        ["error-message"] = new(FieldMappings.ErrorMessage, 3, "(call block)!", "visuallyHiddenText"),
        ["input"] = new(FieldMappings.TextInput, 39, "(class overriding an option)!", "errorMessage!", "formGroup", "label.id"),
        ["password-input"] = new(FieldMappings.PasswordInput, 11,
            "button", "code", "errorMessage!", "hidePasswordAriaLabel", "hidePasswordText", "passwordHiddenAnnouncementText",
            "passwordShownAnnouncementText", "prefix", "showPasswordAriaLabel", "showPasswordText", "value"),
        ["textarea"] = new(FieldMappings.TextArea, 14, "errorMessage!", "label.id"),
        ["character-count"] = new(FieldMappings.CharacterCount, 20,
            "(no maxlength)!", "attributes", "charactersAtLimitText", "charactersOverLimitText", "charactersUnderLimitText",
            "countType=characters!", "countType=length!", "errorMessage!", "label.id", "maxwords", "textareaDescriptionText"),
        ["date-input"] = new(FieldMappings.DateInput, 37, "errorMessage!", "fieldset.legend.id"),
        ["radios"] = new(FieldMappings.Radios, 42, "errorMessage!", "fieldset.legend.id", "fieldset.legend.size!", "fieldset.legend.size=!"),
        ["checkboxes"] = new(FieldMappings.Checkboxes, 45,
            "errorMessage!", "fieldset.legend.id", "fieldset.legend.size!", "fieldset.legend.size=!", "items.behaviourGroup",
            "items.exclusive", "items.exclusiveGroup", "items.name"),
        ["select"] = new(FieldMappings.SelectInput, 16, "errorMessage!", "formGroup", "label.id"),
        ["button"] = new(ContentMappings.Button, 29, "icon", "preventDoubleClick=false!", "variant=login!", "variant=secondary-solid!"),
        ["back-link"] = new(ContentMappings.BackLink, 1, "(a button)!", "(call block)!", "type", "variant"),
        ["summary-list"] = new(ContentMappings.SummaryList, 11, "card", "rows.actions.items.type", "rows.border", "rows.key.width"),
        ["task-list"] = new(ContentMappings.TaskList, 3, "(a gap)!", "items.status.classes", "items.title"),
        ["tag"] = new(ContentMappings.Tag, 26, "(call block)!", "(class overriding an option)!"),
        ["inset-text"] = new(ContentMappings.InsetText, 2, "(call block)!"),
        ["details"] = new(ContentMappings.Details, 10, "(call block)!"),
        ["warning-callout"] = new(ContentMappings.WarningCallout, 5, "(call block)!"),
        ["notification-banner"] = new(ContentMappings.NotificationBanner, 10, "(call block)!", "attributes", "disableAutoFocus", "heading.element", "role"),
        ["panel"] = new(ContentMappings.Panel, 12, "(call block)!", "heading.classes", "heading.id"),
        ["do-dont-list"] = new(ContentMappings.DoList, 5, "heading.level", "hidePrefix", "items.item", "prefixText", "title"),
        ["error-summary"] = new(ContentMappings.ErrorSummary, 7, "(call block)!", "description", "disableAutoFocus"),
        ["tables"] = new(ContentMappings.Table, 27,
            "border", "caption.id", "card", "head.align", "head.classes", "head.href", "head.sort", "head.sortNext", "head.width", "heading",
            "headingLevel", "lastRowBorder", "panel", "rows..format", "rows..sortValue", "scroll", "variant"),
        ["pagination"] = new(ContentMappings.Pagination, 4, "items", "nextPage", "nextUrl", "previousPage", "previousUrl"),
    };
}
