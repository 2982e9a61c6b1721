using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A draft that is printed.</summary>
/// <param name="Draft">The draft.</param>
/// <param name="Edition">The doctor prints everything, who else fills it in no private answers.</param>
/// <param name="Rules">The deanery's.</param>
/// <param name="Today">The day of printing.</param>
public sealed record PrintDraftPage(DraftForm Draft, Edition Edition, DeaneryRules Rules, DateOnly Today)
{
    public AnswerSheet Sheet => AnswerSheet.Of(Draft.Definition, Draft.Answers, new HashSet<Audience> { Audience.Trainee }, withPrivate: Edition == Edition.Complete);
}

public sealed class PrintDraftQuery(DraftForms drafts, DefinitionStore definitions, TimeProvider time)
{
    public async Task<PrintDraftPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation) =>
        await drafts.Find(reference, form, actor, cancellation) is { } draft && (draft.IsOpen || draft.IsKept)
            ? new PrintDraftPage(draft, draft.Absence.MayPrint(Edition.Complete, actor) ? Edition.Complete : Edition.Portfolio, (await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk)
            : null;
}
