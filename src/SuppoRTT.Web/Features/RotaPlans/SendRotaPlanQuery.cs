using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>The plan that is to be sent, and to whom it can go.</summary>
/// <param name="Of">The plan.</param>
/// <param name="Contacts">Contacts of the trust.</param>
/// <param name="Input">What is posted.</param>
public sealed record SendRotaPlanPage(RotaPlanPage Of, IReadOnlyList<RotaContact> Contacts, SendRotaPlanInput Input)
{
    /// <summary>Why it cannot be sent now; null if it can.</summary>
    public string? Hindrance => Of.Hindrance
        ?? (Of.IsHeldForReader ? "The doctor asked to wait. Please talk with them: only they can send it now." : null)
        ?? (Of.Draft is null ? "The plan can be sent once the form is signed and the day of the return is known." : null)
        ?? (Contacts.Count == 0 ? $"No contact for the rota is known for this trust. Please ask {Of.Team.Name}, {Of.Team.Email}: they can add one." : null);
}

/// <summary>Finds the plan that is to be sent, and the contacts of the trust.</summary>
public sealed class SendRotaPlanQuery(RotaPlanQuery plans, DraftedRotaPlans drafts)
{
    public async Task<SendRotaPlanPage?> Find(string reference, SendRotaPlanInput? input, Actor actor, CancellationToken cancellation)
    {
        if (await plans.Find(reference, actor, cancellation) is not { } of)
        {
            return null;
        }

        IReadOnlyList<RotaContact> contacts = of.Draft is { } draft ? await drafts.ContactsFor(draft, cancellation) : [];
        var had = of.Absence.ContactsOfLatestRotaPlan;
        var to = input?.To ?? [.. contacts.Where(c => had.Count > 0 ? had.Contains(c.Id) : c.SiteId is null || c.SiteId == of.Draft?.SiteId).Select(c => c.Id)];
        return new SendRotaPlanPage(of, contacts, new SendRotaPlanInput
        {
            Hash = input is null ? of.Draft?.Content.Hash : input.Hash,
            To = input is null ? to : [.. (input.To ?? []).Where(id => contacts.Any(c => c.Id == id))],
            Reason = input?.Reason,
            IsByDoctor = of.IsTrainee,
        });
    }
}
