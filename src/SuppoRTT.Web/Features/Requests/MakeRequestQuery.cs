using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>What may be asked for, and what was typed.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Reader">Who asks.</param>
/// <param name="Today">Today.</param>
/// <param name="Input">What is posted.</param>
public sealed record MakeRequestPage(Absence Absence, DeaneryRules Rules, Actor Reader, DateOnly Today, MakeRequestInput Input)
{
    public bool IsDoctor => Reader.Is(Absence.TraineeId);

    public bool May => Absence.MayManage(Reader);

    /// <summary>Why nothing can be asked for now.</summary>
    public string? Hindrance => Absence.WhyNotOpen ?? (Rules.Requests.Count == 0 ? "This deanery lists nothing that is decided case by case. Write to its team."
        : Possible.Count == 0 ? "There is nothing more to ask for now." : null);

    public IReadOnlyList<RequestTerms> Possible => [.. Rules.Requests.Where(t => Absence.WhyNoRequest(t, Today) is null)];

    /// <summary>What the deanery lists and cannot be asked for now, with why.</summary>
    public IReadOnlyList<(string Name, string WhyNot)> NotPossible => [.. Rules.Requests.Select(t => (t.Name, WhyNot: Absence.WhyNoRequest(t, Today))).Where(t => t.WhyNot is not null && Absence.WhyNotOpen is null).Select(t => (t.Name, t.WhyNot!))];

    /// <summary>Somebody of the programme decides, or may, and reads the reason then.</summary>
    public bool IsForProgramme => Possible.Any(t => t.DecidedBy != Role.DeaneryStaff);

    public RequestTerms? Chosen => Rules.Request(Input.Kind);

    /// <summary>The date that was typed for what was chosen.</summary>
    public DateOnly? WishedFor => (Chosen?.Defers switch { DeferredDate.Start => Input.Start, DeferredDate.Return => Input.Return, _ => (TypedDate?)null })?.Date;

    /// <summary>What is wrong with a choice that is none of the deanery's.</summary>
    public string? KindProblem => string.IsNullOrEmpty(Input.Kind) || Chosen is not null ? null : "Select what you ask for";

    /// <summary>Why the date cannot be.</summary>
    public string? DateProblem => Chosen is not { Defers: not DeferredDate.None } terms ? null
        : WishedFor is null ? "Enter the later date as a real date, like 27 3 2027"
        : Absence.WhyNotFor(terms, WishedFor)?.TrimEnd('.');
}

/// <summary>For those who manage the absence.</summary>
public sealed class MakeRequestQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Null if there is no such absence for this reader.</summary>
    public async Task<MakeRequestPage?> Find(string reference, MakeRequestInput? input, Actor actor, CancellationToken cancellation) =>
        await db.WholeAbsence(reference, actor, cancellation) is { } absence
            ? new MakeRequestPage(absence, (await definitions.Rules(cancellation)).Rules, actor, time.GetUtcNow().DateInUk, input ?? new MakeRequestInput { Version = absence.Version })
            : null;
}
