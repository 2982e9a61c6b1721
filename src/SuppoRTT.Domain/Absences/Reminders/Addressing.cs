using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>Who gets what on a day: never a doctor who is away and did not agree to it, nor one who asked for quiet; then somebody else acts for them.</summary>
internal sealed class Addressing(Situation absence, DeaneryRules rules)
{
    private static readonly Addressee _team = new(ReminderTo.Staff, null);

    /// <summary>The people of one rung. Somebody always gets what is to be done; that a doctor is late is told in their quiet time to nobody but who hears in their place.</summary>
    public IReadOnlyList<Addressee> Of(Rung rung, DateOnly day)
    {
        if (rung.IsOfLateness && absence.Quiet?.Covers(day) == true)
        {
            return [QuietPerson];
        }

        var direct = rung.To.SelectMany(to => Of(to, rung.Line.Form, rung.Purpose, day));
        var once = direct.Where(a => !rung.Silent.Contains(a.Person)).OrderBy(a => a.As == ReminderTo.ContactPerson).DistinctBy(a => a.Person).ToList();
        return once.Count == 0 && rung.Purpose != ReminderPurpose.Know ? [_team] : once;
    }

    /// <summary>The same addressee on another day, on which the doctor may have gone away or come back; null if nobody is told then.</summary>
    public Addressee? OnAnotherDay(Addressee addressee, ReminderPurpose purpose, DateOnly day) =>
        addressee.As == ReminderTo.Trainee ? Doctor(purpose, day).FirstOrDefault() : addressee;

    public WayToDoctor WayToDoctor(DateOnly day)
    {
        var isQuiet = absence.Quiet?.Covers(day) == true;
        var may = !isQuiet && MayWrite(day);
        return new WayToDoctor(
            may,
            isQuiet || (absence.Contact?.AllowsMail == false && absence.Dates.ReturnedOn is null),
            may && IsAway(day) && absence.Contact?.Way == ContactWay.OtherAddress,
            may && IsAway(day) ? absence.Contact?.Hours : null,
            (isQuiet ? QuietPerson : ContactPerson).Person);
    }

    public ContactHours? Hours(Addressee to, DateOnly day) => to.As == ReminderTo.Trainee ? WayToDoctor(day).Hours : null;

    private IEnumerable<Addressee> Of(ReminderTo to, string? form, ReminderPurpose purpose, DateOnly day) => to switch
    {
        ReminderTo.Trainee => Doctor(purpose, day),
        ReminderTo.Supervisor => Named(to, absence.Form(form)?.Together ?? absence.Supervisor),
        ReminderTo.ContactPerson => [ContactPerson],
        ReminderTo.ProgrammeDirector => Holding(to, absence.Holders.ProgrammeDirectors),
        ReminderTo.CollegeTutor => Holding(to, absence.Holders.CollegeTutors),
        ReminderTo.Champion => Holding(to, absence.Holders.Champions),
        ReminderTo.Staff => [_team],
        ReminderTo.Endorser => absence.Form(form)?.Endorsing is { } endorsing ? Endorsers(endorsing) : [],
    };

    /// <summary>What is to be done goes to another if the doctor may not be written to. That somebody was asked to help is for the doctor alone, who finds it when they look; not before they took over what others registered.</summary>
    private IEnumerable<Addressee> Doctor(ReminderPurpose purpose, DateOnly day) => WayToDoctor(day) switch
    {
        { ByMail: true } way => [new Addressee(ReminderTo.Trainee, absence.Trainee, way.AtOtherAddress)],
        { Instead: var instead } when purpose != ReminderPurpose.Know => [instead is null ? _team : new Addressee(ReminderTo.ContactPerson, instead)],
        _ => absence.AwaitsTakeover ? [] : [new Addressee(ReminderTo.Trainee, absence.Trainee, InPortal: true)],
    };

    /// <summary>Those in whose role it is to be endorsed, without who signed it. The deanery's team endorses as such: it is not told as somebody who is to find an endorser.</summary>
    private IEnumerable<Addressee> Endorsers(EndorsingSituation endorsing) => endorsing.Role == Role.DeaneryStaff
        ? [new Addressee(ReminderTo.Endorser, null)]
        : Holding(ReminderTo.Endorser, [.. absence.Holders.Endorsing(endorsing.Role).Where(p => p != endorsing.SignedBy && p != endorsing.SignedFor)]);

    private Addressee QuietPerson => Named(ReminderTo.ContactPerson, absence.Quiet?.Tells).FirstOrDefault(ContactPerson);

    private Addressee ContactPerson =>
        Named(ReminderTo.ContactPerson, absence.Contact?.Through)
            .Concat(Named(ReminderTo.ContactPerson, absence.Supervisor))
            .Concat(Named(ReminderTo.ContactPerson, absence.Registrant))
            .FirstOrDefault(_team);

    private IEnumerable<Addressee> Named(ReminderTo to, PersonId? person) => Holding(to, person is { } named ? [named] : []);

    private IEnumerable<Addressee> Holding(ReminderTo to, IReadOnlyList<PersonId> people) =>
        people.Where(p => p != absence.Trainee && !absence.Holders.Left.Contains(p)).Select(p => new Addressee(to, p));

    private bool MayWrite(DateOnly day) => !(IsAway(day) || (absence.AwaitsTakeover && absence.Dates.ReturnedOn is null))
        || (absence.Contact?.AllowsMail ?? (absence.Dates.Planned && !absence.AwaitsTakeover && rules.Type(absence.TypeCode)?.WritesOnlyIfAgreed != true));

    private bool IsAway(DateOnly day) => absence.Dates.Starts <= day && !(absence.Dates.ReturnedOn <= day);
}
