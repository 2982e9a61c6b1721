using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>An absence with random dates and people, and what may happen to it from one day to the next.</summary>
internal sealed class RandomSituation(int seed)
{
    private static readonly PersonId[] _people = [.. Cast.Wessex.Everyone.Skip(1).Select(m => m.Id)];
    private static readonly FormStatus[] _statuses = Enum.GetValues<FormStatus>();

    private readonly Random _random = new(seed);

    /// <summary>Either deanery, of any nation, as it is shipped or with everything switched on, and as if others endorsed its forms.</summary>
    public DeaneryRules Rules(DeaneryRules one, DeaneryRules other)
    {
        var shipped = One(2) == 0 ? one : other;
        var rules = shipped with { Nation = Any(Enum.GetValues<Nation>()), Reminders = [.. shipped.Reminders, .. shipped.Windows.SelectMany(w => EndorsingRemindersTests.LinesFor(w.Form))] };
        return One(2) == 0 ? rules : rules with { Reminders = [.. rules.Reminders.Select(r => r with { Enabled = true, Escalations = [.. r.Escalations.Select(e => e with { Enabled = true })] })] };
    }

    public Situation First(DeaneryRules rules)
    {
        var registered = new DateOnly(2026, 1, 1).AddDays(_random.Next(0, 2000));
        var starts = registered.AddDays(_random.Next(-200, 400));
        var (trainee, supervisor) = (Cast.Wessex.Trainee.Id, Perhaps());
        return new Situation
        {
            Absence = new AbsenceId(Guid.NewGuid()),
            Status = AbsenceStatus.Open,
            Dates = new KeyDates(starts > registered, registered, starts, One(4) == 0 ? null : starts.AddDays(_random.Next(1, 700)), null),
            TypeCode = Any(rules.AbsenceTypes).Code,
            AwaitsTakeover = One(4) == 0,
            Forms = [.. rules.Windows.Select((w, i) => new FormSituation(w.Form, (FormStage)i, FormStatus.NotStarted))],
            Trainee = trainee,
            Supervisor = supervisor,
            UnsupervisedSince = supervisor is null ? registered : null,
            Registrant = Perhaps(),
            Contact = One(3) == 0 ? new ContactWhileAway(Any(Enum.GetValues<ContactWay>()), Perhaps(), One(2) == 0 ? new ContactHours(new(10, 0), new(16, 0)) : null) : null,
            Holders = new RoleHolders { ProgrammeDirectors = Some(), CollegeTutors = Some(), HeadsOfSchool = Some(), Champions = Some(), Left = [.. Some().Take(1)] },
            Preferences = [.. Enum.GetValues<ReminderTrigger>().Select(t => new ReminderPreference(default, trainee, t, Any(Enum.GetValues<Delivery>())))],
        };
    }

    /// <summary>What a day brings: mostly nothing.</summary>
    public Situation Changed(Situation s, DateOnly today) => One(25) switch
    {
        0 => s with { Forms = [.. s.Forms.Select(f => One(3) == 0 ? Moved(f, today) : f)] },
        1 when s.Dates.ReturnedOn is null => s with { Dates = s.Dates with { ExpectedReturn = One(3) == 0 ? null : Days.Later(s.Dates.Starts, today).AddDays(_random.Next(1, 400)) } },
        2 when s.Dates.ReturnedOn is null && s.Dates.Starts < today && One(3) == 0 => s with { Dates = s.Dates with { ReturnedOn = today } },
        3 when One(3) == 0 => s.Quiet is null ? s with { Quiet = new QuietTime(today, One(2) == 0 ? null : today.AddDays(_random.Next(1, 60)), Any(_people)) } : s with { Quiet = null, QuietEndedOn = today },
        4 => Supervised(s, Perhaps(), today) with { AwaitsTakeover = false },
        5 when One(4) == 0 => s with { SupervisionEnds = today.AddDays(_random.Next(1, 30)), SupervisionVariedOn = One(2) == 0 ? today : null },
        6 when One(4) == 0 => s with { Handover = new Handover(today, One(2) == 0 ? today : null) },
        7 when One(8) == 0 => s with { Status = Any([AbsenceStatus.Withdrawn, AbsenceStatus.NotReturning, AbsenceStatus.Closed]) },
        8 when One(8) == 0 => s with { OptOut = new OptOut(today, "Because", "Somebody") },
        9 when One(8) == 0 => s with { TakenUpOn = today },
        _ => s,
    };

    /// <summary>Days on which nothing is sent: a whole outage now and then.</summary>
    public int Outage() => One(40) == 0 ? _random.Next(1, 15) : 0;

    private FormSituation Moved(FormSituation form, DateOnly today)
    {
        var status = Any(_statuses);
        return form with
        {
            Status = status,
            SubmittedOn = status is FormStatus.NotStarted or FormStatus.Draft ? null : today,
            GivenBackOn = status is FormStatus.Returned or FormStatus.Reopened ? today : null,
            SignedOn = status.IsSigned() ? today : null,
            Endorsing = status == FormStatus.AwaitingEndorsement ? new EndorsingSituation(Any([Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff]), today, today.AddDays(_random.Next(1, 30))) { SignedBy = Perhaps() } : null,
            MeetingOn = One(4) == 0 ? today.AddDays(_random.Next(0, 40)) : null,
            HeldOn = One(4) == 0 ? today : form.HeldOn,
        };
    }

    private static Situation Supervised(Situation s, PersonId? by, DateOnly today) => s with { Supervisor = by, UnsupervisedSince = by is null ? s.UnsupervisedSince ?? today : null };

    private PersonId? Perhaps() => One(5) == 0 ? null : Any(_people);

    private IReadOnlyList<PersonId> Some() => [.. _people.Where(_ => One(5) == 0)];

    private int One(int of) => _random.Next(of);

    private T Any<T>(IReadOnlyList<T> all) => all[_random.Next(all.Count)];
}
