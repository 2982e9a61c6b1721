using FluentValidation;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features;

/// <summary>What somebody typed, as it is kept and counted: one kind of line end, nothing that no keyboard types, no space at the ends.</summary>
public static class Typed
{
    /// <summary>The reason for a step, or a comment.</summary>
    public const int LongestReason = 2000;

    /// <summary>The words; null if there are none.</summary>
    public static string? Words(string? typed)
    {
        var words = CleanText.Of(typed ?? "").Trim();
        return words.Length == 0 ? null : words;
    }

    /// <summary>Counts characters as a browser does: a line break is one.</summary>
    public static IRuleBuilderOptions<T, string?> AtMost<T>(this IRuleBuilder<T, string?> rule, int most, string what) =>
        rule.Must(typed => (Words(typed)?.Length ?? 0) <= most).WithMessage($"{what} must be {most:N0} characters or fewer");

    public static IRuleBuilderOptions<T, string?> Given<T>(this IRuleBuilder<T, string?> rule, string message) =>
        rule.Must(typed => Words(typed) is not null).WithMessage(message);

    /// <summary>An address at which somebody can be written to.</summary>
    public static IRuleBuilderOptions<T, string?> Address<T>(this IRuleBuilder<T, string?> rule) =>
        rule.Must(typed => EmailAddress.IsPossible(Words(typed))).WithMessage((_, typed) => EmailAddress.Correction(Words(typed)));

    /// <summary>A day that has come: given, real, and not in the future.</summary>
    public static IRuleBuilderOptions<T, TypedDate?> PastDay<T>(this IRuleBuilder<T, TypedDate?> rule, TimeProvider time, string what, string missing) => rule
        .Must(day => day is { IsEmpty: false }).WithMessage(missing)
        .Must(day => day is null or { IsEmpty: true } || day.Date is { Year: >= 1990 }).WithMessage($"{what} must be a real date, like 27 3 2026")
        .Must(day => day?.Date is not { } date || date <= time.GetUtcNow().DateInUk).WithMessage($"{what} must be today or in the past");
}
