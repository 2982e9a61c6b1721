using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Commenting;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Data.Guests;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.PaperSignatures;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>How far a section of a draft is.</summary>
public enum SectionProgress
{
    NotStarted,
    Prefilled,
    InProgress,

    /// <summary>The supervisor marked a question in it, and it was not saved since.</summary>
    LookAgain,

    /// <summary>Everything is answered, but the dates no longer fit to others.</summary>
    CheckDates,
    Done,
}

/// <summary>One section in the list of a form, with how far it is.</summary>
public sealed record SectionTask(string Key, string Title, SectionProgress Progress);

/// <summary>One form: to those who fill it in while it is open the list of its sections, to everybody else what was submitted last.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Form">The form as it stands.</param>
/// <param name="Definition">The definition that it is shown under.</param>
/// <param name="Sections">The sections, for those who fill it in now; empty otherwise.</param>
/// <param name="Submitted">The latest revision, if there is one.</param>
/// <param name="Deadline">When it is due.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Actor">Who reads it.</param>
public sealed record ShowFormPage(
    Absence Absence, AbsenceForm Form, FormDefinition Definition, IReadOnlyList<SectionTask> Sections, SubmittedForm? Submitted, Deadline Deadline, DeaneryRules Rules, Actor Actor)
{
    public bool IsFilled => Sections.Count > 0;

    /// <summary>The draft, for those who fill it in now.</summary>
    public DraftForm? Draft { get; init; }

    /// <summary>Somebody new is to be chosen for it, as who was chosen no longer holds that role here.</summary>
    public bool IsLeftAlone { get; init; }

    /// <summary>Who stands in today for who does it with the doctor, until when; null if nobody does.</summary>
    public string? StandIn { get; init; }

    /// <summary>It was sent, and nobody is named who could sign it.</summary>
    public bool WaitsForName => Form.Status == FormStatus.AwaitingSignOff && Absence.TogetherWith(Form.Key) is null && Absence.Status == AbsenceStatus.Open;

    /// <summary>In which role somebody finds out who supervises, while it is not known.</summary>
    public Role Finder { get; init; }

    /// <summary>That the doctor can ask somebody else to help with it; null to anybody else, and while nobody is waited for.</summary>
    public HelpOffer? Help { get; init; }

    /// <summary>That it is filled in together now; null if it is not.</summary>
    public TogetherNow? Together { get; init; }

    /// <summary>The doctor may open it to fill it in together.</summary>
    public bool MayFillTogether => IsTrainee && IsFilled && Together is null && !IsLeftAlone && Absence.TogetherWith(Form.Key) is not null && !Absence.AwaitsTakeover;

    /// <summary>What those who filled it in had written when the absence ended.</summary>
    public DraftForm? Kept { get; init; }

    /// <summary>Who is to sign and has no account, for those who may ask them; null of everybody else.</summary>
    public AskedGuest? Guest { get; init; }

    /// <summary>What was said about the answers that this reader may see.</summary>
    public required FormComments Comments { get; init; }

    /// <summary>The files that show signatures which staff recorded.</summary>
    public IReadOnlyList<ListedEvidence> Evidence { get; init; } = [];

    public bool MayRecordSignature => Absence.MayRecordSignature(Actor) && Absence.WhyNotOpen is null && Form.Status == FormStatus.AwaitingSignOff;

    public bool MayTakeBackSignature => Absence.MayRecordSignature(Actor) && Absence.Status is AbsenceStatus.Open or AbsenceStatus.Closed && Form.Status.IsSigned() && Absence.RecordedSignature(Form.Key) is not null;

    /// <summary>The button for those who need nothing.</summary>
    public ShortWayOffer? ShortWay { get; init; }

    /// <summary>Where to go on: the first page that is not done; null when all are.</summary>
    public SectionTask? NextSection => Sections.FirstOrDefault(s => s.Progress != SectionProgress.Done);

    public bool IsBegun => Sections.Any(s => s.Progress is not (SectionProgress.NotStarted or SectionProgress.Prefilled));

    /// <summary>Planned before the return, and the doctor is back already: the short way comes first.</summary>
    public DateOnly? CameBackOn => Form.Stage == FormStage.BeforeReturn ? Absence.ReturnedOn : null;

    /// <summary>The day of another review, if the form after the return agrees on more time or support.</summary>
    public DateOnly? NextReview => Form.Stage == FormStage.AfterReturn && Absence.Outcome is not (null or ReviewOutcome.Ready) ? Absence.ReviewOn : null;

    public bool IsTrainee => Actor.Is(Absence.TraineeId);

    public bool MayEndorse => Absence.WhyNotOpen is null && Absence.MayEndorse(Actor, Form.Key);

    public bool MaySign => Form.Status == FormStatus.AwaitingSignOff && Absence.Status == AbsenceStatus.Open && Absence.SigningRole(Actor, Definition) is not null;
}

