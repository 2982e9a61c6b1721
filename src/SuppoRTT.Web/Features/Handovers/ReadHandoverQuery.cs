using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Handovers;

/// <summary>What the next supervisor reads before their day.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Forms">The signed forms, as they are printed without private answers.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="FormNames">What the deanery calls its forms.</param>
public sealed record ReadHandoverPage(Absence Absence, IReadOnlyList<SubmittedForm> Forms, DeaneryRules Rules, IReadOnlyDictionary<string, string> FormNames)
{
    public NextSupervisor Next => Absence.Next!;

    /// <summary>The forms that are not signed now, in the order of the steps.</summary>
    public IEnumerable<string> NotSigned => Rules.Windows.Select(w => w.Form).Except(Forms.Select(s => s.Form.Key)).Select(f => FormNames.GetValueOrDefault(f, f));
}

/// <summary>For who is named to supervise from a later date; to others the page does not exist.</summary>
public sealed class ReadHandoverQuery(SuppoRTTContext db, SubmittedForms forms, DefinitionStore definitions)
{
    public async Task<ReadHandoverPage?> Find(string reference, Actor actor, CancellationToken cancellation) =>
        await forms.FindForNext(reference, actor, cancellation) is { } found
            ? new ReadHandoverPage(
                found.Absence, found.Forms, (await definitions.Rules(cancellation)).Rules, (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name))
            : null;

    /// <summary>Whether their day has come, so that the link of an e-mail leads on to the absence.</summary>
    public async Task<bool> Supervises(string reference, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { Supervisor: { } supervisor } && actor.Is(supervisor.PersonId);
}
