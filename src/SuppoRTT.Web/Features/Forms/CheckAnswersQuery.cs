using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Something still to answer, with the section where it is answered.</summary>
public sealed record OpenPoint(string Message, string Section);

/// <summary>All answers before they are submitted: what is missing, what follows for the dates, and the declaration.</summary>
public sealed record CheckAnswersPage(DraftForm Draft, AnswerSheet Sheet, IReadOnlyList<OpenPoint> Missing, CheckAnswersInput Input, Actor Actor)
{
    /// <summary>The action plan, of which a copy goes with the form.</summary>
    public IReadOnlyList<CopiedNeed> Plan => ActionPlanCopy.Parse(ActionPlanCopy.Of(Draft.Absence.Needs));

    /// <summary>That it is filled in together now; null if it is not.</summary>
    public TogetherNow? Together { get; init; }

    /// <summary>Who sees the form and where it goes.</summary>
    public required DeaneryRules Rules { get; init; }

    /// <summary>Questions whose answers have characters that a printed copy cannot show.</summary>
    public required IReadOnlyList<string> NotPrinted { get; init; }

    /// <summary>The dates that the answers say, if they differ from those of the absence.</summary>
    public AbsencePeriod? NewDates { get; init; }

    /// <summary>Days by which forms are due that move with the dates.</summary>
    public IReadOnlyList<string> Deadlines { get; init; } = [];

    /// <summary>Other forms that have to be signed again.</summary>
    public IReadOnlyList<string> Reopened { get; init; } = [];

    /// <summary>Other forms that stay as they are and then name other days than the absence.</summary>
    public IReadOnlyList<string> OfOtherDates { get; init; } = [];

    /// <summary>What else is kept with the absence once this is submitted.</summary>
    public IReadOnlyList<string> Follows { get; init; } = [];

    public bool IsTrainee => Actor.Is(Draft.Absence.TraineeId);

    /// <summary>That the absence is on hold, so that what is typed is kept and not sent.</summary>
    public HoldNotice? Hold => HoldNotice.Of(Draft.Absence, Actor, Rules.Contact);

    public bool MaySubmit => IsTrainee && Draft.IsOpen && Draft.Absence.WhyNotOpen is null && Missing.Count == 0 && !Draft.Absence.AwaitsTakeover;
}

public sealed class CheckAnswersQuery(DraftForms drafts, DefinitionStore definitions, DatesOnForms onForms, PrintFormDocument copy)
{
    public async Task<CheckAnswersPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await drafts.Find(reference, form, actor, cancellation) is not { } draft)
        {
            return null;
        }

        var missing = draft.ShownSections.SelectMany(s => draft.Problems(s).Select(p => new OpenPoint(p.Message, s.Key)));
        var input = new CheckAnswersInput { Revision = draft.Form.Revision, Seen = draft.SeenOnCheck() };
        var sheet = AnswerSheet.Of(draft.Definition, draft.Answers, draft.Readers);
        var page = new CheckAnswersPage(draft, sheet, [.. missing], input, actor)
        {
            Rules = (await definitions.Rules(cancellation)).Rules,
            NotPrinted = copy.NotShownWhole(sheet),
            Together = await drafts.Together(draft, null, actor, cancellation),
        };
        return page.Missing.Count > 0 ? page : await WithWhatFollows(page, cancellation);
    }

    /// <summary>Answers that are all there and can be: what follows from them once they are submitted.</summary>
    private async Task<CheckAnswersPage> WithWhatFollows(CheckAnswersPage page, CancellationToken cancellation)
    {
        var rules = page.Rules;
        page = page with { Follows = [.. FactWords.WhatFollows(page.Draft.Absence, page.Draft.Said, page.Draft.SupportAfter, rules.Entitlements.SupervisionName), .. EscalationWords.Of(page.Draft.Definition, page.Draft.Answers)] };
        if (NewDates(page.Draft) is not { } dates)
        {
            return page;
        }

        var consequences = page.Draft.Absence.ConsequencesOf(dates, rules);
        string[] told = [page.Draft.Form.Key, .. consequences.Reopened];
        var names = (await definitions.Forms(cancellation)).ToDictionary(f => f.Definition.Key, f => f.Definition.Name);
        return page with
        {
            NewDates = dates,
            Deadlines = [.. consequences.Deadlines.Select(d => $"{names[d.Form]}: {DayWords.Of(d.Before.Due)} becomes {DayWords.Of(d.After.Due)}")],
            Reopened = [.. consequences.Reopened.Where(f => f != page.Draft.Form.Key).Select(f => names[f])],
            OfOtherDates = [.. (await onForms.OtherThan(page.Draft.Absence, page.Draft.Absence.Dates with { Starts = dates.Starts, ExpectedReturn = dates.ExpectedReturn }, cancellation)).Where(o => !told.Contains(o.Key)).Select(o => OtherDateWords.Of(names[o.Key], o))],
        };
    }

    private static AbsencePeriod? NewDates(DraftForm draft)
    {
        var (starts, back) = draft.Absence.DatesSaid(draft.Said);
        return (starts, back) == (draft.Absence.Period.Starts, draft.Absence.Period.ExpectedReturn) ? null : new AbsencePeriod(starts, back);
    }
}
