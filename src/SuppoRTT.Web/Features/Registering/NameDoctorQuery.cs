using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

public sealed record NameDoctorPage(string Back, PersonPicker Picker);

public sealed class NameDoctorQuery(DirectoryQuery directory, Registrations registrations)
{
    public async Task<NameDoctorPage> Find(NameDoctorInput input, CancellationToken cancellation) => new(
        registrations.Back(RegistrationStep.Doctor),
        await directory.Picker(Listing.Doctors, "Which doctor is it?", input, null, [], cancellation) with { AsksToWrite = true });

    public Task<(NameDoctorInput Input, string? Problem)> Settle(NameDoctorInput input, Actor actor, CancellationToken cancellation) =>
        directory.Settle(Listing.Doctors, input, new DoctorNamed(null), actor, cancellation);
}
