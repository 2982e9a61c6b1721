using SuppoRTT.Data.Drafts;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>The button for those who need nothing: it saves its answers as the page of their section would, and leads to the check.</summary>
public sealed record ShortWayOffer(string Label, string Address, string Ticket, IReadOnlyList<GivenAnswer> Answers);

public sealed class ShortWayQuery(FormTickets tickets, FormLinks links)
{
    /// <summary>Offered to the doctor until they have answered otherwise; null where the form has no short way.</summary>
    public ShortWayOffer? For(DraftForm draft, Actor actor)
    {
        if (draft.Definition.ShortWay is not { } way || !draft.IsOpen || !actor.Is(draft.Absence.TraineeId) || draft.Absence.AwaitsTakeover || way.Answers.Any(a => draft.Answers[a.Question] is not null))
        {
            return null;
        }

        var section = draft.Definition.Sections.First(s => s.Questions.Any(q => q.Key == way.Answers[0].Question)).Key;
        var opened = way.Answers.ToDictionary(a => a.Question, a => draft.Answers.FingerprintOf(a.Question));
        return new ShortWayOffer(way.Label, links.FillSection(draft.Absence.Reference, draft.Form.Key, section), tickets.Seal(tickets.For(draft, section, actor.Id, opened)), way.Answers);
    }
}
