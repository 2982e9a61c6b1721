using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>What who does a form with the doctor reads before they join.</summary>
/// <param name="Reference">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="Doctor">The doctor's name.</param>
/// <param name="Hindrance">Why nobody can join now.</param>
public sealed record JoinTogetherPage(string Reference, string Form, string Name, string Doctor, string? Hindrance);

/// <summary>Finds whether the doctor has opened a form to fill it in together.</summary>
public sealed class JoinTogetherQuery(DraftForms drafts, TimeProvider time)
{
    /// <summary>For who does the form with the doctor; null for everyone else.</summary>
    public async Task<JoinTogetherPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await drafts.Find(reference, form, actor, cancellation) is not { } draft || !draft.Absence.Does(actor, form))
        {
            return null;
        }

        var absence = draft.Absence;
        var hindrance = absence.WhyNotOpen ?? (absence.SittingOf(form, time.GetUtcNow()) is null ? $"{absence.TraineeName} does not have this form open for the two of you now. Ask them to open it: they find “Fill it in together” on the page of the form." : null);
        return new JoinTogetherPage(absence.Reference, form, draft.Definition.Name, absence.TraineeName, hindrance);
    }
}
