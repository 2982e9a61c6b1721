using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The plan that those who keep the rota are sent: versions of it, to whom, and who has said that they told the rota.</summary>
public sealed partial class Absence
{
    private readonly List<RotaSending> _rotaSendings = [];

    /// <summary>The number of the latest version; 0 before there is one.</summary>
    public int RotaPlanNumber { get; private set; }

    /// <summary>The fingerprint of the latest version.</summary>
    public string? RotaPlanHash { get; private set; }

    /// <summary>Since when the doctor wants to wait with it; null while they do not.</summary>
    public DateTimeOffset? RotaHeldAt { get; private set; }

    /// <summary>Since when a contact has not acknowledged the version that counts, or nobody has one although there is a plan to send; null when none is waited for.</summary>
    public DateTimeOffset? RotaWaitsSince { get; private set; }

    /// <summary>When the last of the contacts acknowledged the version that counts; null before.</summary>
    public DateTimeOffset? RotaAcknowledgedAt { get; private set; }

    public IReadOnlyList<RotaSending> RotaSendings => _rotaSendings;

    /// <summary>To whom the latest version went, in the order of sending.</summary>
    public IEnumerable<RotaSending> LatestRotaSendings => _rotaSendings.Where(s => s.Plan == RotaPlanNumber).OrderBy(s => s.FirstSentAt).ThenBy(s => s.ContactName);

    /// <summary>Who gets the next version by itself: who has the latest, or had it until it counted no more for everybody. Not who is for another place since, also if they come back.</summary>
    public IReadOnlyList<Guid> ContactsOfLatestRotaPlan =>
        [.. LatestRotaSendings.GroupBy(s => s.ContactId).Where(sent => sent.Any(s => s.IsLive) || sent.All(s => s.Ended != RotaSendingEnd.ContactLeft)).Select(sent => sent.Key)];

    /// <summary>May send the plan: the doctor; and where the doctor cannot, their supervisor, who did the form with them, the champion and the deanery.</summary>
    public bool MaySendRotaPlan(Actor actor, RotaPlanTerms terms) =>
        actor.Is(TraineeId) || IsSupervisor(actor) || Does(actor, terms.Form) || Reaches(actor, Role.Champion) || actor.Covers(Role.DeaneryStaff, Post);

    /// <summary>Why there is no plan to send now, in a sentence; null if there is.</summary>
    public string? WhyNoRotaPlan(RotaPlanTerms terms) => WhyNotOpen
        ?? (!IsSigned(terms) ? $"The plan comes from the form that plans the return. It can be sent once that form is signed{(_forms.Any(f => f.Key == terms.Form && f.Status == FormStatus.AwaitingEndorsement) ? " and endorsed" : "")}." : null)
        ?? (ReturnedOn is null && Period.ExpectedReturn is null ? "The plan can be sent once the day of the return is known." : null);

    /// <summary>Whether what a contact was sent still counts: its form is signed, and nothing has taken its place.</summary>
    public bool StandsBy(RotaSending sending, RotaPlanTerms terms) => sending.IsLive && IsSigned(terms) && Status is AbsenceStatus.Open or AbsenceStatus.OnHold or AbsenceStatus.Closed;

    /// <summary>Whether all that was sent is no longer valid, and there is a plan to send: it went to another trust, or its contacts have left.</summary>
    public bool LeavesRotaUntold(RotaPlanTerms terms) => RotaPlanNumber > 0 && RotaHeldAt is null && !_rotaSendings.Any(s => s.IsLive) && WhyNoRotaPlan(terms) is null;

    /// <summary>
    /// Sends the plan to contacts. If it says something new it is a new version; whoever had the one before and is not among them is told that theirs is no longer valid. Sent again on the same day
    /// (a double click) changes nothing; on a later day a contact who has not acknowledged gets a new link.
    /// </summary>
    /// <returns>The new version, for the database; null if there was none to make.</returns>
    public RotaPlan? SendRotaPlan(RotaPlanToSend plan, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(MaySendRotaPlan(by, plan.Terms), "Only the doctor, those who support them and the deanery can send the plan.");
        var hindrance = WhyNoRotaPlan(plan.Terms);
        RuleBrokenException.Unless(hindrance is null, hindrance ?? "");
        RuleBrokenException.Unless(plan.HashRead == plan.Content.Hash, "The plan has changed since you opened the page.");
        RuleBrokenException.Unless(plan.To.Count > 0 && plan.To.All(c => c.EndedAt is null && c.DeaneryId == DeaneryId), "Choose to whom it goes.");
        if (!by.Is(TraineeId))
        {
            RuleBrokenException.Unless(RotaHeldAt is null, "The doctor asked to wait. Please talk with them: only they can send it now.");
            MustHaveReason(plan.Reason);
        }

        RotaHeldAt = null;
        by = ByRight(by, a => MaySendRotaPlan(a, plan.Terms));
        var before = LastEventNumber;
        var made = Send(plan, by, at);
        if (LastEventNumber > before && !by.Is(TraineeId))
        {
            Explain(plan.Reason!, by);
        }

        return made;
    }

