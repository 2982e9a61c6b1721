using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

public sealed record ChooseSupervisorPage(string Back, DeaneryRules Rules, PersonPicker Picker);

public sealed class ChooseSupervisorQuery(DirectoryQuery directory, Registrations registrations)
{
    /// <summary>Who registers for another is offered first: they are often the supervisor.</summary>
    public async Task<ChooseSupervisorPage> Find(ChooseSupervisorInput input, CancellationToken cancellation)
    {
        var (draft, doctor) = (registrations.Draft, await Doctor(cancellation));
        var reader = new PersonId(draft.Person);
        var picker = await directory.Picker(Listing.Supervisors, RegistrationWords.Of(draft, registrations.Rules).WhoSupervises, input, doctor.Person, draft.ForAnother ? reader : null, cancellation);
        return new ChooseSupervisorPage(registrations.Back(RegistrationStep.Supervisor), registrations.Rules, picker with { Reader = reader, MayBeUnknown = true });
    }

    public async Task<(ChooseSupervisorInput Input, string? Problem)> Settle(ChooseSupervisorInput input, Actor actor, CancellationToken cancellation) =>
        await directory.Settle(Listing.Supervisors, input, await Doctor(cancellation), actor, cancellation);

    private async Task<DoctorNamed> Doctor(CancellationToken cancellation)
    {
        var draft = registrations.Draft;
        return !draft.ForAnother ? await directory.Doctor(new PersonId(draft.Person), cancellation)
            : draft.Doctor is { MemberId: { } member } ? await directory.Doctor(member, cancellation)
            : new DoctorNamed(null, Person.FoldEmail(draft.Doctor?.Address ?? ""));
    }
}
