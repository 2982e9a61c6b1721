using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features.Home;

/// <summary>Something with one form of one absence that is the reader's to do, or will be.</summary>
public sealed record WorkItem(AbsenceInBrief Absence, NextStep Step, FormDefinition Form);

/// <summary>What somebody who supervises has to do, soonest first, and what they have done.</summary>
public sealed record Worklist
{
    /// <summary>Forms that wait for the reader's signature.</summary>
    public IReadOnlyList<WorkItem> ToSign { get; init; } = [];

    /// <summary>Meetings and reviews to agree on, to hold or to record.</summary>
    public IReadOnlyList<WorkItem> ToMeet { get; init; } = [];

    /// <summary>What is next where nothing is to be done now: it is with the doctor, or not open yet. One of each absence.</summary>
    public IReadOnlyList<WorkItem> ComingUp { get; init; } = [];

    /// <summary>The newest of the forms that the reader has signed.</summary>
    public IReadOnlyList<SignedForm> Done { get; init; } = [];

    /// <summary>How many they have signed.</summary>
    public int DoneInAll { get; init; }

    /// <summary>Whether the reader supervises more than are looked through.</summary>
    public bool IsCut { get; init; }

    /// <summary>The absences that stand in it, by their number.</summary>
    public IReadOnlyList<long> Listed { get; init; } = [];

    public bool IsEmpty => Listed.Count + DoneInAll == 0;
}