public sealed class ShowFormQuery(SuppoRTTContext db, DraftForms drafts, SubmittedForms submitted, DefinitionStore definitions)
{
    public async Task<ShowFormPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        var absence = await db.WholeAbsence(reference, actor, cancellation);
        if (absence?.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        var rules = (await definitions.Rules(cancellation)).Rules;
        var latest = await submitted.Find(reference, form, null, actor, cancellation);
        var draft = await drafts.Find(reference, form, actor, cancellation);
        var definition = draft?.Definition ?? latest?.Definition ?? (await definitions.FormToday(form, cancellation))!.Definition;
        return new ShowFormPage(absence!, found, definition, draft is { IsOpen: true } ? [.. Tasks(draft)] : [], latest, Deadlines.For(absence!.Dates, rules).Single(d => d.Form == form), rules, actor)
        {
            Finder = absence.Supervisor is null ? await db.FinderOf(absence.Post, rules.FindsSupervisor, drafts.Today, cancellation) : default,
            Comments = await db.CommentsOn(absence, latest?.Definition ?? definition, actor, cancellation),
            Evidence = absence.SeesEvidence(actor, form) ? await db.EvidenceFor(absence, form, cancellation) : [],
            Draft = draft is { IsOpen: true } ? draft : null,
            Together = draft is null ? null : await drafts.Together(draft, null, actor, cancellation),
            IsLeftAlone = !found.Status.IsSigned() && await drafts.IsLeftAlone(absence, form, cancellation),
            StandIn = await db.StandInWords(absence, form, actor, drafts.Today, cancellation),
            Guest = rules.GuestLinkDays > 0 && found.Status == FormStatus.AwaitingSignOff && absence.WhyNotOpen is null && absence.MayAskGuest(actor) ? await db.GuestOf(absence, definition, drafts.Today, cancellation) : null,
            Help = await drafts.OfferOfHelp(absence, form, actor, cancellation),
            Kept = draft is { IsKept: true } ? draft : null,
        };
    }

    private static IEnumerable<SectionTask> Tasks(DraftForm draft) => draft.ShownSections.Select(s => new SectionTask(s.Key, s.Title, ProgressOf(draft, s)));

    private static SectionProgress ProgressOf(DraftForm draft, Section section)
    {
        var isComplete = !draft.Problems(section).Any();
        return (draft.Saved.ContainsKey(section.Key), isComplete) switch
        {
            _ when IsToBeSeenAgain(draft, section) => SectionProgress.LookAgain,
            (_, false) when draft.DateProblems(section).Any() && !draft.Definition.Problems(section, draft.Answers, complete: true).Any() => SectionProgress.CheckDates,
            (true, true) => SectionProgress.Done,
            (true, false) => SectionProgress.InProgress,
            (false, true) when !draft.AnswersOf(section.Key).IsEmpty => SectionProgress.Prefilled,
            _ => SectionProgress.NotStarted,
        };
    }

    private static bool IsToBeSeenAgain(DraftForm draft, Section section) =>
        draft.Form.OpenReturn is { } given && section.Questions.Any(q => given.Questions.Contains(q.Key))
        && !(draft.Saved.TryGetValue(section.Key, out var saved) && saved.At >= given.At);
}
