using System.Globalization;

using FluentValidation;

using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.ActionPlans;

/// <summary>One line of the plan as it is typed, when it is added and when it is changed.</summary>
public sealed record NeedInput
{
    public const string Another = "another";

    [Asked("What is needed?", IsTyped = true)]
    public string? Need { get; init; }

    [Asked("Which area is it about?", typeof(NeedWords), Choice = typeof(NeedArea))]
    public string? Area { get; init; }

    [Asked("What will be done?", IsTyped = true)]
    public string? Action { get; init; }

    [Asked("What or who helps?", IsTyped = true)]
    public string? Resource { get; init; }

    [Asked("Who does it?", IsTyped = true)]
    public string? Who { get; init; }

    [Asked("By when?", IsTyped = true)]
    public TypedDate? By { get; init; }

    [Asked("What does it cost, and who may pay?", IsTyped = true)]
    public string? Funding { get; init; }

    [Asked("How far is it?", typeof(NeedWords), Choice = typeof(NeedStatus))]
    public string? Status { get; init; }

    [Asked("Evidence", IsTyped = true)]
    public string? Evidence { get; init; }

    /// <summary>The version of the line that was on the screen.</summary>
    public int Version { get; init; }

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    /// <summary>What would be posted to save the line as it is.</summary>
    public IEnumerable<(string Name, string? Value)> Fields =>
    [
        (nameof(Need), Need), (nameof(Area), Area), (nameof(Action), Action), (nameof(Resource), Resource), (nameof(Who), Who),
        ("By.Day", By?.Day), ("By.Month", By?.Month), ("By.Year", By?.Year), (nameof(Funding), Funding), (nameof(Status), Status), (nameof(Evidence), Evidence),
        (nameof(Version), Version.ToString(CultureInfo.InvariantCulture)),
    ];

    public static NeedInput Of(NeedContent c, int version) => new()
    {
        Need = c.Need,
        Area = c.Area.ToString(),
        Action = c.Action,
        Resource = c.Resource,
        Who = c.Who,
        By = TypedDate.Of(c.By),
        Funding = c.Funding,
        Status = c.Status.ToString(),
        Evidence = c.Evidence,
        Version = version,
    };

    /// <summary>The content, once it is known to be right.</summary>
    public NeedContent ToContent() => new(
        Typed.Words(Need)!, Enum.Parse<NeedArea>(Area!), Typed.Words(Action)!, Typed.Words(Resource), Typed.Words(Who), By?.Date, Typed.Words(Funding), Enum.Parse<NeedStatus>(Status!), Typed.Words(Evidence));

    /// <summary>Whether it says what a line says already.</summary>
    public bool Says(NeedContent content) => Fields.Select(Kept).SequenceEqual(Of(content, Version).Fields.Select(Kept));

    private static (string, string?) Kept((string Name, string? Value) field) => (field.Name, Typed.Words(field.Value));
}

public sealed class NeedValidator : AbstractValidator<NeedInput>
{
    public const int LongText = 1000;
    public const int ShortText = 500;
    public const int NameText = 200;

    private const int EarliestYear = 2000;
    private const int LatestYear = 2100;

    public NeedValidator()
    {
        RuleFor(x => x.Need).Given("Enter what is needed").AtMost(LongText, "What is needed");
        RuleFor(x => x.Area).Must(a => Enum.GetNames<NeedArea>().Contains(a)).WithMessage("Select the area: knowledge, skills or behaviour");
        RuleFor(x => x.Action).Given("Enter what will be done").AtMost(LongText, "What will be done");
        RuleFor(x => x.Resource).AtMost(ShortText, "What or who helps");
        RuleFor(x => x.Who).AtMost(NameText, "Who does it");
        RuleFor(x => x.By)
            .Must(d => d!.Date is { Year: >= EarliestYear and <= LatestYear }).WithMessage("By when must be a real date, like 27 3 2027, or empty")
            .When(x => x.By is { IsEmpty: false });
        RuleFor(x => x.Funding).AtMost(ShortText, "Cost and funding");
        RuleFor(x => x.Status).Must(s => Enum.GetNames<NeedStatus>().Contains(s)).WithMessage("Select how far it is");
        RuleFor(x => x.Evidence).AtMost(ShortText, "Evidence");
    }
}
