using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>One absence as everybody around it sees it.</summary>
/// <param name="Absence">The whole absence.</param>
/// <param name="Steps">What is next, for this reader.</param>
/// <param name="Emails">The addresses of the people around it.</param>
/// <param name="Reader">Who is asking.</param>
public sealed record ShowAbsencePage(Absence Absence, ShownSteps Steps, IReadOnlyDictionary<PersonId, string> Emails, Actor Reader)
{
    public DeaneryToday Deanery => Steps.Deanery;

    public bool IsTrainee => Reader.Is(Absence.TraineeId);

    /// <summary>The reason that was given last: for asking, for the decision, for the end. Only for those who see reasons.</summary>
    public string? Reason => Absence.SeesReasons(Reader) ? (Request ?? Absence.HoldReason ?? Absence.Remarks.MaxBy(r => r.EventNumber))?.Text : null;

    /// <summary>Why the programme should apply, while the deanery has still to decide.</summary>
    public Remark? Request { get; init; }

    /// <summary>Whether the reader may write to the doctor, for whom it was registered.</summary>
    public bool CanTell => Absence.MayInviteDoctor(Reader);

    /// <summary>Whether the doctor has been here.</summary>
    public bool HasDoctorCome { get; init; }

    /// <summary>Those around it whom the deanery has not confirmed yet.</summary>
    public IReadOnlySet<PersonId> Unconfirmed { get; init; } = new HashSet<PersonId>();

    /// <summary>The deanery has not confirmed the supervisor yet, who signs nothing until then.</summary>
    public bool IsSupervisorUnconfirmed => Absence.Supervisor is { } supervisor && Unconfirmed.Contains(supervisor.PersonId);

    /// <summary>The deanery has not confirmed who supervises next.</summary>
    public bool IsNextUnconfirmed => Absence.Next is { PersonId: { } next } && Unconfirmed.Contains(next);

    /// <summary>The forms of which the deanery has not confirmed yet who was chosen for them.</summary>
    public IReadOnlySet<string> UnconfirmedPartners { get; init; } = new HashSet<string>();

    /// <summary>Who does single forms with the doctor instead of the supervisor.</summary>
    public IEnumerable<(string Form, Participation Partner)> Partners =>
        from window in Deanery.Rules.Windows let partner = Absence.PartnerFor(window.Form) where partner is not null select (window.Form, partner);

    /// <summary>The forms for which somebody new is to be chosen, as who was to do it no longer holds that role here.</summary>
    public IReadOnlySet<string> LeftAlone { get; init; } = new HashSet<string>();

    /// <summary>A new supervisor is needed, as who is named holds no such role here any more.</summary>
    public bool NeedsNewSupervisor { get; init; }

    /// <summary>Who stands in today for the people around it.</summary>
    public IReadOnlyList<StandInNow> StandIns { get; init; } = [];

    /// <summary>As “Ann Able stands in until 5 December 2026”; null if nobody stands in for this part today.</summary>
    public string? StandInOf(Participation of) => StandIns.FirstOrDefault(s => s.Absent == of.PersonId && s.Deputy != Absence.TraineeId && (of.As is { } role ? s.Role == role : Participation.Supervising.Contains(s.Role))) is { } standIn
        ? $"{(Reader.Is(standIn.Deputy) ? "You stand" : $"{standIn.DeputyName} stands")} in until {DayWords.Of(standIn.Until)}" : null;

    /// <summary>In which role somebody finds out who supervises, while it is not known.</summary>
    public Role Finder { get; init; }

    /// <summary>Who else of the deanery is registered under a number of this doctor; only for staff.</summary>
    public IReadOnlyList<string> SharingANumber { get; init; } = [];

    /// <summary>The programme, specialty, school, trust and site to which it belongs, by name; none for those who do not see it.</summary>
    public IReadOnlyList<string> BelongsTo { get; init; } = [];

    /// <summary>That the deanery decided that the programme applies, if it was asked.</summary>
    public AcceptedByDeanery? Accepted { get; init; }

    /// <summary>The kinds of request on whose appeals here the reader decides in the place of the deanery's team.</summary>
    public IReadOnlyCollection<string> AppealsToDecide { get; init; } = [];

    /// <summary>Until when the reader may appeal against the deanery's decision; null if they may not.</summary>
    public DateOnly? AppealUntil { get; init; }

