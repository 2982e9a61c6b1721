using System.Globalization;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question that is answered with a day, typed as day, month and year.</summary>
public sealed record DateInput : GroupedField
{
    /// <summary>What has been answered so far, as it was typed.</summary>
    public TypedDate Value { get; init; } = new();

    /// <summary>The three boxes; made of the name and the value if not given.</summary>
    public IReadOnlyList<DatePart> Parts { get => field ?? PartsOfValue(); init; }

    /// <summary>The names of the boxes that are wrong (Day, Month, Year); with an error and none of them, all are.</summary>
    public IReadOnlyCollection<string> WrongParts { get; init; } = [];

    /// <summary>Where the error summary leads to: the first box that is wrong.</summary>
    public override string ErrorTarget => PartId(Parts.FirstOrDefault(part => part.IsWrong) ?? Parts[0]);

    /// <inheritdoc />
    public override IEnumerable<(string Name, string Target)> ErrorTargets =>
        [(Name, ErrorTarget), .. Parts.Select(part => (part.Name, PartId(part)))];

    private protected override bool HasError => Error is not null || Parts.Any(part => part.IsWrong);

    /// <inheritdoc />
    protected override IHtmlContent Draw()
    {
        var areAllWrong = Error is not null && !Parts.Any(part => part.IsWrong);
        var boxes = Element("div", "nhsuk-date-input", Classes).With("id", ElementId).With(Attributes)
            .Containing(Parts.Select(part => DrawPart(part, areAllWrong)));
        return Group().Containing(InFieldset(Together(DrawnHint, DrawnError, boxes), "group"));
    }

    private string PartId(DatePart part) => $"{ElementId}-{part.Key}";

    private TagBuilder DrawPart(DatePart part, bool areAllWrong) => Element("div", "nhsuk-date-input__item").Containing(new TextInput
    {
        Name = part.Name,
        Id = PartId(part),
        Label = part.Label ?? CultureInfo.InvariantCulture.TextInfo.ToTitleCase(part.Key),
        LabelClasses = "nhsuk-date-input__label",
        IsMarkedWrong = part.IsWrong || areAllWrong,
        Value = part.Value,
        Width = part.Width,
        InputMode = "numeric",
        Autocomplete = part.Autocomplete,
        Disabled = part.Disabled ?? Disabled,
        Classes = "nhsuk-date-input__input",
    });

    private List<DatePart> PartsOfValue() =>
    [
        new() { Key = "day", Name = Name + ".Day", Value = Value.Day, IsWrong = WrongParts.Contains("Day") },
        new() { Key = "month", Name = Name + ".Month", Value = Value.Month, IsWrong = WrongParts.Contains("Month") },
        new() { Key = "year", Name = Name + ".Year", Value = Value.Year, Width = 4, IsWrong = WrongParts.Contains("Year") },
    ];
}

/// <summary>One box of a date.</summary>
public sealed record DatePart
{
    /// <summary>Which box: day, month or year.</summary>
    public required string Key { get; init; }

    /// <summary>The name under which it is posted.</summary>
    public required string Name { get; init; }

    /// <summary>The word above it; the key if not given.</summary>
    public Phrase? Label { get; init; }

    /// <summary>What has been typed so far.</summary>
    public string? Value { get; init; }

    /// <summary>How many characters wide it is drawn.</summary>
    public int Width { get; init; } = 2;

    /// <summary>Whether it is marked as wrong.</summary>
    public bool IsWrong { get; init; }

    /// <summary>Whether it cannot be typed into; as the whole question if not given.</summary>
    public bool? Disabled { get; init; }

    /// <summary>What a browser may fill in by itself.</summary>
    public string? Autocomplete { get; init; }
}

/// <summary>A day as a person typed it, which may not be a day at all. Three boxes of a form bind to it.</summary>
public sealed record TypedDate
{
    /// <summary>The day of the month.</summary>
    public string? Day { get; init; }

    /// <summary>The month, as a number.</summary>
    public string? Month { get; init; }

    /// <summary>The year, with four digits.</summary>
    public string? Year { get; init; }

    /// <summary>Whether nothing was typed.</summary>
    public bool IsEmpty => string.IsNullOrWhiteSpace(Day) && string.IsNullOrWhiteSpace(Month) && string.IsNullOrWhiteSpace(Year);

    /// <summary>The day, if it is one: 31 2 2026 is not, and neither is a year of two digits.</summary>
    public DateOnly? Date =>
        Number(Day) is { } day && Number(Month) is >= 1 and <= 12 and { } month && Number(Year) is >= 1000 and <= 9999 and { } year
        && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;

    /// <summary>A day as it would be typed.</summary>
    public static TypedDate Of(DateOnly? date) => date is not { } day ? new() : new()
    {
        Day = day.Day.ToString(CultureInfo.InvariantCulture),
        Month = day.Month.ToString(CultureInfo.InvariantCulture),
        Year = day.Year.ToString(CultureInfo.InvariantCulture),
    };

    private static int? Number(string? typed) =>
        int.TryParse(typed, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;
}
