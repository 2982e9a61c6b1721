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

    private static Actor Guest(RotaSending sent, string name) => new(ActorKind.Guest, new PersonId(sent.ContactId), name, []);

    private RotaSending LiveSending(Guid id, RotaPlanTerms terms, DateTimeOffset at)
    {
        var sent = Sending(id);
        RuleBrokenException.Unless(StandsBy(sent, terms), "This plan counts no more.");
        RuleBrokenException.Unless(at < sent.ExpiresAt, "This link is too old.");
        return sent;
    }

    private RotaSending Sending(Guid id) => _rotaSendings.SingleOrDefault(s => s.Id == id) ?? throw new RuleBrokenException("This plan is not there any more.");
}
