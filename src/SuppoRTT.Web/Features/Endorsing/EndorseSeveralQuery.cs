using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>A page of what the reader is to endorse.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Forms">The forms, the soonest first.</param>
/// <param name="FormNames">What the deanery calls its forms.</param>
/// <param name="Today">The UK date.</param>
public sealed record EndorseSeveralPage(EndorseSeveralInput Input, FormsToEndorse Forms, IReadOnlyDictionary<string, string> FormNames, DateOnly Today)
{
    /// <summary>Where this page begins in the list; null at its start.</summary>
    public EndorsingPosition? After { get; init; }

    /// <summary>What became of those that were ticked a moment ago, if some could not be endorsed.</summary>
    public IReadOnlyList<NamedTry> Tried { get; init; } = [];

    /// <summary>What is declared, each text once.</summary>
    public string Statement => string.Join(" ", Forms.Forms.Select(f => f.Statement).Distinct());

    /// <summary>Beside a box: why it could not be endorsed a moment ago, else whether the reader has opened it.</summary>
    public string HintOf(FormToEndorse form) => Tried.FirstOrDefault(t => t.Tried.Form == TickedForm.Read(TickedForm.Written(form)))?.Tried.WhyNot is { } whyNot
        ? $"Not endorsed: {whyNot}"
        : form.IsOpened ? "You have opened it" : "Not opened by you yet";

    public string NameOf(string form) => FormNames.GetValueOrDefault(form) ?? form;
}

/// <summary>What became of one that was ticked, by the name of its doctor; of one that the reader may not know of only that it is not there.</summary>
public sealed record NamedTry(TriedForm Tried, string? Doctor);

/// <summary>Finds a page of what somebody is to endorse, and names what became of what they ticked.</summary>
public sealed class EndorseSeveralQuery(SuppoRTTContext db, ToEndorseQuery toEndorse, DefinitionStore definitions, TimeProvider time)
{
    public async Task<EndorseSeveralPage> Find(Actor actor, EndorsingPosition? after, EndorseSeveralInput input, CancellationToken cancellation)
    {
        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        return new EndorseSeveralPage(input, await toEndorse.Find(actor, after, EndorseSeveralInput.ToTick, cancellation), names, time.GetUtcNow().DateInUk) { After = after };
    }

    /// <summary>With the names of those doctors of whom the reader may know.</summary>
    public async Task<IReadOnlyList<NamedTry>> Named(IReadOnlyList<TriedForm> tried, Actor actor, CancellationToken cancellation)
    {
        var references = tried.Select(t => t.Form.Reference).ToList();
        var names = await db.Absences.VisibleTo(actor).Where(a => references.Contains(a.Reference)).Select(a => new { a.Reference, a.TraineeName }).ToDictionaryAsync(a => a.Reference, a => a.TraineeName, cancellation);
        return [.. tried.Select(t => new NamedTry(t, names.GetValueOrDefault(t.Form.Reference)))];
    }
}
