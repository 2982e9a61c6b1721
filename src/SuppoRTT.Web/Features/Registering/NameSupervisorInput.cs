using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who supervises, and from when, as it is posted.</summary>
public sealed record NameSupervisorInput : PersonChoice
{
    public const string Confirm = "confirm";
    public const string Change = "change";
    public const string Now = "now";
    public const string Later = "later";

    /// <summary>Whether it is from now on; without an answer it is.</summary>
    [Asked("From when?")]
    [Says(Now, "From now on")]
    [Says(Later, "From a day to come, as at a rotation")]
    public string? When { get; init; }

    [Asked("The first day on which they supervise", IsTyped = true)]
    public TypedDate? From { get; init; }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    public bool IsConfirmed => Then == Confirm;

    public bool IsChanging => Then == Change;

    public bool IsOpen => Choice == NotKnown;

    /// <summary>The day to come from which it counts; null if it counts now, as of a day that has come.</summary>
    public DateOnly? FromDay(DateOnly today) => When == Later && From?.Date > today ? From.Date : null;
}

/// <summary>What has to be said to name a supervisor.</summary>
public sealed class NameSupervisorValidator : AbstractValidator<NameSupervisorInput>
{
    public NameSupervisorValidator(TimeProvider time)
    {
        this.NamesA("supervisor");
        RuleFor(x => x.From).Cascade(CascadeMode.Stop)
            .Must(d => d is { IsEmpty: false }).WithMessage("Enter the day from which they supervise")
            .Must(d => d!.Date is { Year: <= 2100 }).WithMessage("The day must be a real date, like 5 8 2026")
            .Must(d => d!.Date >= time.GetUtcNow().DateInUk).WithMessage("The day must be today or later. Check the year")
            .Must(d => d!.Date <= time.GetUtcNow().DateInUk.AddYears(Absence.MostYearsAhead)).WithMessage($"The day must be within {Absence.MostYearsAhead} years")
            .When(x => x.When == NameSupervisorInput.Later && !x.IsFinding);
    }
}
