using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Drafts;

/// <summary>Finds the draft of a form for those who fill it in; to anybody else it does not exist.</summary>
public sealed class DraftForms(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public DateOnly Today => time.GetUtcNow().DateInUk;

    public async Task<DraftForm?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayFill(actor, form)
            || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        var version = found.DefinitionVersionId is { } id ? await definitions.Form(id, cancellation) : await definitions.FormToday(form, cancellation);
        var saved = await db.Drafts.Where(d => d.AbsenceId == absence.Id && d.FormKey == form).ToDictionaryAsync(d => d.SectionKey, cancellation);
        var (rules, handedIn) = ((await definitions.Rules(cancellation)).Rules, await LatestRevisions(absence, cancellation));
        var answers = await AnswersOf(absence, found, version!.Definition, saved, await Seen(absence, form, handedIn, actor, cancellation), cancellation);
        await Log(absence, version.Definition, answers, actor, cancellation);
        return new DraftForm(absence, found, version, saved, answers, absence.AudiencesOf(actor, form), time.GetUtcNow().DateInUk)
        {
            Threshold = rules.Threshold,
            Doctor = await db.DoctorDetailsOf(absence, rules, cancellation),
            IsLeftAlone = await IsLeftAlone(absence, form, cancellation),
            Before = await SaidBefore(absence, found, handedIn, cancellation),
        };
    }

    /// <summary>Whether nobody fills this form in with the doctor, as who was to do it no longer holds the role for it here.</summary>
    public async Task<bool> IsLeftAlone(Absence absence, string form, CancellationToken cancellation) =>
        absence.IsLeftAlone(form, await db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation));

    /// <summary>That the doctor can ask somebody else to help with this form; null to anybody else, and while they wait for nobody.</summary>
    public async Task<HelpOffer?> OfferOfHelp(Absence absence, string form, Actor actor, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        return !actor.Is(absence.TraineeId) ? null
            : absence.OfferOfHelp(form, (await definitions.Rules(cancellation)).Rules, await db.RolesAroundOf(absence, today, cancellation), today);
    }

    /// <summary>The sitting in which a form is filled in together now, with where the two were last; null if there is none, and to anybody but the two. Who has not joined is kept nowhere.</summary>
    public async Task<SittingNow?> Meet(DraftForm draft, string? section, Actor actor, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        var isDoctor = actor.Is(draft.Absence.TraineeId);
        return draft.Absence.SittingOf(draft.Form.Key, now) is not { } sitting || !(isDoctor || draft.Absence.Does(actor, draft.Form.Key)) ? null
            : new SittingNow(sitting, isDoctor || sitting.JoinedAt is not null ? await db.Meet(sitting, actor.Id, section, now, cancellation) : [], now);
    }

    /// <summary>Whoever fills in a form with the doctor is shown the private answers that they may see there, before anything is submitted.</summary>
    private Task Log(Absence absence, FormDefinition definition, Answers answers, Actor reader, CancellationToken cancellation)
    {
        var seen = AnswerSheet.Seen(definition, answers, absence.AudiencesOf(reader, definition.Key));
        var hasPrivate = definition.Questions.Any(q => q.IsPrivate && seen[q.Key] is not null);
        return db.LogRead(absence, hasPrivate ? ReadContent.Draft : ReadContent.Absence, reader, time.GetUtcNow(), cancellation);
    }

    private async Task<Answers> AnswersOf(Absence absence, AbsenceForm form, FormDefinition definition, Dictionary<string, DraftSection> saved, Dictionary<string, Answers> handedIn, CancellationToken cancellation)
    {
        var (known, rules) = (await KnownAnswers.Of(db, absence, cancellation), (await definitions.Rules(cancellation)).Rules);
        Answers Under(KeyDates dates) => AnswersOf(absence, form, definition, saved, handedIn, KnownAnswers.With(known, absence, dates, rules, Today));
        var now = Under(absence.Dates);

        // A form may itself move the dates: what is proposed in it is counted from those that it says.
        return absence.DatesAfter(FactsSaid.In(definition, now)) is var said && said == absence.Dates ? now : Under(said);
    }

    private Answers AnswersOf(Absence absence, AbsenceForm form, FormDefinition definition, Dictionary<string, DraftSection> saved, Dictionary<string, Answers> handedIn, Dictionary<string, string?> known)
    {
        var first = Prefill.For(definition, source => known.TryGetValue(source, out var text)
            ? (text is null ? null : new TextAnswer(text))
            : source.Split('.') is [var earlier, var key] && handedIn.TryGetValue(earlier, out var answers) ? answers[key] : null);
        var all = definition.Sections.Aggregate(Answers.None, (sum, s) => sum.MergedWith(
            saved.TryGetValue(s.Key, out var draft) ? draft.Known(first.Only(key => s.Questions.Any(q => q.Key == key && q.IsPrivate))) : first.Only(key => s.Questions.Any(q => q.Key == key))));
        var moved = DraftDates.Following(definition, all, saved.Values, handedIn.GetValueOrDefault(form.Key), fact => fact switch
        {
            Fact.Starts => absence.Period.Starts,
            Fact.ReturnedOn => KnownAnswers.ReturnedOn(absence, Today),
            _ => absence.Period.ExpectedReturn,
        });
        return absence.ReturnedOn is { } back ? Prefill.WithReturn(definition, moved, back) : moved;
    }

    /// <summary>Private answers of another form come into this one by the doctor, and by who may read them there: not by opening a form with somebody else.</summary>
    private async Task<Dictionary<string, Answers>> Seen(Absence absence, string form, Dictionary<string, Answers> handedIn, Actor actor, CancellationToken cancellation)
    {
        var seen = new Dictionary<string, Answers>(handedIn);
        foreach (var other in absence.Forms.Where(f => f.Key != form && f.DefinitionVersionId is not null && handedIn.ContainsKey(f.Key)))
        {
            seen[other.Key] = AnswerSheet.Seen((await definitions.Form(other.DefinitionVersionId!.Value, cancellation)).Definition, handedIn[other.Key], absence.AudiencesOf(actor, other.Key));
        }

        return seen;
    }

    private async Task<FactsBefore> SaidBefore(Absence absence, AbsenceForm form, Dictionary<string, Answers> handedIn, CancellationToken cancellation)
    {
        var before = FactsBefore.None;
        foreach (var other in absence.Forms.Where(f => f.Stage <= form.Stage && f.DefinitionVersionId is not null && handedIn.ContainsKey(f.Key)).OrderBy(f => f.Stage))
        {
            var said = FactsSaid.In((await definitions.Form(other.DefinitionVersionId!.Value, cancellation)).Definition, handedIn[other.Key]);
            before = other == form ? before with { Here = said } : before with { Earlier = before.Earlier.Then(said) };
        }

        return before;
    }

    private async Task<Dictionary<string, Answers>> LatestRevisions(Absence absence, CancellationToken cancellation)
    {
        var rows = await db.Revisions.AsNoTracking().Where(r => r.AbsenceId == absence.Id)
            .Where(r => !db.Revisions.Any(later => later.AbsenceId == r.AbsenceId && later.FormKey == r.FormKey && later.Number > r.Number))
            .Select(r => new { r.FormKey, r.Answers }).ToListAsync(cancellation);
        return rows.ToDictionary(r => r.FormKey, r => Answers.Parse(r.Answers));
    }
}