    public bool CanName => Absence.MayNameSupervisor(Reader) && Absence.Status.GoesOn();

    /// <summary>Whether the reader sees that the supervisor changes on a day to come: those who look after it do.</summary>
    public bool SeesNext => (CanName || Absence.SeesPost(Reader)) && Absence.Status.GoesOn();

    /// <summary>Whether the reader may say who does a form with the doctor.</summary>
    public bool CanChoose => Absence.MayManage(Reader) && Absence.Status.GoesOn();

    /// <summary>Who registered it for the doctor.</summary>
    public Participation? Registrant => Absence.Participations.FirstOrDefault(p => p.Part == Part.Registrant);

    /// <summary>When the doctor took it over; null if they did not, or registered it themselves.</summary>
    public DateTimeOffset? TakenOverAt { get; init; }

    public bool CanChangeDates => Absence.MayManage(Reader) && Absence.Status.GoesOn() && Absence.ReturnedOn is null;

    public bool CanConfirmReturn => Absence.MayManage(Reader) && Absence.Status == AbsenceStatus.Open;

    public bool CanCorrectType => Absence.MayCorrectSituation(Reader) && Absence.Status.GoesOn();

    public bool CanTakeBackReturn => CanConfirmReturn && Absence.WhyReturnStands is null;

    public bool CanCorrectSituation => Absence.Situation is not null && Absence.MayCorrectSituation(Reader) && Absence.Status.GoesOn();

    public bool CanChangePost => Absence.MayChangePost(Reader) && Absence.Status.GoesOn();

    public bool CanPutOnHold => Absence.MayHold(Reader) && Absence.Status == AbsenceStatus.Open;

    /// <summary>That it is on hold, with the reason for those who see reasons.</summary>
    public HoldNotice? Hold => HoldNotice.Of(Absence, Reader, Deanery.Rules.Contact);

    public bool CanEnd => Absence.MayEnd(Reader) && Absence.Status.GoesOn();

    public bool CanReinstate => Absence.MayEnd(Reader) && Absence.Status is AbsenceStatus.Withdrawn or AbsenceStatus.NotReturning;

    /// <summary>The forms whose meeting is arranged, was held, or can be arranged now.</summary>
    public IEnumerable<(string Form, Meeting? Meeting, bool CanArrange)> Meetings =>
        from window in Deanery.Rules.Windows
        let meeting = Absence.MeetingOf(window.Form)
        let canArrange = Absence.MayMeet(Reader, window.Form) && Steps.All.Any(s => s.Deadline?.Form == window.Form && s.Turn != Turn.Nobody)
        where canArrange || meeting is not null
        select (window.Form, meeting, canArrange);
}

