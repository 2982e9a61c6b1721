using FluentValidation;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>The new day on which the supervisor changes.</summary>
public sealed record MoveHandoverInput
{
    [Asked("From which day instead?", IsTyped = true)]
    public TypedDate? From { get; init; }

    /// <summary>The change that was shown.</summary>
    public Guid Shown { get; init; }

    /// <summary>The version of the absence that was on the screen.</summary>
    public int Version { get; init; }

    /// <summary>Whether the change that was shown has taken place on this day, as by a button that was pressed twice.</summary>
    public bool IsDone(Absence absence) => absence.NextSupervisors.Any(n => n.Id == Shown && n.EndedAt is not null && n.From == From?.Date && n.PersonId == absence.Supervisor?.PersonId);
}

/// <summary>A day there is, and not too far ahead. Today is now.</summary>
public sealed class MoveHandoverValidator : AbstractValidator<MoveHandoverInput>
{
    public MoveHandoverValidator(TimeProvider time) => RuleFor(x => x.From).Cascade(CascadeMode.Stop)
        .Must(d => d is { IsEmpty: false }).WithMessage("Enter the new day")
        .Must(d => d!.Date is { Year: <= 2100 }).WithMessage("The day must be a real date, like 5 8 2026")
        .Must(d => d!.Date >= time.GetUtcNow().DateInUk).WithMessage("The day must be today or later. Check the year")
        .Must(d => d!.Date <= time.GetUtcNow().DateInUk.AddYears(Absence.MostYearsAhead)).WithMessage($"The day must be within {Absence.MostYearsAhead} years");
}
