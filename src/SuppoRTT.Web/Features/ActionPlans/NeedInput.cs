using System.Globalization;

using FluentValidation;

using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.ActionPlans;

/// <summary>One line of the plan as it is typed, when it is added and when it is changed.</summary>
public sealed record NeedInput
{
    public const string Another = "another";

    public string? Need { get; init => field = value?.ReplaceLineEndings("\n"); }

    public string? Area { get; init; }

    public string? Action { get; init => field = value?.ReplaceLineEndings("\n"); }

    public string? Resource { get; init => field = value?.ReplaceLineEndings("\n"); }

    public string? Who { get; init; }

    public TypedDate? By { get; init; }

    public string? Funding { get; init => field = value?.ReplaceLineEndings("\n"); }

    public string? Status { get; init; }

    public string? Evidence { get; init => field = value?.ReplaceLineEndings("\n"); }

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
        Need!.Trim(), Enum.Parse<NeedArea>(Area!), Action!.Trim(), Kept(Resource), Kept(Who), By?.Date, Kept(Funding), Enum.Parse<NeedStatus>(Status!), Kept(Evidence));

    private static string? Kept(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
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
        RuleFor(x => x.Need).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter what is needed")
            .MaximumLength(LongText).WithMessage("What is needed must be 1,000 characters or fewer");
        RuleFor(x => x.Area).Must(a => Enum.GetNames<NeedArea>().Contains(a)).WithMessage("Select the area: knowledge, skills or behaviour");
        RuleFor(x => x.Action).Cascade(CascadeMode.Stop)
            .NotEmpty().WithMessage("Enter what will be done")
            .MaximumLength(LongText).WithMessage("What will be done must be 1,000 characters or fewer");
        RuleFor(x => x.Resource).MaximumLength(ShortText).WithMessage("What or who helps must be 500 characters or fewer");
        RuleFor(x => x.Who).MaximumLength(NameText).WithMessage("Who does it must be 200 characters or fewer");
        RuleFor(x => x.By)
            .Must(d => d!.Date is { Year: >= EarliestYear and <= LatestYear }).WithMessage("By when must be a real date, like 27 3 2027, or empty")
            .When(x => x.By is { IsEmpty: false });
        RuleFor(x => x.Funding).MaximumLength(ShortText).WithMessage("Cost and funding must be 500 characters or fewer");
        RuleFor(x => x.Status).Must(s => Enum.GetNames<NeedStatus>().Contains(s)).WithMessage("Select how far it is");
        RuleFor(x => x.Evidence).MaximumLength(ShortText).WithMessage("Evidence must be 500 characters or fewer");
    }
}
