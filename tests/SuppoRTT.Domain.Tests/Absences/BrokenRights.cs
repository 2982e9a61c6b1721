using System.Collections.Concurrent;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Whatever happens to an absence in whatever order: who may not know of it has no right in it, reads no answer of it, and does nothing to it.</summary>
internal sealed class BrokenRights(RandomWalk walk, A deanery)
{
    /// <summary>What the portal does itself when its time has come.</summary>
    private static readonly string[] _byThePortal = ["HandOver", "BeginQuiet", "KeepRotaPlanUp"];

    /// <summary>What contacts of a trust do by the link that they were sent; they are nobody anywhere else.</summary>
    private static readonly string[] _byALink = ["OpenRotaPlan", "AcknowledgeRotaPlan", "AskForRotaLink"];

    /// <summary>Asked once for each of the walks' actors, while they stand in for others and while they do not.</summary>
    private static readonly ConcurrentDictionary<(string Deanery, int Actor, bool StandsIn), Func<Absence, bool>> _knowing = [];

    private (int Version, long StandIns) _state = (-1, 0);

    private bool[] _knows = [];

    private bool[] _knew = [];

    private int _last;

    /// <summary>Looks who may know of it just before a step.</summary>
    public void Before() => (_knew, _last) = (Knows(), walk.Absence.LastEventNumber);

    /// <summary>The first promise that is not kept after this step; null if all are. Rights are many: they are asked for after one step of a walk.</summary>
    public string? Of(string name, bool asksForRights)
    {
        var knows = Knows();
        var stranger = walk.Absence.Happenings.Where(h => h.Number > _last).Select(h => h.By).FirstOrDefault(by => !MayDo(name, by, knows));
        return stranger is not null ? $"{stranger.Name} did it, who may not know of it"
            : !asksForRights ? null
            : OfStrangers(knows) ?? OfGuests();
    }

    private bool MayDo(string name, ActorStamp by, bool[] knows) => by.Kind == ActorKind.System ? _byThePortal.Contains(name)
        : _byALink.Contains(name) || walk.Actors.Where((a, i) => (_knew[i] || knows[i]) && a.Id.Value == by.Id).Any();

    private string? OfStrangers(bool[] knows)
    {
        var rights = new RightsIn(walk, deanery);
        return walk.Actors.Where((_, i) => !knows[i]).Select(a => rights.First(a) is { } right ? $"{a.Name} may not know of it, and {right}" : null).FirstOrDefault(p => p is not null);
    }

    /// <summary>A guest came for one form, and has no right in another.</summary>
    private string? OfGuests() => walk.Actors.Where(a => a.GuestOf?.Absence == walk.Absence.Id)
        .Select(a => new RightsIn(walk, deanery, a.GuestOf!.Value.Form).First(a) is { } right ? $"{a.Name} is the guest of {a.GuestOf!.Value.Form}, and elsewhere {right}" : null).FirstOrDefault(p => p is not null);

    /// <summary>For each of the actors; asked again only once something has happened, or somebody stands in for another who did not before.</summary>
    private bool[] Knows()
    {
        var state = (walk.Absence.Version, walk.Actors.Aggregate(0L, (all, a) => (2 * all) + Math.Min(a.StandsInFor.Count, 1)));
        if (state != _state)
        {
            (_state, _knows) = (state, [.. walk.Actors.Select((actor, i) => actor.GuestOf is { } only ? only.Absence == walk.Absence.Id
                : _knowing.GetOrAdd((deanery.Cast.Deanery, i, actor.StandsInFor.Count > 0), _ => Knowing.Of(actor))(walk.Absence))]);
        }

        return _knows;
    }
}