public sealed class ShowAbsenceQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<ShowAbsencePage?> Find(string reference, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence)
        {
            return null;
        }

        var (forms, deanery) = await Today(cancellation);
        var (request, accepted, appeals) = (absence.Status == AbsenceStatus.AwaitingDecision ? await db.RequestForDecision(absence, cancellation) : null, await db.AcceptedByDeanery(absence, actor, cancellation), await db.AppealsTo(actor, absence, deanery.Rules, time.GetUtcNow(), cancellation));
        await Log(absence, actor, ShownRequest.Of(absence, deanery.Rules, actor, deanery.Today, appeals.Kinds).Count > 0 || absence.ShowsDecision(actor, accepted), cancellation);
        var steps = new ShownSteps(AbsenceInBrief.Of(absence), deanery, StepReader.Of(absence, actor, forms, appeals.OnAbsence)) { AskedBy = request?.By };
        var (around, next) = ((PersonId[])[absence.TraineeId, .. absence.Participations.Where(p => p.Until is null).Select(p => p.PersonId)], absence.Next?.PersonId);
        var members = await db.Memberships.AsNoTracking().Where(m => around.Contains(m.PersonId) || m.PersonId == next).Select(m => new { m.PersonId, m.Person.Email, m.AwaitsAcceptance, Awaiting = m.Roles.Where(r => r.AwaitsConfirmation && r.Until == null).Select(r => r.Role).ToList() }).AsSingleQuery().ToListAsync(cancellation);
        var held = await db.RolesAroundOf(absence, deanery.Today, cancellation);
        return new ShowAbsencePage(absence, steps, members.ToDictionary(m => m.PersonId, m => m.Email), actor)
        {
            HasDoctorCome = members.Any(m => m.PersonId == absence.TraineeId && !m.AwaitsAcceptance),
            Unconfirmed = members.Where(m => m.Awaiting.Count > 0).Select(m => m.PersonId).ToHashSet(),
            UnconfirmedPartners = absence.Participations.Where(p => p is { Part: Part.FormPartner, Until: null, As: not null } && members.Any(m => m.PersonId == p.PersonId && m.Awaiting.Contains(p.As.Value))).Select(p => p.FormKey!).ToHashSet(),
            Accepted = accepted,
            LeftAlone = absence.Forms.Select(f => f.Key).Where(f => absence.IsLeftAlone(f, held)).ToHashSet(),
            SharingANumber = absence.MayDecide(actor) ? await SharingANumber(absence.TraineeId, cancellation) : [],
            NeedsNewSupervisor = absence.NeedsNewSupervisor(held),
            Finder = absence.Supervisor is null ? await db.FinderOf(absence.Post, deanery.Rules.FindsSupervisor, deanery.Today, cancellation) : default,
            Request = request,
            BelongsTo = absence.SeesPost(actor) ? await BelongsTo(absence.Post, cancellation) : [],
            StandIns = await db.DeputiesOf(around, deanery.Today, cancellation),
            AppealsToDecide = appeals.Kinds,
            AppealUntil = await AppealUntil(absence, actor, deanery, cancellation),
            TakenOverAt = await TakenOver(absence, cancellation),
        };
    }

    private async Task<(IReadOnlyList<FormDefinition> Forms, DeaneryToday Deanery)> Today(CancellationToken cancellation)
    {
        var forms = (await definitions.Forms(cancellation)).Select(f => f.Definition).ToList();
        return (forms, new DeaneryToday((await definitions.Rules(cancellation)).Rules, forms.ToDictionary(f => f.Key, f => f.Name), time.GetUtcNow().DateInUk));
    }

    /// <summary>That somebody looked is kept, and whether they read of a referral to occupational health, or why something was asked of the deanery.</summary>
    private Task Log(Absence absence, Actor actor, bool hasRequest, CancellationToken cancellation)
    {
        var hasReferral = absence.Situation is { Referral: not OccupationalHealthReferral.NotKnown } && absence.SeesReferral(actor);
        var content = ReadContent.Absence | (hasReferral ? ReadContent.Referral : ReadContent.None) | (hasRequest ? ReadContent.Request : ReadContent.None);
        return db.LogRead(absence, content, actor, time.GetUtcNow(), cancellation);
    }

    private Task<List<string>> SharingANumber(PersonId doctor, CancellationToken cancellation) => db.Memberships.AsNoTracking()
        .Where(m => m.PersonId != doctor && db.People.Any(p => p.Id == doctor
            && ((p.GmcNumber != null && p.GmcNumber == m.Person.GmcNumber) || (p.GdcNumber != null && p.GdcNumber == m.Person.GdcNumber) || (p.PublicHealthNumber != null && p.PublicHealthNumber == m.Person.PublicHealthNumber))))
        .OrderBy(m => m.Person.FoldedName).Select(m => m.Person.Name).ToListAsync(cancellation);

    private async Task<IReadOnlyList<string>> BelongsTo(Post post, CancellationToken cancellation)
    {
        var names = await db.PlaceNamesOf(post.Places, cancellation);
        return [.. post.Places.Select(p => names.GetValueOrDefault(p)).OfType<string>()];
    }

    private async Task<DateOnly?> AppealUntil(Absence absence, Actor actor, DeaneryToday deanery, CancellationToken cancellation) =>
        absence.Status == AbsenceStatus.Declined && absence.MayAppeal(actor)
            && (await db.DecisionAgainst(absence, cancellation))?.LastDay(deanery.Rules.Threshold.AppealDays) is { } last && last >= deanery.Today ? last : null;

    private async Task<DateTimeOffset?> TakenOver(Absence absence, CancellationToken cancellation)
    {
        var id = absence.Id.Value;
        return absence.AwaitsTakeover || absence.Participations.All(p => p.Part != Part.Registrant) ? null
            : await db.Audit.AsNoTracking().Where(e => e.SubjectId == id && e.Name == nameof(AbsenceTakenOver)).Select(e => (DateTimeOffset?)e.At).SingleOrDefaultAsync(cancellation);
    }
}
