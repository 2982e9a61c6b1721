using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What contacts of a trust do with the plan that they were sent. They are no members, and act by their link.</summary>
public sealed partial class Absence
{
    /// <summary>A contact looks at what they were sent. Only the first time is an event.</summary>
    public void OpenRotaPlan(Guid sending, RotaPlanTerms terms, DateTimeOffset at)
    {
        var sent = LiveSending(sending, terms, at);
        if (sent.OpenedAt is null)
        {
            sent.Open(at);
            Record(new RotaPlanOpened(sent.Plan, sent.ContactId), Guest(sent, sent.ContactName), at);
        }
    }

    /// <summary>Somebody says that they have told the rota. A second time changes nothing.</summary>
    public void AcknowledgeRotaPlan(Guid sending, string name, RotaPlanTerms terms, DateTimeOffset at)
    {
        var sent = LiveSending(sending, terms, at);
        RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(name), "Say who has told the rota.");
        if (sent.AcknowledgedAt is null)
        {
            sent.Acknowledge(name.Trim(), at);
            Record(new RotaPlanAcknowledged(sent.Plan, sent.ContactId), Guest(sent, name.Trim()), at);
            Settle();
        }
    }

    /// <summary>
    /// Somebody who holds an old link asks for one that works: of the version that counts, at the address of the contact. Once a day; again on that day changes nothing.
    /// </summary>
    public void AskForRotaLink(Guid sending, RotaPlanTerms terms, DateTimeOffset at)
    {
        var old = Sending(sending);
        var latest = LatestRotaSendings.SingleOrDefault(s => s.ContactId == old.ContactId && StandsBy(s, terms));
        RuleBrokenException.Unless(latest is not null, "There is no plan that counts. Please ask the team.");
        if (!latest!.WasSentOn(at))
        {
            latest.SendAgain(at, at.AddDays(terms.LinkDays));
            Record(new RotaPlanSent(latest.Plan, latest.ContactId), Guest(latest, latest.ContactName), at);
        }
    }

    /// <summary>A contact was taken off the list: what they have is no longer valid, and nobody waits for them. A second time changes nothing.</summary>
    public void EndRotaContact(RotaContact contact, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(contact.EndedAt is not null, "This contact is still on the list.");
        if (_rotaSendings.Where(s => s.IsLive && s.ContactId == contact.Id).ToList() is { Count: > 0 } live)
        {
            WithdrawFrom(live, by.Alone, at, RotaSendingEnd.ContactLeft);
        }
    }

    /// <summary>
    /// A contact is for another trust or site now: the plan of a doctor who does not come back there is no longer valid for them, and nobody waits for them. A second time changes nothing.
    /// </summary>
    /// <param name="contact">As they are now.</param>
    /// <param name="before">What was known of them until now.</param>
    /// <param name="by">Who moved them.</param>
    /// <param name="at">Now.</param>
    public void MoveRotaContact(RotaContact contact, RotaContactDetails before, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(contact.EndedAt is null, "This contact has been taken off the list.");
        if (contact.WasMovedFrom(before) && !(contact.TrustId == before.TrustId && MayReturnTo(contact)))
        {
            WithdrawFrom(_rotaSendings.Where(s => s.IsLive && s.ContactId == contact.Id), by.Alone, at, RotaSendingEnd.ContactLeft);
        }
    }

    /// <summary>
    /// The address of a contact was wrong: the plan is sent to the right one, also on the same day. What somebody did at the wrong one is kept and is no longer valid: who reads at the right one
    /// is asked to acknowledge it. Once the absence is over nobody is asked again.
    /// </summary>
    public void SendRotaPlanToRightAddress(RotaContact contact, RotaPlanTerms terms, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(contact.EndedAt is null, "This contact has been taken off the list.");
        foreach (var sent in _rotaSendings.Where(s => (s.Waits || (s.IsLive && Status.GoesOn())) && s.ContactId == contact.Id && StandsBy(s, terms)).ToList())
        {
            AskAtRightAddress(sent, contact, by.Alone, at, at.AddDays(terms.LinkDays));
            Record(new RotaPlanSent(sent.Plan, sent.ContactId), by.Alone, at);
            Settle();
        }
    }

    private void AskAtRightAddress(RotaSending sent, RotaContact contact, Actor by, DateTimeOffset at, DateTimeOffset expires)
    {
        if (sent.OpenedAt is null)
        {
            sent.SendAgain(at, expires);
            return;
        }

        sent.End(RotaSendingEnd.WrongAddress, at);
        _rotaSendings.Add(new RotaSending(sent, contact, at, expires));
        if (sent.AcknowledgedAt is not null)
        {
            Record(new RotaAcknowledgementLapsed(sent.Plan, sent.ContactId), by, at);
        }
    }

    /// <summary>Whether somebody who is for this site, or for all of a trust, is for that to which the doctor comes back, as far as it is known.</summary>
    private bool MayReturnTo(RotaContact contact) => contact.TrustId != TrustId || contact.SiteId is not { } site || SiteId is null || SiteId == site;

    private static Actor Guest(RotaSending sent, string name) => new(ActorKind.Guest, new PersonId(sent.ContactId), name, []);

    private RotaSending LiveSending(Guid id, RotaPlanTerms terms, DateTimeOffset at)
    {
        var sent = Sending(id);
        RuleBrokenException.Unless(StandsBy(sent, terms), "This plan is no longer valid.");
        RuleBrokenException.Unless(at < sent.ExpiresAt, "This link is too old.");
        return sent;
    }

    private RotaSending Sending(Guid id) => _rotaSendings.SingleOrDefault(s => s.Id == id) ?? throw new RuleBrokenException("This plan is not there any more.");
}
