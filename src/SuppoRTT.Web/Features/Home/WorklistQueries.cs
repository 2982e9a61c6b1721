using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

internal static class WorklistQueries
{
    /// <summary>Nobody does more than this at once; what is beyond comes up when something before it is done.</summary>
    internal const int Most = 100;

    /// <summary>As many of what is done as the home page shows.</summary>
    internal const int MostDone = 5;

    /// <summary>What is the reader's turn as a supervisor, will be, and was; of those whom they look after, the forms that no named supervisor will sign. As much of it as this part of the home page has to do with.</summary>
    public static async Task<Worklist> Worklist(this SuppoRTTContext db, Actor actor, HomePosition position, DeaneryToday deanery, IReadOnlyList<FormDefinition> forms, CancellationToken cancellation)
    {
        var signing = actor.Roles.Where(r => forms.Any(f => f.Signer(Party.Supervisor).Roles.Contains(r.Role))).ToList();
        var supervised = position.ShowsSupervised ? await db.SupervisedBy(actor).Where(a => a.Status == AbsenceStatus.Open).SoonestFirst(deanery.Today).InBrief(Most + 1, cancellation) : [];
        var unsupervised = Reaching(signing) is { Count: > 0 } reaching ? await db.Absences.ReachedBy(reaching).Where(a => a.TraineeId != actor.Id).ToSignWithoutSupervisor(deanery, cancellation) : [];
        var work = Of([.. supervised.Take(Most)], [.. unsupervised.Take(Most)], actor, deanery, forms) with { IsCut = supervised.Count > Most || unsupervised.Count > Most };
        return !position.IsFirst || signing.Count == 0 ? work : work with
        {
            Done = await db.SignedBy(actor, MostDone).ToListAsync(cancellation),
            DoneInAll = await db.CountSignedBy(actor, cancellation),
        };
    }

    /// <summary>Those that the reader supervises or does a form of, and those that they registered for a doctor who has not taken it over. Begins with the parts that the reader has, so that it costs the same in a deanery of many absences.</summary>
    public static IQueryable<Absence> SupervisedBy(this SuppoRTTContext db, Actor actor)
    {
        var around = db.Set<Participation>().Where(p => p.PersonId == actor.Id && p.Until == null).Absences();
        return db.Absences.VisibleTo(actor).Where(a => a.TraineeId != actor.Id && around.Contains(a.Id)
            && a.Participations.Any(p => p.PersonId == actor.Id && p.Until == null && (p.Part != Part.Registrant || a.AwaitsTakeover)));
    }

    /// <summary>As lists show them. Why something is on hold is only for those who see reasons.</summary>
    public static async Task<IReadOnlyList<AbsenceInBrief>> InBrief(this IQueryable<Absence> absences, int most, CancellationToken cancellation, bool seesReasons = false)
    {
        var found = await absences.Take(most).Select(AbsenceInBrief.Projection).AsNoTracking().AsSplitQuery().ToListAsync(cancellation);
        return seesReasons ? found : [.. found.Select(a => a with { HoldReason = null })];
    }

    /// <summary>
    /// The same of what is lent to somebody by one for whom they stand in: those of which the absent one takes part, and those that nobody named will sign, each with a limit of its own, so that the wide reach of a lent
    /// role does not hide what is to be signed.
    /// </summary>
    public static async Task<Worklist> WorklistFor(this SuppoRTTContext db, Actor actor, Actor absent, DeaneryToday deanery, IReadOnlyList<FormDefinition> forms, CancellationToken cancellation)
    {
        var (them, lent) = (absent.Id, db.Absences.LentTo(actor, absent));
        var supervised = await lent.Where(a => a.Status == AbsenceStatus.Open && a.Participations.Any(p => p.PersonId == them && p.Until == null && p.Part != Part.Registrant)).SoonestFirst(deanery.Today).InBrief(Most + 1, cancellation);
        var signing = absent.Roles.Where(r => forms.Any(f => f.Signer(Party.Supervisor).Roles.Contains(r.Role))).ToList();
        var unsupervised = Reaching(signing) is { Count: > 0 } reaching ? await lent.ReachedBy(reaching).ToSignWithoutSupervisor(deanery, cancellation) : [];
        return Of([.. supervised.Take(Most)], [.. unsupervised.Take(Most)], absent, deanery, forms).InTheNameOf(absent.Name) with { IsCut = supervised.Count > Most || unsupervised.Count > Most };
    }

