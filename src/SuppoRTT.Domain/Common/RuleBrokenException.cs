using System.Diagnostics.CodeAnalysis;

namespace SuppoRTT.Domain.Common;

/// <summary>A rule was about to be broken; nothing was changed. Shown as a conflict with a way on, never as a field error.</summary>
public sealed class RuleBrokenException : Exception
{
    public RuleBrokenException()
    {
    }

    public RuleBrokenException(string rule)
        : base(rule)
    {
    }

    public RuleBrokenException(string rule, Exception inner)
        : base(rule, inner)
    {
    }

    /// <param name="kept">Whether the rule is kept.</param>
    /// <param name="rule">The rule in the words of the screen, without personal data.</param>
    public static void Unless([DoesNotReturnIf(false)] bool kept, string rule)
    {
        if (!kept)
        {
            throw new RuleBrokenException(rule);
        }
    }
}
