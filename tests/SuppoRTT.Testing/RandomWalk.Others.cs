using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>What stands beside the forms: how an absence begins and is decided on, meetings ahead, comments, notes, sittings, signatures on paper.</summary>
public sealed partial class RandomWalk
{
    private readonly List<QuestionComment> _comments = [];
    private readonly List<Note> _notes = [];
    private readonly Actor[] _deciders;

    /// <summary>Everything that was said about answers so far.</summary>
    public IReadOnlyList<QuestionComment> Comments => _comments;

    /// <summary>Every note that somebody else may read.</summary>
    public IReadOnlyList<Note> Notes => _notes;

    private DateOnly Day => _now.DateInUk;

    /// <summary>By the doctor, by somebody for them, with or without a word on how things stand; and a short one on which the deanery decides.</summary>
    private Absence Begun() => One(6) switch
    {
        0 => _a.AwaitingDecision(),
        1 => _a.AbsenceForAnother(),
        2 => Unplanned(),
        _ => _a.Absence(A.Today.AddDays(_random.Next(-300, 120))),
    };

    private Absence Unplanned()
    {
        var by = _a.Cast.Supervisor;
        var said = new AbsenceRegistration(_a.Cast.Trainee.Id, _a.Cast.Trainee.Name, _a.Cast.Post, Planned: false, _a.Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddDays(-10), null), "It was a hard year")
        {
            Situation = SomeSituation(),
            Supervisor = new NamedPerson(by.Id, by.Name),
        };
        return Absence.Register(_a.Deanery, Reference.New(), said, _a.Forms, _a.Rules, by.Actor, A.Morning);
    }

    /// <summary>What is done with a form that two have open together; null while nobody has.</summary>
    private (string Name, Action Say)? OfSitting(Actor by) => Absence.Sittings.FirstOrDefault(s => s.IsOn(_now)) is not { } sitting ? null : Any(new (string, Action)[]
    {
        ("JoinSitting", () => Absence.JoinSitting(sitting.FormKey, One(2) == 0 ? by : _a.Cast.Supervisor.Actor, _now)),
        ("EndSitting", () => Absence.EndSitting(sitting.FormKey, sitting.Id, One(2) == 0 ? by : _a.Cast.Trainee.Actor, _now)),
    });

    private (string Name, Action Say) OfOthers(string form, Actor by)
    {
        var often = One(2) == 0 ? by : _a.Cast.Trainee.Actor;
        var staff = One(2) == 0 ? by : Any(_deciders);
        return One(3) == 0 ? OfTheRota(by) : Any(OfWords(form, by, often).Concat(OfTheDeanery(form, often, staff)).ToList());
    }

    private IEnumerable<(string, Action)> OfWords(string form, Actor by, Actor often) =>
    [
        ("ProposeMeeting", () => Absence.ProposeMeeting(form, _now.AddDays(_random.Next(-3, 30)), "Room 4", often, _now)),
        ("CallOffMeeting", () => Absence.CallOffMeeting(form, About(Absence.MeetingOf(form)?.Sequence ?? 0), often, _now)),
        ("CommentOnQuestion", () => Comment(form, by)),
        _comments.Count == 0 ? ("CommentOnQuestion", () => Comment(form, by)) : ("AnswerComment", () => Absence.AnswerComment(Any(_comments), Any(Enum.GetValues<CommentStep>()), One(3) == 0 ? null : Reason(), by, _now)),
        ("WriteNote", () => WriteNote(by)),
        ("StartSitting", () => Absence.StartSitting(form, _a.Cast.Held, often, _now)),
        ("AskForReminder", () => AskForReminder(form, often)),
        ("NameAtRightAddress", () => Absence.NameAtRightAddress(_a.Form(form), _a.MembershipOf(Any(People)), often, _now, About(Absence.Version))),
    ];

    private IEnumerable<(string, Action)> OfTheDeanery(string form, Actor often, Actor staff) =>
    [
        ("RecordPaperSignature", () => RecordPaperSignature(form, Any(People).Actor, staff, One(4) == 0 ? SomeDay() : Day)),
        ("TakeBackPaperSignature", () => Absence.TakeBackPaperSignature(form, About(Absence.Form(form).Revision), Reason(), staff, _now)),
        ("ChangePost", () => Absence.ChangePost(SomePost(), Reason(), staff, _now)),
        ("BeginQuiet", () => Absence.BeginQuiet(new QuietTime(Day, Day.AddDays(30), _a.Cast.Supervisor.Id), _now)),
        ("TellDoctor", () => Absence.TellDoctor(About(Absence.Version), staff, _now)),
        ("CorrectSituation", () => Absence.CorrectSituation(SomeSituation(), new ShortAbsence(_a.Rules.Threshold, Reason()), staff, _now)),
        ("CorrectType", () => Absence.CorrectType(Any(_a.Rules.AbsenceTypes).Code, new Approval(Any(Enum.GetValues<ApprovalState>())), Reason(), _a.Rules, often, _now)),
        ("TakeBackReturn", () => Absence.TakeBackReturn(Reason(), often, _now)),
        ("UnmarkFormUploaded", () => Absence.UnmarkFormUploaded(form, About(Absence.Form(form).Revision), often, _now)),
        ("Appeal", () => Absence.Appeal(Reason(), Day.AddDays(_random.Next(-2, 14)), often, _now)),
        ("Decide", () => Absence.Decide(One(2) == 0, Reason(), staff, _now)),
    ];

    private void Comment(string form, Actor by)
    {
        var on = new CommentOn(_a.Form(form), Any(_a.Form(form).Questions.Where(q => q.IsAsked).ToList()).Key, About(Absence.Form(form).Revision));
        if (Absence.CommentOnQuestion(on, Reason(), _comments.LastOrDefault(c => c.FormKey == form), by, _now) is { } made)
        {
            _comments.Add(made);
        }
    }

    /// <summary>Of those that others read. One's own is no business of anybody, and leaves no trace in the absence.</summary>
    private void WriteNote(Actor by)
    {
        var kind = One(2) == 0 ? NoteKind.BetweenUs : NoteKind.Team;
        if (Note.Write(Absence, new NewNote(kind, Reason(), Absence.Supervisor?.PersonId), _notes.LastOrDefault(n => n.AuthorId == by.Id), by, _now) is { } made)
        {
            _notes.Add(made);
        }
    }

    private void AskForReminder(string form, Actor by)
    {
        var waited = Absence.WaitsFor(form, _a.Rules, _a.Cast.Held, Day) ?? new WaitedFor(form, _a.Cast.Supervisor.Id, _a.Cast.Supervisor.Name, ReminderTrigger.SignOffWaits, null);
        Absence.AskForReminder(waited, new ToldBefore(One(2) == 0 ? null : Day.AddDays(-20), One(8) == 0), _a.Rules, _a.Cast.Held, by, _now);
    }

    private void RecordPaperSignature(string form, Actor signer, Actor by, DateOnly on)
    {
        Absence.RecordPaperSignature(new GivenSignature(signer, SignOffOf(form), Any(Enum.GetValues<SigningMedium>()), on, [new EvidenceFile("scan.pdf", EvidenceKind.Pdf, [1])]), 0, by, _now);
    }

    /// <summary>Mostly where it was, or nowhere, or where others look after it.</summary>
    private Post SomePost() => One(4) switch
    {
        0 => new Post(),
        1 => new Post(Another(ScopeKind.Programme), Another(ScopeKind.Specialty), Another(ScopeKind.School), Another(ScopeKind.Trust), Another(ScopeKind.Site)),
        _ => _a.Cast.Post,
    };

    private Guid Another(ScopeKind scope) => Cast.IdOf(_a.Cast.Deanery, "another", scope.ToString());

    private UnplannedSituation SomeSituation() => new(Any(Enum.GetValues<ExpectedLength>()), One(2) == 0, Any(Enum.GetValues<OccupationalHealthReferral>()), null);
}
