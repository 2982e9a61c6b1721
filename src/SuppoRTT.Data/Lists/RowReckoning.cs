using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Lists;

/// <summary>Reckons the rows of absences of one deanery: as many queries for fifty as for one.</summary>
internal sealed class RowReckoning(SuppoRTTContext db, DefinitionStore definitions, DateTimeOffset now)
{
    /// <summary>Writes what is true of these absences, which are loaded whole, into their rows; nothing is saved yet.</summary>
    public async Task Reckon(IReadOnlyList<Absence> absences, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        var rules = (await definitions.Rules(cancellation)).Rules;
        var change = await definitions.RulesChange(cancellation);
        var (rows, people, closed) = (await Rows(absences, cancellation), await People(absences, cancellation), await Closed(absences, cancellation));
        var trusts = await new ReturnTrusts(db, definitions).Of(absences, cancellation);
        var firsts = await FirstAtTrusts(absences, trusts, cancellation);
        foreach (var absence in absences)
        {
            if (rows.GetValueOrDefault(absence.Id) is { } row)
            {
                var around = PeopleOf(absence).Where(p => people.ContainsKey(p) && !closed.Contains(p)).SelectMany(p => DatedRole.Of(people[p])).ToList();
                var surroundings = new Surroundings(
                    new RolesOnDay(around.Where(r => r.IsHeldOn(today)).Select(r => (r.Person, r.Role))),
                    trusts[absence.Id] is { } trust && firsts.GetValueOrDefault(trust) == absence.Sequence && IsToReturn(absence),
                    around.SelectMany(r => r.Turns).Append(change ?? DateOnly.MinValue).Where(d => d > today).Select(d => (DateOnly?)d).Min());
                row.Say(absence, Outlook.Of(absence, rules, surroundings, today), people.GetValueOrDefault(absence.TraineeId)?.Grade, trusts[absence.Id]);
            }
        }
    }

    private static IReadOnlyList<PersonId> PeopleOf(Absence absence) => [.. absence.Participations.Where(p => p.Until is null).Select(p => p.PersonId).Append(absence.TraineeId).Distinct()];

    /// <summary>A new absence gets its row with it. One of a time before there were rows gets it from the clock, which is the only one to make it so.</summary>
    private async Task<Dictionary<AbsenceId, AbsenceRow>> Rows(IReadOnlyList<Absence> absences, CancellationToken cancellation)
    {
        var (ids, fresh) = (absences.Select(a => a.Id).ToList(), absences.Where(a => db.Entry(a).State == EntityState.Added).ToList());
        var known = db.ChangeTracker.Entries<AbsenceRow>().Select(e => e.Entity).Where(r => ids.Contains(r.AbsenceId)).ToDictionary(r => r.AbsenceId);
        var unknown = ids.Except(known.Keys).Except(fresh.Select(a => a.Id)).ToList();
        foreach (var row in unknown.Count == 0 ? [] : await db.AbsenceRows.Where(r => unknown.Contains(r.AbsenceId)).ToListAsync(cancellation))
        {
            known.Add(row.AbsenceId, row);
        }

        foreach (var absence in fresh.Where(a => !known.ContainsKey(a.Id)))
        {
            known.Add(absence.Id, db.AbsenceRows.Add(new AbsenceRow(absence.DeaneryId, absence.Id, absence.FoldedTraineeName)).Entity);
        }

        return known;
    }

    /// <summary>The roles of the people around, with their days. Who is named is often given their role in the same moment: what is about to be saved counts.</summary>
    private async Task<Dictionary<PersonId, Membership>> People(IReadOnlyList<Absence> absences, CancellationToken cancellation)
    {
        var people = absences.SelectMany(PeopleOf).Distinct().ToList();
        var changed = db.ChangeTracker.Entries<Membership>().Select(e => e.Entity).Where(m => people.Contains(m.PersonId)).ToList();
        var others = people.Except(changed.Select(m => m.PersonId)).ToList();
        var saved = others.Count == 0 ? [] : await db.Memberships.AsNoTracking().AsSingleQuery().Include(m => m.Roles).Where(m => others.Contains(m.PersonId)).ToListAsync(cancellation);
        return saved.Concat(changed).ToDictionary(m => m.PersonId);
    }

    /// <summary>Those around whose account is closed: nothing that waits for them will be done by them, whatever roles they hold.</summary>
    private async Task<HashSet<PersonId>> Closed(IReadOnlyList<Absence> absences, CancellationToken cancellation)
    {
        var people = absences.SelectMany(PeopleOf).Distinct().ToList();
        return await db.Users.Closed(now).Where(p => people.Contains(p)).ToHashSetAsync(cancellation);
    }

    private static bool IsToReturn(Absence absence) => absence.ReturnedOn is null && absence.Status.GoesOn();

    /// <summary>Of each trust to which one of these is to return, the absence of a return to it that was registered first, by its number; those that are about to be saved count as they are now.</summary>
    private async Task<Dictionary<Guid, long>> FirstAtTrusts(IReadOnlyList<Absence> absences, Dictionary<AbsenceId, Guid?> trusts, CancellationToken cancellation)
    {
        var asked = absences.Where(IsToReturn).Select(a => trusts[a.Id]).OfType<Guid>().Distinct().ToList();
        var most = absences.Count + 1; // One of them is not among these.
        var saved = asked.Count == 0 ? [] : await asked
            .Select(t => db.AbsenceRows.Where(r => r.ReturnTrustId == t).OrderBy(r => r.Sequence).Take(most).Select(r => new { r.AbsenceId, Trust = r.ReturnTrustId, r.Sequence }))
            .Aggregate((all, some) => all.Concat(some)).ToListAsync(cancellation);
        return saved.Where(s => !trusts.ContainsKey(s.AbsenceId)).Concat(absences.Select(a => new { AbsenceId = a.Id, Trust = trusts[a.Id], a.Sequence })).Where(s => s.Trust is not null)
            .GroupBy(s => s.Trust!.Value).ToDictionary(g => g.Key, g => g.Min(s => s.Sequence));
    }

    /// <summary>A role of a member from a day until a day, within their membership.</summary>
    private sealed record DatedRole(PersonId Person, Role Role, DateOnly From, DateOnly? Until, DateOnly? Leaves)
    {
        /// <summary>The days on which it begins to be held and is held no more.</summary>
        public IEnumerable<DateOnly> Turns => new[] { From, Until?.AddDays(1), Leaves }.OfType<DateOnly>();

        public static IEnumerable<DatedRole> Of(Membership member) => member.Roles.Select(r => new DatedRole(member.PersonId, r.Role, r.From > member.From ? r.From : member.From, r.Until, member.Until));

        public bool IsHeldOn(DateOnly day) => From <= day && (Until is null || Until >= day) && (Leaves is null || Leaves > day);
    }
}
