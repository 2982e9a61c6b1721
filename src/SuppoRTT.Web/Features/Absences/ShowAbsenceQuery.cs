using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>A day on the line of time.</summary>
public sealed record DayOnTheLine(DateOnly? On, string What, bool IsToday = false);

/// <summary>One absence as everybody around it sees it.</summary>
public sealed record ShowAbsencePage(Absence Absence, DeaneryRules Rules, IReadOnlyDictionary<string, string> FormNames, IReadOnlyList<Deadline> Deadlines, Actor Reader, DateOnly Today)
{
    public bool IsTrainee => Reader.Is(Absence.TraineeId);

    /// <summary>Start, today, the windows, the return and the review, in the order of the calendar; days that are not known come last.</summary>
    public IEnumerable<DayOnTheLine> Line => new DayOnTheLine[]
        {
            new(Today, "Today", IsToday: true),
            new(Absence.Period.Starts, "First day away"),
            new(Absence.ReturnedOn ?? Absence.Period.ExpectedReturn, Absence.ReturnedOn is null ? "Expected return" : "Returned"),
        }
        .Concat(Deadlines.Where(d => d.Due is not null).Select(d => new DayOnTheLine(d.Due, $"{FormNames[d.Form]} is due")))
        .Concat(Absence.ReviewOn is { } review ? [new DayOnTheLine(review, "Review")] : [])
        .OrderBy(d => d.On ?? DateOnly.MaxValue).ThenBy(d => d.IsToday);
}

public sealed class ShowAbsenceQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<ShowAbsencePage?> Find(string reference, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var rules = (await definitions.Rules(cancellation)).Rules;
        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        return new ShowAbsencePage(absence, rules, names, Deadlines.For(absence.Dates, rules), actor, time.GetUtcNow().DateInUk);
    }
}
