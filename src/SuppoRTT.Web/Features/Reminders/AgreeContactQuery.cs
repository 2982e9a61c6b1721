using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Registering;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>The page on which it is said how the doctor is reached while away, with what is posted, and where it leads back to.</summary>
public sealed record AgreeContactPage(Wishes Of, AgreeContactInput Input, string Back);

/// <summary>The doctor who is taking over the absence goes on with that; others go back to what is sent about it.</summary>
public sealed class AgreeContactQuery(WishesQuery wishes, ReminderLinks reminders, RegisteringLinks registering)
{
    public async Task<AgreeContactPage?> Find(string reference, Actor actor, CancellationToken cancellation) => await wishes.Find(reference, actor, cancellation) is { } of
        ? new AgreeContactPage(of, AgreeContactInput.Of(of.Absence.Contact), of.IsTakingOver ? registering.TakeOverAbsence(of.Reference) : reminders.ShowReminders(of.Reference))
        : null;
}
