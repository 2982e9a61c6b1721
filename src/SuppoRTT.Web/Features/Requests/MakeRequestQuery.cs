using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>What may be asked for, and what was typed.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Reader">Who asks.</param>
/// <param name="Input">What is posted.</param>
public sealed record MakeRequestPage(Absence Absence, DeaneryRules Rules, Actor Reader, MakeRequestInput Input)
{
    public bool IsDoctor => Reader.Is(Absence.TraineeId);

    public bool May => Absence.MayManage(Reader);

    /// <summary>Why nothing can be asked for now.</summary>
    public string? Hindrance => Absence.WhyNotOpen ?? (Rules.Requests.Count == 0 ? "This deanery lists nothing that is decided case by case. Write to its team." : null);

    public RequestTerms? Chosen => Rules.Request(Input.Kind);

    /// <summary>The date that was typed for what was chosen.</summary>
    public DateOnly? WishedFor => (Chosen?.Defers switch { DeferredDate.Start => Input.Start, DeferredDate.Return => Input.Return, _ => (TypedDate?)null })?.Date;

    /// <summary>Why what was chosen cannot be asked for.</summary>
    public string? KindProblem => Chosen is { } terms ? Absence.WhyNoRequest(terms) : Input.Kind is null ? null : "Select what you ask for";

    /// <summary>Why the date cannot be.</summary>
    public string? DateProblem => Chosen is not { Defers: not DeferredDate.None } terms ? null
        : WishedFor is null ? "Enter the later date as a real date, like 27 3 2027"
        : Absence.WhyNotFor(terms, WishedFor)?.TrimEnd('.');
}

/// <summary>For those who manage the absence.</summary>
public sealed class MakeRequestQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    /// <summary>Null if there is no such absence for this reader.</summary>
    public async Task<MakeRequestPage?> Find(string reference, MakeRequestInput? input, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence
            ? new MakeRequestPage(absence, (await definitions.Rules(cancellation)).Rules, actor, input ?? new MakeRequestInput { Version = absence.Version })
            : null;
}
