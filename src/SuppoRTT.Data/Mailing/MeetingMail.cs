using SuppoRTT.Data.Calendars;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who is told what of a meeting, so that it stands in the calendars of all who come and of nobody else. Whose doing it was is told, too: their calendar is to have it. Of what a deputy does that is the one for whom they stand in.</summary>
internal static class MeetingMail
{
    public static IEnumerable<OutboxMessage> For(Absence absence, Happening happening, Hearers hearers)
    {
        var (asked, held) = (hearers.Guests.Where(g => g.Absence == absence.Id).ToList(), hearers.Held);
        return happening.What switch
        {
            MeetingProposed e => Proposed(absence, e.Form, [.. asked.Where(g => g.Form == e.Form)], happening, hearers),
            MeetingCalledOff e => asked.Where(g => g.Form == e.Form).Select(g => Cancel(absence, happening, g, absence.Reference)),
            ReturnConfirmed or ContactAgreed => Moved(absence, asked, happening, hearers.FormerAddresses.GetValueOrDefault(absence.Id)),
            AbsenceTakenOver => [.. InPlace(absence, absence.TraineeId.Value, asked, happening, held), .. NoLonger(absence, null, asked, happening, hearers)],
            SupervisorReplaced e => NoLonger(absence, e.PersonId, asked, happening, hearers),
            PartnerReplaced e => NoLonger(absence, e.PersonId, asked, happening, hearers),
            SupervisorDeclined e => NoLonger(absence, e.PersonId, asked, happening, hearers),
            SupervisorLeftOpen e => NoLonger(absence, e.PersonId, asked, happening, hearers),
            PartnerDeclined e => NoLonger(absence, e.PersonId, asked, happening, hearers),
            SupervisorNamed e => InPlace(absence, e.PersonId, asked, happening, held),
            PartnerNamed e => InPlace(absence, e.PersonId, asked, happening, held),
            _ => [],
        };
    }

    /// <summary>The doctor, who does the form with them, whose doing it is, and whoever was asked before and may still come; who may not is told that it is not for them any more.</summary>
    private static IEnumerable<OutboxMessage> Proposed(Absence absence, string form, IReadOnlyCollection<MeetingGuest> asked, Happening happening, Hearers hearers)
    {
        var by = happening.By.Kind == ActorKind.Person ? new PersonId(happening.By.OnBehalfOfId ?? happening.By.Id) : (PersonId?)null;
        PersonId?[] people = [absence.TraineeId, absence.DoneNowWith(form, hearers.Held)?.PersonId, by, .. asked.Where(g => hearers.MayStillCome(absence, g)).Select(g => (PersonId?)g.Person)];
        var come = people.OfType<PersonId>().Distinct().ToList();
        return come.Select(p => Request(absence, happening, p, form)).Concat(asked.Where(g => !come.Contains(g.Person)).Select(g => Cancel(absence, happening, g, reference: null)));
    }

    /// <summary>Who made place for somebody else does not come any more, nor whoever may not know of the absence by now. They may not see it either, so their message leads home.</summary>
    private static IEnumerable<OutboxMessage> NoLonger(Absence absence, Guid? person, IEnumerable<MeetingGuest> asked, Happening happening, Hearers hearers) => asked
        .Where(g => !absence.IsAtMeeting(g.Person, g.Form, hearers.Held) && (g.Person.Value == person || !hearers.MayStillCome(absence, g)) && absence.MeetingOf(g.Form)?.IsAhead(happening.At) == true)
        .Select(g => Cancel(absence, happening, g, reference: null));

    private static IEnumerable<OutboxMessage> InPlace(Absence absence, Guid person, IReadOnlyCollection<MeetingGuest> asked, Happening happening, RolesOnDay held) => absence.Meetings
        .Where(m => m.IsAhead(happening.At) && absence.IsAtMeeting(new PersonId(person), m.FormKey, held) && !asked.Any(g => g.Form == m.FormKey && g.Person.Value == person))
        .Select(m => Request(absence, happening, new PersonId(person), m.FormKey));

    /// <summary>The doctor is reached in another way: what stands in the calendar of the former address is taken out there, and comes to where they are reached now.</summary>
    private static IEnumerable<OutboxMessage> Moved(Absence absence, IEnumerable<MeetingGuest> asked, Happening happening, string? former)
    {
        foreach (var guest in asked.Where(g => g.Person == absence.TraineeId && absence.MeetingOf(g.Form)?.IsAhead(happening.At) == true))
        {
            if (former is not null && guest.MayStandAt(former))
            {
                yield return OutboxMessage.TakenOut(absence, guest.Form, KeyOf(absence, happening, guest.Person, guest.Form), former, happening.At);
            }

            if (ComesToAnother(absence, guest, happening.At))
            {
                yield return Request(absence, happening, guest.Person, guest.Form);
            }
        }
    }

    private static bool ComesToAnother(Absence absence, MeetingGuest guest, DateTimeOffset at)
    {
        var (other, isAway) = (absence.Contact?.OtherAddress, absence.Period.Starts <= at.DateInUk);
        return absence.Contact?.AllowsMail != false && (guest.IsBeingTold || (other is null ? guest.OtherAddressMark is not null : isAway && !guest.MayStandAt(other)));
    }

    private static OutboxMessage Request(Absence absence, Happening happening, PersonId to, string form) => Message(absence, happening, to, MailKind.MeetingRequest, form, absence.Reference);

    private static OutboxMessage Cancel(Absence absence, Happening happening, MeetingGuest guest, string? reference) =>
        Message(absence, happening, guest.Person, MailKind.MeetingCancelled, guest.Form, reference);

    private static OutboxMessage Message(Absence absence, Happening happening, PersonId to, MailKind kind, string form, string? reference) =>
        new(absence.DeaneryId, to, kind, reference, form, KeyOf(absence, happening, to, form), happening.At) { AbsenceId = absence.Id };

    private static string KeyOf(Absence absence, Happening happening, PersonId to, string form) => $"{absence.Id.Value:N}:{happening.Number}:{to.Value:N}:{form}";
}