    /// <summary>
    /// After anything that happened: a plan that says something else now becomes a new version, for the contacts of the one before. One whose form is no longer signed, or whose absence has ended,
    /// is no longer valid, and they are told; likewise what somebody has who is no contact for it any more. If nobody is left, somebody is waited for. Otherwise nothing changes.
    /// </summary>
    /// <param name="plan">The plan as it is now, for those contacts of the version before who are still on the list and of its trust; null if there is none now.</param>
    /// <param name="by">The portal.</param>
    /// <param name="at">Now.</param>
    public RotaPlan? KeepRotaPlanUp(RotaPlanToSend? plan, Actor by, DateTimeOffset at)
    {
        if (RotaPlanNumber == 0 || Status is AbsenceStatus.Closed or AbsenceStatus.OnHold)
        {
            return null;
        }

        var to = plan is null || WhyNoRotaPlan(plan.Terms) is not null ? [] : plan.To.Select(c => c.Id).ToHashSet();
        WithdrawFrom(_rotaSendings.Where(s => s.IsLive && !to.Contains(s.ContactId)), by, at);
        if (plan is not null && to.Count > 0)
        {
            return RotaHeldAt is null && IsNews(plan.Content) ? Send(plan, by, at) : null;
        }

        WaitForSomebody(plan is not null && LeavesRotaUntold(plan.Terms), by, at);
        return null;
    }

    /// <summary>The doctor asks to wait: nothing is sent, and what was sent is no longer valid. A second time changes nothing.</summary>
    public void HoldRotaPlan(Actor by, DateTimeOffset at)
    {
        MustBeOpen();
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor can ask to wait with the plan.");
        if (RotaHeldAt is null)
        {
            RotaHeldAt = at;
            Record(new RotaPlanHeld(), by, at, Role.Trainee);
            WithdrawFrom(_rotaSendings.Where(s => s.IsLive), by, at);
            Settle();
        }
    }

    private bool IsSigned(RotaPlanTerms terms) => _forms.Any(f => f.Key == terms.Form && f.Status == FormStatus.SignedOff);

    private bool IsNews(RotaPlanContent content) => content.Hash != RotaPlanHash || !_rotaSendings.Any(s => s.IsLive);

    private RotaPlan? Send(RotaPlanToSend plan, Actor by, DateTimeOffset at)
    {
        var made = IsNews(plan.Content) ? Make(plan, by, at) : null;
        var expires = at.AddDays(plan.Terms.LinkDays);
        foreach (var contact in plan.To)
        {
            var sent = _rotaSendings.SingleOrDefault(s => s.Plan == RotaPlanNumber && s.ContactId == contact.Id && s.IsLive);
            if (sent is { AcknowledgedAt: not null } || sent?.WasSentOn(at) == true)
            {
                continue;
            }

            sent?.SendAgain(at, expires);
            if (sent is null)
            {
                _rotaSendings.Add(new RotaSending(DeaneryId, RotaPlanNumber, contact, at, expires));
            }

            Record(new RotaPlanSent(RotaPlanNumber, contact.Id), by, at);
        }

        Settle();
        return made;
    }

    private RotaPlan Make(RotaPlanToSend plan, Actor by, DateTimeOffset at)
    {
        var (before, chosen) = (_rotaSendings.Where(s => s.IsLive).ToList(), plan.To.Select(c => c.Id).ToHashSet());
        (RotaPlanNumber, RotaPlanHash) = (RotaPlanNumber + 1, plan.Content.Hash);
        var form = Form(plan.Terms.Form);
        Record(new RotaPlanMade(RotaPlanNumber, form.Key, form.Revision), by, at);
        before.Where(s => chosen.Contains(s.ContactId)).ToList().ForEach(s => s.End(RotaSendingEnd.Replaced, at));
        WithdrawFrom(before.Where(s => s.IsLive), by, at);
        return new RotaPlan(this, RotaPlanNumber, form, plan.Content, StampOf(by), at);
    }

    private void WithdrawFrom(IEnumerable<RotaSending> sendings, Actor by, DateTimeOffset at, RotaSendingEnd why = RotaSendingEnd.Withdrawn)
    {
        foreach (var sent in sendings.ToList())
        {
            sent.End(why, at);
            Record(new RotaPlanWithdrawn(sent.Plan, sent.ContactId), by, at);
            Settle();
        }
    }

    /// <summary>Nobody has a plan that counts. If there is one to send, somebody is waited for from the first time that this is seen; else nobody is.</summary>
    private void WaitForSomebody(bool isUntold, Actor by, DateTimeOffset at)
    {
        if (isUntold && RotaWaitsSince is null)
        {
            RotaWaitsSince = at;
            Record(new RotaLeftUntold(), by, at);
        }
        else if (!isUntold && RotaWaitsSince is not null)
        {
            Settle();
            Touch();
        }
    }

    private void Settle()
    {
        var live = _rotaSendings.Where(s => s.IsLive).ToList();
        RotaWaitsSince = live.Where(s => s.Waits).Select(s => (DateTimeOffset?)s.FirstSentAt).Min();
        RotaAcknowledgedAt = live.Count > 0 && RotaWaitsSince is null ? live.Max(s => s.AcknowledgedAt) : null;
    }
}
