using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who looks at an absence, and in which role.</summary>
public sealed partial class Absence
{
    /// <summary>The parts that somebody has around it now: who registered it for the doctor has one until the doctor takes over.</summary>
    public IEnumerable<Participation> PartsNow() => _participations.Where(p => p.Until is null && (p.Part != Part.Registrant || AwaitsTakeover));

    /// <summary>Whether somebody may know of it in their own name: whose it is, who takes a part in it, and whose role reaches the doctor. What the database is asked for lists says the same.</summary>
    public bool IsOpenTo(Actor actor) => actor.Is(TraineeId) || IsOpenBy(actor, PartsNow());

    /// <summary>The same, or in the name of one for whom they stand in. What that one registered for a doctor is no part that is lent.</summary>
    public bool MayKnow(Actor reader) => IsOpenTo(reader) || InPlaceOf(reader).Any(absent => IsOpenBy(absent, PartsNow().Where(p => p.Part != Part.Registrant)));

    private bool IsOpenBy(Actor actor, IEnumerable<Participation> parts) => parts.Any(p => actor.Is(p.PersonId) && p.IsTaken(actor.Holds)) || actor.Roles.Any(r => actor.Covers(r.Role, Post));

    /// <summary>The role in which somebody stands to this absence, or will from a later date as its next supervisor; null if they hold none for it.</summary>
    public Role? RoleTowards(Actor reader) => RoleOf(reader) ?? RoleOfGuest(reader) ?? (IsNext(reader) ? Participation.Supervising.Where(reader.Holds).Select(r => (Role?)r).FirstOrDefault() : null);

    /// <summary>The role in which the guest of one signing request does that form; null of everybody else, and of one who does it no more.</summary>
    private Role? RoleOfGuest(Actor reader) => reader.GuestOf is { } asked && asked.Absence == Id && DoneNowWith(asked.Form, RolesOnDay.Of(reader)) is { } part && part.PersonId == reader.Id
        ? part.As ?? Participation.Supervising.First(reader.Holds) : null;
}
