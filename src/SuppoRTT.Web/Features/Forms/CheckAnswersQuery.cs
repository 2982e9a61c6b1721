using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Absences;
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
    /// <summary>The dates that the answers say, if they differ from those of the absence.</summary>
    public AbsencePeriod? NewDates { get; init; }

    public DateConsequences? Consequences { get; init; }

    public bool IsTrainee => Actor.Is(Draft.Absence.TraineeId);

    public bool MaySubmit => IsTrainee && Draft.IsOpen && Missing.Count == 0 && !Draft.Absence.AwaitsTakeover;
}

public sealed class CheckAnswersQuery(DraftForms drafts, DefinitionStore definitions)
{
    public async Task<CheckAnswersPage?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await drafts.Find(reference, form, actor, cancellation) is not { } draft)
        {
            return null;
        }

        var counted = draft.Definition.Counted(draft.Answers);
        var missing = draft.ShownSections.SelectMany(s => draft.Definition.Problems(s, draft.Answers, complete: true).Select(p => new OpenPoint(p.Message, s.Key)));
        var input = new CheckAnswersInput { Revision = draft.Form.Revision, Seen = ContentHash.Of(counted.ToCanonicalJson()) };
        var page = new CheckAnswersPage(draft, AnswerSheet.Of(draft.Definition, draft.Answers, draft.Absence.AudiencesOf(actor)), [.. missing], input, actor);
        return NewDates(draft) is not { } dates ? page : page with
        {
            NewDates = dates,
            Consequences = draft.Absence.ConsequencesOf(dates, (await definitions.Rules(cancellation)).Rules),
        };
    }

    /// <summary>Null if the answers say no other dates, or dates that cannot be: those are a problem of their own.</summary>
    private static AbsencePeriod? NewDates(DraftForm draft)
    {
        var said = FactsSaid.In(draft.Definition, draft.Answers);
        var (starts, back) = (said.Starts ?? draft.Absence.Period.Starts, said.ExpectedReturn ?? draft.Absence.Period.ExpectedReturn);
        if (draft.Absence.ReturnedOn is not null || back <= starts || back > starts.AddYears(AbsencePeriod.MostYears))
        {
            return null;
        }

        var period = new AbsencePeriod(starts, back);
        return period == draft.Absence.Period ? null : period;
    }
}
