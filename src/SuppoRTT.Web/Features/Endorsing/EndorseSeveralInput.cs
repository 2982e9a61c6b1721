using System.Globalization;

using FluentValidation;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>The forms that are ticked on the list of what somebody is to endorse.</summary>
public sealed record EndorseSeveralInput
{
    /// <summary>What is ticked, each as it was on the screen.</summary>
    public IReadOnlyList<string>? Forms { get; init; }

    /// <summary>"yes" when the declaration is ticked.</summary>
    [Asked("Your endorsement")]
    [Says("yes", "I declare what stands beside the box")]
    public string? Declaration { get; init; }

    /// <summary>What is ticked that can be read, each once; anything else was never on a page.</summary>
    public IReadOnlyList<TickedForm> Ticked => [.. (Forms ?? []).Select(TickedForm.Read).OfType<TickedForm>().Distinct().Take(ToTick)];

    /// <summary>No page shows more.</summary>
    public const int ToTick = 20;
}

/// <summary>One form as it was ticked: of which absence, in which revision, for which stage.</summary>
public sealed record TickedForm(string Reference, string Form, int Revision, string Stage)
{
    public static string Written(FormToEndorse form) => string.Create(CultureInfo.InvariantCulture, $"{form.Reference}/{form.Form}/{form.Revision}/{form.Stage}");

    public static TickedForm? Read(string written) => written.Split('/') is [var reference, var form, var revision, var stage]
        && int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new TickedForm(reference, form, number, stage) : null;
}

/// <summary>Something is ticked, and the declaration is.</summary>
public sealed class EndorseSeveralValidator : AbstractValidator<EndorseSeveralInput>
{
    public EndorseSeveralValidator()
    {
        RuleFor(x => x.Forms).Must((input, _) => input.Ticked.Count > 0).WithMessage("Tick the forms that you endorse");
        RuleFor(x => x.Declaration).Equal("yes").WithMessage("Tick the box to say that you agree with the statement");
    }
}
