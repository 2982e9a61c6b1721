using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Home;

/// <summary>Something with one form of one absence that is the reader's to do, or will be.</summary>
public sealed record WorkItem(AbsenceInBrief Absence, NextStep Step, FormDefinition Form)
{
    /// <summary>The name of the one for whom the reader stands in; null of what is their own.</summary>
    public string? For { get; init; }

    /// <summary>They sign it once the deanery has confirmed them.</summary>
    public bool AwaitsConfirmation { get; init; }

    /// <summary>By which it is sorted: what has no day comes last.</summary>
    public DateOnly Day => Step.By ?? DateOnly.MaxValue;
}

/// <summary>What somebody who supervises has to do, soonest first, and what they have done.</summary>
public sealed record Worklist
{
    /// <summary>Forms that wait for the reader's signature.</summary>
    public IReadOnlyList<WorkItem> ToSign { get; init; } = [];

    /// <summary>Meetings and reviews to agree on, to hold or to record.</summary>
    public IReadOnlyList<WorkItem> ToMeet { get; init; } = [];

    /// <summary>What is next where nothing is to be done now: it is with the doctor, not open yet, or theirs to sign once they are confirmed. One of each absence.</summary>
    public IReadOnlyList<WorkItem> ComingUp { get; init; } = [];

    /// <summary>The newest of the forms that the reader has signed.</summary>
    public IReadOnlyList<SignedForm> Done { get; init; } = [];

    /// <summary>How many they have signed.</summary>
    public int DoneInAll { get; init; }

    /// <summary>Whether there are more than are looked through, of those whom the reader supervises or of those that they may sign for.</summary>
    public bool IsCut { get; init; }

    /// <summary>The reader's own absences that stand in it, by their number.</summary>
    public IReadOnlyList<long> Listed { get; init; } = [];

    public bool IsEmpty => ToSign.Count + ToMeet.Count + ComingUp.Count + DoneInAll == 0;

    /// <summary>The same as the work of somebody for whom the reader stands in.</summary>
    public Worklist InTheNameOf(string absent) => this with
    {
        ToSign = [.. ToSign.Select(i => i with { For = absent })],
        ToMeet = [.. ToMeet.Select(i => i with { For = absent })],
        ComingUp = [.. ComingUp.Select(i => i with { For = absent })],
    };

    /// <summary>With what is to be done in the names of others, all of it soonest first.</summary>
    public Worklist Beside(IEnumerable<Worklist> others)
    {
        var all = others.Prepend(this).ToList();
        return this with
        {
            ToSign = [.. all.SelectMany(w => w.ToSign).OrderBy(i => i.Day)],
            ToMeet = [.. all.SelectMany(w => w.ToMeet).OrderBy(i => i.Day)],
            ComingUp = [.. all.SelectMany(w => w.ComingUp).OrderBy(i => i.Day)],
        };
    }
}
