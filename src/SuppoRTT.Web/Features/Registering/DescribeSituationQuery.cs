using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>The page on which it is said how things stand.</summary>
/// <param name="Back">The page before.</param>
/// <param name="Input">What was said, after what the pages before say.</param>
/// <param name="Supervisor">The supervisor, through whom the doctor could be reached; null if not known yet, or if it is who registers.</param>
public sealed record DescribeSituationPage(string Back, DescribeSituationInput Input, string? Supervisor);

/// <summary>Finds who could stand between the portal and the doctor.</summary>
public sealed class DescribeSituationQuery(DirectoryQuery directory, Registrations registrations)
{
    public async Task<DescribeSituationPage> Find(DescribeSituationInput input, Actor actor, CancellationToken cancellation)
    {
        var chosen = registrations.Draft.Supervisor;
        var entry = await directory.Entry(Listing.Supervisors, chosen?.MemberId, cancellation);
        return new DescribeSituationPage(
            registrations.Back(RegistrationStep.Situation), input.After(registrations.Draft), entry?.Person == actor.Id ? null : entry?.Name ?? chosen?.ShownName);
    }
}
