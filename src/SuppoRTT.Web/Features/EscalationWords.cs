using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>What becomes of it that a form asks somebody else for help: whom the portal tells, and whom it cannot tell.</summary>
public static class EscalationWords
{
    /// <param name="form">The questions.</param>
    /// <param name="answers">What they are answered with.</param>
    /// <param name="isSigned">Whether the supervisor has signed, so that those of the portal are told.</param>
    public static IEnumerable<string> Of(FormDefinition form, Answers answers, bool isSigned = false)
    {
        var asked = HelpFrom.Asked(form, answers).ToLookup(o => HelpFrom.Told.ContainsKey(o.Value));
        if (asked[true].Any())
        {
            var instead = asked[true].Any(o => HelpFrom.Told[o.Value] != Role.DeaneryStaff) ? " Where nobody has that role, the deanery’s team is told instead." : "";
            yield return $"{(isSigned ? "The portal has told" : "Once the form is signed, the portal tells")} {Spoken(asked[true])} that their help is asked for. They read this form.{instead}";
        }

        if (asked[false].Any())
        {
            yield return $"The portal cannot tell {Spoken(asked[false])}. Agree which of you writes to them.";
        }
    }

    private static string Spoken(IEnumerable<Choice> asked) => SpokenList.Of([.. asked.Select(o => Within(o.Label))]);

    /// <summary>A label in the middle of a sentence: names and abbreviations keep their capital letters.</summary>
    private static string Within(string label) => label.Length > 1 && !char.IsUpper(label[1]) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
}
