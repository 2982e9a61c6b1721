using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Changes of supervisor that are planned at random: for any member or nobody, on days of the past and of the future.</summary>
internal static class Handovers
{
    public static void NameNext(Absence absence, A a, Random random, Actor by, DateTimeOffset now)
    {
        Member?[] members = [null, a.Cast.Supervisor, a.Cast.OtherSupervisor, a.Cast.OtherSupervisor, a.Cast.CollegeTutor, a.Cast.Trainee];
        var next = members[random.Next(members.Length)];
        absence.NameNextSupervisor(next is null ? null : new NamedPerson(next.Id, next.Name), DateOnly.FromDateTime(now.DateTime).AddDays(random.Next(-10, 60)), by, now, random.Next(5) == 0 ? absence.Version - 1 : absence.Version);
    }
}
