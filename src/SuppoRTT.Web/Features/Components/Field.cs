using Microsoft.AspNetCore.Html;

namespace SuppoRTT.Web.Features.Components;

/// <summary>A question that is answered in a form: what is asked, what helps to answer it, what is wrong with the answer.</summary>
public abstract record Field : Component
{
    /// <summary>The name under which the answer is posted.</summary>
    public required string Name { get; init; }

    /// <summary>The id of the element; made of the name if not given.</summary>
    public string? Id { get; init; }

    /// <summary>The question.</summary>
    public Phrase? Label { get; init; }

    /// <summary>How big the question is drawn.</summary>
    public TextSize LabelSize { get; init; }

    /// <summary>Whether the question is the heading of its page.</summary>
    public bool LabelIsHeading { get; init; }

    /// <summary>A line that helps to answer.</summary>
    public Phrase? Hint { get; init; }

    /// <summary>What is wrong with the answer.</summary>
    public Phrase? Error { get; init; }

    /// <summary>The question is shown but cannot be answered now.</summary>
    public bool Disabled { get; init; }

    /// <summary>Ids of other elements that describe this one.</summary>
    public string? DescribedBy { get; init; }

    /// <summary>The id of the element, given or made of the name.</summary>
    public string ElementId => Id ?? FieldErrors.ElementId(Name) ?? "field";

    /// <summary>Where the error summary leads to.</summary>
    public virtual string ErrorTarget => ElementId;

    /// <summary>The names whose errors are this question's own.</summary>
    public virtual IEnumerable<(string Name, string Target)> ErrorTargets => [(Name, ErrorTarget)];

    /// <summary>Whether the whole question is marked as wrong.</summary>
    private protected virtual bool HasError => Error is not null;

    private protected string? HintId => Hint is null ? null : ElementId + "-hint";

    private protected string? ErrorId => Error is null ? null : ElementId + "-error";

    private protected string? AllDescribedBy => Markup.Words(DescribedBy, HintId, ErrorId);

    private protected IHtmlContent DrawnHint => Markup.Together(Hint is null ? null : new Hint { Id = HintId, Text = Hint });

    private protected IHtmlContent DrawnError => Markup.Together(Error is null ? null : new ErrorMessage { Id = ErrorId, Text = Error });

    private protected Microsoft.AspNetCore.Mvc.Rendering.TagBuilder Group(string? classes = null) =>
        Markup.Element("div", "nhsuk-form-group", HasError ? "nhsuk-form-group--error" : null, classes);
}

/// <summary>A question with one place for its answer, which the label points at.</summary>
public abstract record LabelledField : Field
{
    private protected IHtmlContent DrawnLabel => Markup.Together(Label is null ? null : new Label
    {
        For = ElementId,
        Text = Label,
        Size = LabelSize,
        IsHeading = LabelIsHeading,
    });
}

/// <summary>A question with several places for its answer, held together by a legend.</summary>
public abstract record GroupedField : Field
{
    private protected IHtmlContent InFieldset(IHtmlContent inner, string? role = null) => Label is null ? inner : new Fieldset
    {
        Legend = Label,
        LegendSize = LabelSize,
        LegendIsHeading = LabelIsHeading,
        Role = role,
        DescribedBy = AllDescribedBy,
        Content = inner,
    };
}
