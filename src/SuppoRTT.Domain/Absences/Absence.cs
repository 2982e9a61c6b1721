using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>One doctor's time out of training, from the first form to the signed-off return. Everything that happens to it is one of its verbs.</summary>
public sealed partial class Absence : Aggregate, IOwnedByDeanery
{
    private static int _registered = Random.Shared.Next();

    private readonly List<AbsenceForm> _forms = [];
    private readonly List<Participation> _participations = [];
    private readonly List<Meeting> _meetings = [];
    private readonly List<PlannedNeed> _needs = [];
    private readonly List<Remark> _remarks = [];

    private Absence()
    {
        Reference = TypeCode = TraineeName = FoldedTraineeName = Code = null!;
        Period = null!;
        Approval = null!;
    }

    private Absence(DeaneryId deanery, string reference, AbsenceRegistration r, DateTimeOffset at)
    {
        (Id, DeaneryId, Reference) = (new AbsenceId(Guid.CreateVersion7()), deanery, reference);
        (TraineeId, TraineeName, FoldedTraineeName, Post) = (r.Trainee, r.TraineeName, Folded.Of(r.TraineeName, Person.LongestName), r.Post);
        (Planned, TypeCode, Approval, Period) = (r.Planned, r.TypeCode, r.Approval, r.Period);
        Sequence = (at.ToUnixTimeMilliseconds() << 20) | ((uint)Interlocked.Increment(ref _registered) & ((1u << 20) - 1));
        (RegisteredOn, Status, Code) = (at.DateInUk, AbsenceStatus.Open, VerificationCode.New());
    }

    public AbsenceId Id { get; private init; }

    /// <summary>Rises with the moment of registration; against ties the low bits count on from a number of chance.</summary>
    public long Sequence { get; private init; }