    private static List<RoleHeld> Reaching(IEnumerable<RoleHeld> signing) => [.. signing.Where(r => r.Role != Role.EducationalSupervisor && !r.AwaitsConfirmation)];

    private static Task<IReadOnlyList<AbsenceInBrief>> ToSignWithoutSupervisor(this IQueryable<Absence> absences, DeaneryToday deanery, CancellationToken cancellation) => absences
        .Where(a => a.Status == AbsenceStatus.Open && a.Forms.Any(f => f.Status == FormStatus.AwaitingSignOff) && !a.Participations.Any(p => p.Part == Part.Supervisor && p.Until == null))
        .SoonestFirst(deanery.Today).InBrief(Most + 1, cancellation);

    /// <param name="supervised">Those of which they take part.</param>
    /// <param name="unsupervised">Those that they may sign for because nobody is named.</param>
    /// <param name="actor">Whose work it is.</param>
    /// <param name="deanery">The deanery today.</param>
    /// <param name="forms">Its forms.</param>
    internal static Worklist Of(IReadOnlyList<AbsenceInBrief> supervised, IReadOnlyList<AbsenceInBrief> unsupervised, Actor actor, DeaneryToday deanery, IReadOnlyList<FormDefinition> forms)
    {
        var signs = forms.Where(f => f.Signer(Party.Supervisor).Roles.Any(actor.Holds)).Select(f => f.Key).ToList();
        var confirmed = forms.Where(f => f.Signer(Party.Supervisor).Roles.Any(actor.IsConfirmedAs)).Select(f => f.Key).ToList();
        var theirs = supervised.Concat(unsupervised).DistinctBy(a => a.Sequence)
            .SelectMany(a => deanery.StepsOf(a).Where(s => IsTheirs(StepReader.Of(a, actor, signs), s)).DistinctBy(s => s.Kind == StepKind.Meet ? null : s.Deadline?.Form).Select(s => Item(a, s))).ToList();
        var (waiting, now) = (theirs.Where(i => i.AwaitsConfirmation).ToList(), theirs.Where(i => !i.AwaitsConfirmation).ToList());
        var later = supervised.Where(a => !theirs.Exists(i => i.Absence.Sequence == a.Sequence))
            .Select(a => (Absence: a, Step: deanery.StepsOf(a).Where(s => WillBeTheirs(StepReader.Of(a, actor, signs), s)).MinBy(s => s.By ?? DateOnly.MaxValue)))
            .Where(x => x.Step is not null).Select(x => Item(x.Absence, x.Step!)).ToList();
        return new Worklist
        {
            ToSign = [.. now.Where(i => i.Step.Kind == StepKind.SignOff).OrderBy(i => i.Day)],
            ToMeet = [.. now.Where(i => i.Step.Kind != StepKind.SignOff).OrderBy(i => i.Day)],
            ComingUp = [.. waiting.Concat(later).OrderBy(i => i.Day)],
            Listed = [.. theirs.Concat(later).Select(i => i.Absence.Sequence).Distinct()],
        };

        WorkItem Item(AbsenceInBrief absence, NextStep step) => new(absence, step, forms.First(f => f.Key == step.Deadline!.Form))
        {
            AwaitsConfirmation = step.Kind == StepKind.SignOff && !confirmed.Contains(step.Deadline!.Form),
        };
    }

    private static bool IsTheirs(StepReader reader, NextStep step) => (step.Turn == Turn.Supervisor && reader.IsTurnFor(step)) || reader.Reviews(step);

    /// <summary>It comes to them once the doctor has sent it, or once it can be begun.</summary>
    private static bool WillBeTheirs(StepReader reader, NextStep step) => step is { Kind: StepKind.FillForm or StepKind.ChangeForm or StepKind.SendAgain or StepKind.Wait, Deadline: { } deadline }
        && reader.Does.Contains(deadline.Form) && reader.Signs.Contains(deadline.Form);
}
