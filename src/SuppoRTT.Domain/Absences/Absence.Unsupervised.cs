using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Nobody is known yet who supervises the return: a state that somebody owns, who is asked until a name is there.</summary>
public sealed partial class Absence
{
    /// <summary>Since which day no supervisor is named; null while one is.</summary>
    public DateOnly? UnsupervisedSince => Supervisor is not null ? null
        : _participations.Where(p => p.Part == Part.Supervisor).Max(p => p.Until)?.DateInUk ?? RegisteredOn;

    /// <summary>
    /// Since which day nobody supervises, also if somebody is still named: they left the deanery, no longer hold a role for it, or their account was closed. Null while somebody does. Where no day is known, as of an
    /// account, it is the one on which they were named.
    /// </summary>
    /// <param name="held">The roles that people hold today.</param>
    /// <param name="goneSince">Since which day those hold no role in which doctors are supervised of whom that is known.</param>
    public DateOnly? NobodySupervisesSince(RolesOnDay held, IReadOnlyDictionary<PersonId, DateOnly> goneSince) => UnsupervisedSince
        ?? (NeedsNewSupervisor(held) && Supervisor is { } named ? Days.Later(named.From.DateInUk, goneSince.GetValueOrDefault(named.PersonId)) : null);

    /// <summary>
    /// Says that who supervised does so no longer, and that it is not known yet who does. They keep what they signed; forms can be filled in meanwhile, and wait for a name. While nobody is named it changes nothing.
    /// </summary>
    public void LeaveSupervisorOpen(Actor by, DateTimeOffset at, int? versionRead = null)
    {
        by = NamingSupervisor(by);
        if (Supervisor is null)
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        EndSupervision(new SupervisorLeftOpen(Supervisor.PersonId.Value), by, at);
    }

    private Actor NamingSupervisor(Actor by)
    {
        RuleBrokenException.Unless(Status.GoesOn(), "This absence is not open.");
        RuleBrokenException.Unless(MayNameSupervisor(by), "Only the doctor, the supervisor, the programme director or the deanery can name the supervisor.");
        return ByRight(by, MayNameSupervisor);
    }

    /// <summary>Whoever supervised leaves with it what they filled in together with the doctor, and the meetings that are ahead.</summary>
    private void EndSupervision(IDomainEvent said, Actor by, DateTimeOffset at)
    {
        var former = Supervisor!;
        former.End(at);
        EndSittingsWith(former.PersonId, at);
        InviteOthersToMeetings(at);
        Record(said, by, at);
    }
}

/// <summary>Somebody no longer supervises, and it is not known yet who does.</summary>
public sealed record SupervisorLeftOpen(Guid PersonId) : IDomainEvent;