    /// <summary>By which lists page: the newest first, and what has ended after everything that goes on.</summary>
    public long ListOrder { get; private set; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>As SRT-7K4M-2QD9.</summary>
    public string Reference { get; private init; }

    /// <summary>By which a printed copy of the whole absence is checked.</summary>
    public string Code { get; private init; }

    public AbsenceStatus Status
    {
        get;
        private set
        {
            field = value;
            ListOrder = value.GoesOn() ? Sequence : Sequence - long.MaxValue;
        }
    }

    public PersonId TraineeId { get; private init; }

    public string TraineeName { get; private init; }

    public string FoldedTraineeName { get; private init; }

    /// <summary>Where the doctor trains: by its parts the roles of others reach the absence.</summary>
    public Post Post
    {
        get => new(ProgrammeId, SpecialtyId, SchoolId, TrustId, SiteId);
        private set => (ProgrammeId, SpecialtyId, SchoolId, TrustId, SiteId) = (value.ProgrammeId, value.SpecialtyId, value.SchoolId, value.TrustId, value.SiteId);
    }

    public Guid? ProgrammeId { get; private set; }

    public Guid? SpecialtyId { get; private set; }

    public Guid? SchoolId { get; private set; }

    public Guid? TrustId { get; private set; }

    public Guid? SiteId { get; private set; }

    /// <summary>Known before it began; otherwise it was registered after the fact.</summary>
    public bool Planned { get; private init; }

    /// <summary>One of the deanery's types of absence.</summary>
    public string TypeCode { get; private set; }

    /// <summary>Where it stood before it was ended early, so that undoing leads back there and past no decision.</summary>
    public AbsenceStatus? EndedFrom { get; private set; }

    public Approval Approval { get; private set; }

    public AbsencePeriod Period { get; private set; }

    public DateOnly RegisteredOn { get; private init; }

    /// <summary>The day the doctor came back.</summary>
    public DateOnly? ReturnedOn { get; private set; }

    /// <summary>Registered by somebody else, and the doctor has not taken it over yet.</summary>
    public bool AwaitsTakeover { get; private set; }

    public int? CoachingSessions { get; private set; }

    public int? ReorientationDays { get; private set; }

    public DateOnly? SupervisionStarts { get; private set; }

    public DateOnly? SupervisionEnds { get; private set; }

    public DateOnly? ReviewOn { get; private set; }

    public ReviewOutcome? Outcome { get; private set; }

    /// <summary>The doctor does without the programme; null while they take part.</summary>
    public OptOut? OptedOut { get; private set; }

    /// <summary>The time in which nothing is sent to the doctor; null if none was asked for.</summary>
    public QuietTime? Quiet { get; private set; }

    /// <summary>What the doctor agreed to for the time away; null if nothing was said.</summary>
    public ContactWhileAway? Contact { get; private set; }

    /// <summary>When reminders have to be reckoned again: at once after every event. Null when nothing is to come.</summary>
    public DateTimeOffset? LookAt { get; private set; }

    public IReadOnlyList<AbsenceForm> Forms => _forms;

    public IReadOnlyList<Participation> Participations => _participations;

    public IReadOnlyList<Meeting> Meetings => _meetings;

    /// <summary>The lines of the Individualised Action Planner.</summary>
    public IReadOnlyList<PlannedNeed> Needs => _needs;

    public IReadOnlyList<Remark> Remarks => _remarks;

    public Participation? Supervisor => _participations.SingleOrDefault(p => p.Part == Part.Supervisor && p.Until is null);

    /// <summary>Why nothing can be done with it now, in a sentence; null while it is open.</summary>
    public string? WhyNotOpen => Status switch
    {
        AbsenceStatus.AwaitingDecision => "The deanery has not decided on this absence yet.",
        AbsenceStatus.Declined => "The deanery decided that its programme does not apply to this absence.",
        AbsenceStatus.Appealed => "The deanery has not decided on the appeal yet.",
        AbsenceStatus.AppealDismissed => "The deanery decided on appeal that its programme does not apply to this absence.",
        AbsenceStatus.Withdrawn => "This absence was withdrawn.",
        AbsenceStatus.NotReturning => "This absence was ended: there will be no return to training.",
        AbsenceStatus.Closed => "This absence is closed: everything is signed.",
        AbsenceStatus.OnHold => $"This absence is on hold since {OnHoldSince!.Value.Written}. It goes on once the deanery takes it up again.",
        AbsenceStatus.Open => null,
    };

    public KeyDates Dates => new(Planned, RegisteredOn, Period.Starts, Period.ExpectedReturn, ReturnedOn) { TypeCode = TypeCode };

    public AbsenceForm Form(string key) => _forms.SingleOrDefault(f => f.Key == key) ?? throw new RuleBrokenException("This absence has no such form.");

    /// <summary>The meeting of a form, if one was proposed or held.</summary>
    public Meeting? MeetingOf(string form) => _meetings.SingleOrDefault(m => m.FormKey == form);

    /// <summary>Why it has ended, in a sentence; null while there is still something to do or to wait for, also while it is on hold.</summary>
    public string? WhyEnded => Status.GoesOn() ? null : WhyNotOpen;

    private void MustGoOn() => RuleBrokenException.Unless(WhyEnded is null, WhyEnded ?? "");

    private void MustBeOpen() => RuleBrokenException.Unless(WhyNotOpen is null, WhyNotOpen ?? "");

    private static void MustHaveReason(string? reason) => RuleBrokenException.Unless(!string.IsNullOrWhiteSpace(reason), "A reason is needed.");

    /// <summary>Whether the last reason that was given is this one, by this person.</summary>
    private bool IsSaidLast(string? reason, Actor by) => _remarks.MaxBy(r => r.EventNumber) is { } last && last.Text == reason?.Trim() && last.By.Id == by.Id.Value;

    /// <summary>Puts the reason beside the event that was just recorded. That there is one is checked before anything changes.</summary>
    private void Explain(string reason, Actor by) => _remarks.Add(new Remark(DeaneryId, LastEventNumber, reason.Trim(), StampOf(by)));
}
