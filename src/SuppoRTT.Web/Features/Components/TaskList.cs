using System.Globalization;

using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

using static SuppoRTT.Web.Features.Components.Markup;

namespace SuppoRTT.Web.Features.Components;

/// <summary>What is to be done, each with how far it is.</summary>
public sealed record TaskList : Component
{
    /// <summary>The start of the ids; different for each list of a page.</summary>
    public string IdPrefix { get; init; } = "task-list";

    /// <summary>What is to be done, in order.</summary>
    public required IReadOnlyList<TaskItem> Items { get; init; }

    /// <inheritdoc />
    protected override IHtmlContent Draw() =>
        Element("ul", "nhsuk-task-list", Classes).With(Attributes).Containing(Items.Select((item, index) => DrawItem(item, index + 1)));

    private TagBuilder DrawItem(TaskItem item, int number)
    {
        var id = $"{IdPrefix}-{number.ToString(CultureInfo.InvariantCulture)}";
        var hintId = item.Hint is null ? null : id + "-hint";
        var statusId = id + "-status";
        var heading = item.Href is null
            ? Element("div").Containing(item.Heading)
            : Element("a", "nhsuk-task-list__link", "nhsuk-link").With("href", item.Href).With("aria-describedby", Words(hintId, statusId)).Containing(item.Heading);
        return Element("li", "nhsuk-task-list__item", item.Href is null ? null : "nhsuk-task-list__item--with-link").Containing(
            Element("div", "nhsuk-task-list__name-and-hint").Containing(
                heading,
                item.Hint is null ? null : Element("div", "nhsuk-task-list__hint").With("id", hintId).Containing(item.Hint)),
            Element("div", "nhsuk-task-list__status")
                .With("id", statusId)
                .Containing(item.Status));
    }
}

/// <summary>One thing to do. Without an address it cannot be started yet.</summary>
public sealed record TaskItem
{
    /// <summary>What is to be done.</summary>
    public required Phrase? Heading { get; init; }

    /// <summary>Where it is done.</summary>
    public string? Href { get; init; }

    /// <summary>A line that explains it.</summary>
    public Phrase? Hint { get; init; }

    /// <summary>How far it is: a tag, quiet for what is done.</summary>
    public IHtmlContent? Status { get; init; }
}
