using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

public sealed record ChooseSupervisorPage(string Back, DeaneryRules Rules, PersonPicker Picker);

public sealed class ChooseSupervisorQuery(DirectoryQuery directory, Registrations registrations)
{
    /// <summary>An educational supervisor who registers for another is offered first: they are often the one.</summary>
    public async Task<ChooseSupervisorPage> Find(ChooseSupervisorInput input, Actor actor, CancellationToken cancellation)
    {
        var (draft, doctor) = (registrations.Draft, await Doctor(cancellation));
        var picker = await directory.Picker(
            Listing.Supervisors, RegistrationWords.Of(draft, registrations.Rules).WhoSupervises, input, doctor.Person, MayNameThemselves(actor) ? [actor.Id] : [], cancellation);
        return new ChooseSupervisorPage(registrations.Back(RegistrationStep.Supervisor), registrations.Rules, picker with { Reader = actor.Id, MayBeUnknown = true });
    }

    public async Task<(ChooseSupervisorInput Input, string? Problem)> Settle(ChooseSupervisorInput input, Actor actor, CancellationToken cancellation)
    {
        var (settled, problem) = await directory.Settle(Listing.Supervisors, input, await Doctor(cancellation), actor, cancellation);
        var isSelf = problem is null && !MayNameThemselves(actor) && (await directory.Entry(Listing.Supervisors, settled.MemberId, cancellation))?.Person == actor.Id;
        return (settled, isSelf ? DirectoryQuery.NotYourself : problem);
    }

    private bool MayNameThemselves(Actor actor) => registrations.Draft.ForAnother && actor.IsConfirmedAs(Role.EducationalSupervisor);

    private async Task<DoctorNamed> Doctor(CancellationToken cancellation)
    {
        var draft = registrations.Draft;
        return !draft.ForAnother ? await directory.Doctor(new PersonId(draft.Person), cancellation)
            : draft.Doctor is { MemberId: { } member } ? await directory.Doctor(member, cancellation)
            : draft.Doctor?.Address is { } address ? new DoctorNamed(null, address) : new DoctorNamed(null);
    }
}
