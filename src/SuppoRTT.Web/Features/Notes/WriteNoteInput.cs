using FluentValidation;

using SuppoRTT.Domain.Absences.Notes;

namespace SuppoRTT.Web.Features.Notes;

/// <summary>A note as it is typed, to be written or corrected.</summary>
public sealed record WriteNoteInput
{
    [Asked("Your note", IsTyped = true)]
    public string? Text { get; init; }

    /// <summary>Who was said to read it with the doctor when the page was opened.</summary>
    public Guid? SupervisorRead { get; init; }

    /// <summary>Of a note that is corrected, as it was on the screen.</summary>
    public int Version { get; init; }
}

/// <summary>A note needs words, and not too many.</summary>
public sealed class WriteNoteValidator : AbstractValidator<WriteNoteInput>
{
    public WriteNoteValidator() => RuleFor(x => x.Text).Given("Enter a note").AtMost(Note.LongestText, "The note");
}
