using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who is to endorse a signed form, one after the other.</summary>
public sealed partial class AbsenceForm
{
    private readonly List<Endorsement> _endorsements = [];

    public IReadOnlyList<Endorsement> Endorsements => _endorsements;

    /// <summary>In which role it waits for somebody to endorse it; null while it waits for nobody.</summary>
    public Role? EndorsingRole { get; private set; }

    /// <summary>Since when it waits for them.</summary>
    public DateTimeOffset? EndorsingSince { get; private set; }

    /// <summary>By which day they are to endorse it.</summary>
    public DateOnly? EndorseBy { get; private set; }

    /// <summary>By which lists of what is to be endorsed page, among those of one day: rises with the moment from which it waits.</summary>
    public long? EndorsingOrder { get; private set; }

    /// <summary>The endorsement that is waited for; null while none is.</summary>
    public Endorsement? WaitingEndorsement => Status == FormStatus.AwaitingEndorsement ? ToGive.FirstOrDefault() : null;

    /// <summary>The endorsements of the latest revision that were given and count.</summary>
    public IEnumerable<Endorsement> GivenEndorsements => OfRevision(Revision).Where(e => e is { VoidedAt: null, By: not null });

    private IEnumerable<Endorsement> ToGive => OfRevision(Revision).Where(e => e is { VoidedAt: null, By: null });

    /// <summary>The endorsements of a revision, in their order: of several rounds those that count come first.</summary>
    public IEnumerable<Endorsement> OfRevision(int revision) => _endorsements.Where(e => e.Revision == revision).OrderBy(e => e.VoidedAt is not null).ThenBy(e => e.At).ThenBy(e => e.Number);

    internal void Endorse(string? note, ActorStamp by, DateTimeOffset at)
    {
        var given = WaitingEndorsement!;
        var isLast = ToGive.Count() == 1;
        var next = FormWorkflow.AfterEndorser(Status, isLast ? FormStep.Endorse : FormStep.PassOn);
        given.Give(note, by, at);
        Status = next;
        WaitForEndorsement(at);
    }

    internal void SendBack(FormReturn given)
    {
        Status = FormWorkflow.AfterEndorser(Status, FormStep.SendBack);
        VoidSignatures(VoidReason.SentBack, given.At);
        _returns.Add(given);
    }

    private void AskForEndorsements(IReadOnlyList<ReviewStage> stages, DateTimeOffset at)
    {
        _endorsements.AddRange(stages.Select((stage, index) => new Endorsement(this, stage, index + 1)));
        WaitForEndorsement(at);
    }

    private void WaitForEndorsement(DateTimeOffset at)
    {
        var next = ToGive.FirstOrDefault();
        (EndorsingRole, EndorsingSince, EndorseBy) = (next?.Role, next is null ? null : at, next is null ? null : at.DateInUk.AddDays(next.DueDays));
        EndorsingOrder = next is null ? null : (at.ToUnixTimeMilliseconds() << 20) | (uint)Random.Shared.Next(1 << 20);
    }

    private void VoidEndorsements(VoidReason because, DateTimeOffset at)
    {
        foreach (var endorsement in _endorsements.Where(e => e.VoidedAt is null))
        {
            endorsement.Void(because, at);
        }

        WaitForEndorsement(at);
    }
}
