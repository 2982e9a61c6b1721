using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Deputies: they see and do what the one for whom they stand in may, in that one's name, and never more.</summary>
public sealed partial class Absence
{
    /// <summary>The one in whose name somebody stands to this absence; null if they do by themselves, or not at all.</summary>
    public Actor? StandsInHereFor(Actor actor) => ActingHere(actor).OnBehalfOf;

    /// <summary>The one in whose name somebody signs a form in a role that they may sign it in; null if they do it in their own.</summary>
    public Actor? SignsFor(Actor actor, FormDefinition form, Role role) => Signing(actor, form, role).OnBehalfOf;

    /// <summary>The one in whose name somebody proposes, calls off or records the meeting of a form; null if they do it in their own.</summary>
    public Actor? MeetsFor(Actor actor, string form) => ByRight(actor, a => MayMeet(a, form)).OnBehalfOf;

    /// <summary>The one in whose name somebody says who the supervisor is; null if they do it in their own.</summary>
    public Actor? NamesSupervisorFor(Actor actor) => ByRight(actor, MayNameSupervisor).OnBehalfOf;

    /// <summary>As whom somebody is the supervisor here: as themselves, or as those for whom they stand in.</summary>
    public IReadOnlyList<PersonId> SupervisesAs(Actor reader) => [.. AllOf(reader).Where(IsSupervisorAlone).Select(a => a.Id)];

    /// <summary>Who fills in a form, as it is kept beside what they wrote: in whose name, if they stand in for who does it with the doctor.</summary>
    public ActorStamp FillingIn(Actor by, string form) => StampOf(ByRight(by, a => MayFill(a, form)));

    internal Actor ActingHere(Actor by) => InOwnOrAnothersName(by, a => RoleAlone(a) is not null);

    /// <summary>
    /// Who says a verb, as it is kept: in their own name if they may say it in their own right, whatever else they are; in the name of one for whom they stand in only if the right comes from that one. Settled before
    /// the verb changes anything, so that it holds also if people change by it.
    /// </summary>
    /// <param name="by">Who says it, with those for whom they stand in.</param>
    /// <param name="may">The right to say it.</param>
    internal Actor ByRight(Actor by, Func<Actor, bool> may) => by.OnBehalfOf is not null ? by
        : may(by.Alone) ? by.Alone
        : InPlaceOf(by).FirstOrDefault(absent => may(by.OnlyInPlaceOf(absent))) is { } one ? by.For(one) : by;

    protected override ActorStamp StampOf(Actor by, Role? actingAs = null) => ActingHere(by).Stamp(actingAs ?? RoleOf(by));

    protected override Role? RoleOf(Actor by) => by.OnBehalfOf is { } absent ? RoleAlone(absent) : RoleAlone(by) ?? InPlaceOf(by).Select(RoleAlone).FirstOrDefault(r => r is not null);

    /// <summary>Those for whom somebody stands in here: nobody, if it is their own case or that of one of those.</summary>
    private IReadOnlyList<Actor> InPlaceOf(Actor actor) => actor.Is(TraineeId) || actor.StandsInFor.Any(s => s.Is(TraineeId)) ? [] : [.. actor.StandsInFor.Select(s => s.Alone)];

    /// <summary>Somebody as themselves, and as each for whom they stand in here.</summary>
    private IEnumerable<Actor> AllOf(Actor actor) => InPlaceOf(actor).Prepend(actor);

    private bool Reaches(Actor actor, Role role) => actor.Covers(role, Post) || InPlaceOf(actor).Any(s => s.Covers(role, Post));

    /// <summary>The same by a right that is asked of one person alone.</summary>
    private Actor InOwnOrAnothersName(Actor by, Func<Actor, bool> may) => by.OnBehalfOf is not null ? by : may(by) ? by.Alone : InPlaceOf(by).FirstOrDefault(may) is { } absent ? by.For(absent) : by;

    private Actor Managing(Actor by) => ByRight(by, MayManage);

    private Actor Signing(Actor by, FormDefinition form, Role role) => InOwnOrAnothersName(by, a => SigningRolesOf(a, form).Contains(role));
}
