using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>How the options of the package's examples are read as our fields.</summary>
internal static class FieldMappings
{
    public static Component Label(DesignOptions o)
    {
        var (text, size, isHeading) = Naming(o);
        return new Label { Text = text, Size = size, IsHeading = isHeading, For = o.Text("for"), Classes = o.Text("classes") };
    }

    public static Component Legend(DesignOptions o)
    {
        var (text, size, isHeading) = Naming(o);
        return new Legend { Text = text, Size = size, IsHeading = isHeading, Classes = o.Text("classes") };
    }

    public static Component Fieldset(DesignOptions o)
    {
        var (text, size, isHeading) = Named(o, "legend");
        return new Fieldset { Legend = text, LegendSize = size, LegendIsHeading = isHeading, Content = o.OwnPhrase() };
    }

    public static Component Hint(DesignOptions o) => new Hint { Text = o.OwnPhrase(), Id = o.Text("id"), Classes = o.Text("classes") };

    public static Component ErrorMessage(DesignOptions o) => new ErrorMessage { Text = o.OwnPhrase(), Id = o.Text("id"), Classes = o.Text("classes") };

    public static Component TextInput(DesignOptions o) => Labelled(o, new TextInput
    {
        Name = o.Text("name")!,
        Value = o.Text("value"),
        Type = o.Text("type") ?? "text",
        Width = o.Number("width"),
        IsCode = o.Flag("code"),
        Autocomplete = o.Text("autocomplete"),
        Autocapitalize = o.Text("autocapitalize"),
        InputMode = o.Text("inputmode"),
        Spellcheck = o.Maybe("spellcheck"),
        Pattern = o.Text("pattern"),
        Prefix = o.Phrase("prefix"),
        Suffix = o.Phrase("suffix"),
    });

    public static Component PasswordInput(DesignOptions o) => Labelled(o, new PasswordInput
    {
        Name = o.Text("name")!,
        Autocomplete = o.Text("autocomplete") ?? "current-password",
        Width = o.Number("width"),
    });

    public static Component TextArea(DesignOptions o) => Labelled(o, new TextArea
    {
        Name = o.Text("name")!,
        Value = o.Text("value"),
        Rows = o.Number("rows") ?? 5,
        Autocomplete = o.Text("autocomplete"),
        Spellcheck = o.Maybe("spellcheck"),
    });

    public static Component CharacterCount(DesignOptions o)
    {
        if (!o.Has("maxlength"))
        {
            o.Refuse("(no maxlength)");
        }

        return Labelled(o, new TextArea
        {
            Name = o.Text("name")!,
            Value = o.Text("value"),
            Rows = o.Number("rows") ?? 5,
            MaxLength = o.Number("maxlength"),
            Threshold = o.Number("threshold"),
            CountsWords = o.Word("countType", ("words", true)),
        });
    }

    public static Component SelectInput(DesignOptions o) => Labelled(o, new SelectInput
    {
        Name = o.Text("name")!,
        Value = o.Text("value"),
        Choices = [.. o.Children("items").Select(item => item.Any("divider") ? Choice.Divider() : new Choice
        {
            Value = item.Text("value"),
            Label = item.OwnPhrase(),
            Disabled = item.Maybe("disabled"),
        })],
    });

    public static Component Radios(DesignOptions o) => Grouped(o, new Radios
    {
        Name = o.Text("name")!,
        Id = o.Text("idPrefix") ?? o.Text("name"),
        Value = o.Text("value"),
        Choices = Choices(o),
        IsInline = o.Flag("inline"),
        IsSmall = o.Flag("small"),
    });

    public static Component Checkboxes(DesignOptions o) => Grouped(o, new Checkboxes
    {
        Name = o.Text("name") ?? "",
        Id = o.Text("idPrefix") ?? o.Text("name"),
        Values = o.Texts("values"),
        Choices = Choices(o),
        IsInline = o.Flag("inline"),
        IsSmall = o.Flag("small"),
    });

    public static Component DateInput(DesignOptions o)
    {
        var values = o.Child("values");
        var prefix = o.Text("namePrefix");
        var parts = o.Has("items")
            ? o.Children("items").Select(item => Part(item, item.Text("name")!, values, prefix))
            : new[] { "day", "month", "year" }
                .Where(key => !o.IsFalse(key))
                .Select(key => Part(o.Child(key), key, values, prefix));
        return Grouped(o, new DateInput { Name = "example", Id = o.Text("id"), Parts = [.. parts] });
    }

    private static DatePart Part(DesignOptions part, string key, DesignOptions values, string? prefix) => new()
    {
        Key = key,
        Name = prefix is null ? key : $"{prefix}[{key}]",
        Label = part.Phrase("label"),
        Value = Either(part.Text("value"), values.Text(key)),
        Width = part.Number("width") ?? (key == "year" ? 4 : 2),
        IsWrong = part.Flag("error"),
        Disabled = part.Maybe("disabled"),
        Autocomplete = part.Text("autocomplete"),
    };

    private static string? Either(string? first, string? second) => first ?? second;

    private static List<Choice> Choices(DesignOptions o) => [.. o.Children("items").Select(item => new Choice
    {
        IsDivider = item.Has("divider"),
        Label = item.Text("divider") ?? item.OwnPhrase(),
        Value = item.Text("value"),
        Hint = item.Phrase("hint"),
        Conditional = item.Phrase("conditional"),
        Disabled = item.Maybe("disabled"),
        Behaviour = item.Word("behaviour", ("exclusive", ChoiceBehaviour.Exclusive), ("inclusive", ChoiceBehaviour.Inclusive)),
    })];

    private static Field Labelled(DesignOptions o, Field field)
    {
        var (text, size, isHeading) = Named(o, "label");
        return Asked(o, field with { Id = o.Text("id") ?? field.Name, Label = text, LabelSize = size, LabelIsHeading = isHeading });
    }

    private static Field Grouped(DesignOptions o, Field field)
    {
        var fieldset = o.Child("fieldset");
        var (text, size, isHeading) = Named(fieldset, "legend");
        return Asked(o, field with { Label = text, LabelSize = size, LabelIsHeading = isHeading });
    }

    private static Field Asked(DesignOptions o, Field field) => field with
    {
        Hint = o.Phrase("hint"),
        Error = o.Phrase("errorMessage"),
        Disabled = o.Flag("disabled"),
        Classes = o.Text("classes"),
    };

    private static (Phrase? Text, TextSize Size, bool IsHeading) Named(DesignOptions o, string name)
    {
        var isObject = o.Has(name) && o.Child(name) is { } child && (child.Has("text") || child.Has("html") || child.Has("heading"));
        return isObject ? Naming(o.Child(name)) : (o.Phrase(name), TextSize.Normal, false);
    }

    private static (Phrase? Text, TextSize Size, bool IsHeading) Naming(DesignOptions o)
    {
        var own = o.OwnPhrase();
        var isHeading = o.Flag("isPageHeading");
        if (!o.Has("heading"))
        {
            return (own, o.Size(), isHeading);
        }

        var heading = o.Child("heading");
        return (o.Phrase("heading") ?? own, heading.Has("size") ? heading.Size() : o.Size(), true);
    }
}
