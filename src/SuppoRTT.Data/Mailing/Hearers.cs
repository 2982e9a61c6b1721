using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>What has to be known of people to say who hears of what is about to be saved.</summary>
/// <param name="Guests">Who was asked before to the meetings that it concerns.</param>
/// <param name="Held">The roles that the people around these absences hold, those included that are about to be saved.</param>
internal sealed record Hearers(IReadOnlyList<MeetingGuest> Guests, RolesOnDay Held)
{
    /// <summary>Who looks after doctors, read only where somebody of them is asked for help.</summary>
    public IReadOnlyList<Holder> LookingAfter { get; init; } = [];

    /// <summary>Those of the guests who are there, as who they act.</summary>
    public IReadOnlyList<Actor> GuestsThere { get; init; } = [];

    /// <summary>The addresses for the time away at which doctors are reached no more by what is about to be saved.</summary>
    public IReadOnlyDictionary<AbsenceId, string> FormerAddresses { get; init; } = new Dictionary<AbsenceId, string>();

    /// <summary>Whether a guest still hears of the meeting to which they were asked.</summary>
    public bool MayStillCome(Absence absence, MeetingGuest guest) => GuestsThere.Any(g => g.Id == guest.Person && absence.MayStillCome(g, guest.Form, Held));

    public RoleHolders HoldersFor(Absence absence) => LookingAfter.Reaching(absence);
}

/// <summary>Finds them, without a query while nothing is saved of which anybody hears by what they are.</summary>
internal static class HearersQueries
{
    public static Hearers HearersOf(this SuppoRTTContext db)
    {
        var guests = db.MeetingGuestsOf();
        return Concerned(db, guests) is { } of
            ? new Hearers(guests, Together(db, of, [.. db.Members(of.Ids, of.Today)]))
            {
                LookingAfter = of.AskForHelp ? [.. db.Holders(of.Today)] : [],
                FormerAddresses = FormerAddresses(db),
                GuestsThere = of.Guests.Count == 0 ? [] : db.WithRoles(of.Guests, of.Today).ToList().Acting([.. db.LentTo(of.Guests, of.Today)], of.Today),
            }
            : new Hearers(guests, new RolesOnDay([])) { FormerAddresses = FormerAddresses(db) };
    }

    /// <summary>The same, for those who wait.</summary>
    public static async Task<Hearers> HearersOf(this SuppoRTTContext db, CancellationToken cancellation)
    {
        var guests = await db.MeetingGuestsOf(cancellation);
        return Concerned(db, guests) is { } of
            ? new Hearers(guests, Together(db, of, await db.Members(of.Ids, of.Today).ToListAsync(cancellation)))
            {
                LookingAfter = of.AskForHelp ? await db.Holders(of.Today).ToListAsync(cancellation) : [],
                FormerAddresses = FormerAddresses(db),
                GuestsThere = of.Guests.Count == 0 ? [] : (await db.WithRoles(of.Guests, of.Today).ToListAsync(cancellation)).Acting(await db.LentTo(of.Guests, of.Today).ToListAsync(cancellation), of.Today),
            }
            : new Hearers(guests, new RolesOnDay([])) { FormerAddresses = FormerAddresses(db) };
    }

    /// <summary>As the database has them still.</summary>
    private static Dictionary<AbsenceId, string> FormerAddresses(SuppoRTTContext db)
    {
        var address = db.Model.FindEntityType(typeof(Absence))!.FindComplexProperty(nameof(Absence.Contact))!.ComplexType.FindProperty(nameof(ContactWhileAway.OtherAddress))!;
        return db.ChangeTracker.Entries<Absence>().Where(e => e.State == EntityState.Modified && e.Entity.Happenings.Any(h => h.What is ReturnConfirmed or ContactAgreed))
            .Select(e => (e.Entity, Former: e.OriginalValues.GetValue<string?>(address)))
            .Where(a => a.Former is not null && a.Former != a.Entity.Contact?.OtherAddress).ToDictionary(a => a.Entity.Id, a => a.Former!);
    }

    private static People? Concerned(SuppoRTTContext db, IReadOnlyList<MeetingGuest> guests)
    {
        var absences = db.ChangeTracker.Entries<Absence>().Select(e => e.Entity).Where(a => a.Happenings.Any(IsHeardOfByRole)).ToList();
        return absences.Count == 0 ? null : new People(
            [.. absences.SelectMany(a => a.Participations).Where(p => p.Until is null).Select(p => p.PersonId).Concat(guests.Select(g => g.Person)).Distinct()],
            absences[0].Happenings[^1].At.DateInUk,
            absences.Any(a => a.Happenings.Any(h => h.What is ReviewEscalated)),
            [.. guests.Select(g => g.Person).Distinct()]);
    }

    private static bool IsHeardOfByRole(Happening happening) => happening.What is FormSubmitted or ReviewEscalated or AbsenceAccepted or AbsenceDeclined
        or MeetingProposed or MeetingCalledOff or AbsenceTakenOver or SupervisorNamed or SupervisorReplaced or PartnerNamed or PartnerReplaced
        or SupervisorDeclined or SupervisorLeftOpen or PartnerDeclined
        or AbsencePutOnHold or AbsenceResumed or AppealAllowed or AppealDismissed or RequestGranted or RequestRefused or RequestGrantedOnAppeal or RequestRefusedOnAppeal or Domain.Absences.Notes.NoteWritten;

    /// <summary>Who is named is often given their role in the same moment.</summary>
    private static RolesOnDay Together(SuppoRTTContext db, People of, IReadOnlyList<RolesOfMember> saved) => new List<RolesOfMember>(saved
        .Concat(db.ChangeTracker.Entries<Membership>().Select(e => e.Entity).Where(m => of.Ids.Contains(m.PersonId) && m.Until is null)
            .Select(m => new RolesOfMember(m.PersonId, [.. m.ActorOn(of.Today).Roles.Select(r => r.Role)]))))
        .OnDay();

    private sealed record People(IReadOnlyCollection<PersonId> Ids, DateOnly Today, bool AskForHelp, IReadOnlyCollection<PersonId> Guests);
}
