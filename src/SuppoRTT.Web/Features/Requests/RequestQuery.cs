using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Requests;

/// <summary>One request, for the pages on which it is decided, appealed against or withdrawn.</summary>
/// <param name="Shown">The request as this reader sees it.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Input">What is posted.</param>
public sealed record RequestPage(ShownRequest Shown, DeaneryRules Rules, RequestInput Input)
{
    public string Reference => Shown.Absence.Reference;

    public int Number => Shown.Request.Number;

    /// <summary>Who decides on the appeal; null while there is none that waits.</summary>
    public AppealDeciders? Deciders { get; init; }

    /// <summary>Whether this reader may decide now.</summary>
    public bool MayDecide => Shown.Terms is { } terms && Shown.Absence.MayDecideOn(Shown.Request, terms, Shown.Reader, Deciders?.StandIn);

    /// <summary>In whose name this reader would decide; null if in their own.</summary>
    public string? DecidesFor => Shown.Request.Status == RequestStatus.Waiting && Shown.Terms is { } terms ? Shown.Absence.DecidesFor(terms, Shown.Reader)?.Name : null;

    /// <summary>Whether the request is this reader's business to decide, or was.</summary>
    public bool IsForDeciders => MayDecide || Shown.Absence.HasDecidedOn(Shown.Request, Shown.Reader) || (Shown.Terms is { } terms && Shown.Absence.MaySeeRequests(terms, Shown.Reader));
}

/// <summary>Finds one request of an absence that the reader may know of.</summary>
public sealed class RequestQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Null if there is none for this reader.</summary>
    public async Task<RequestPage?> Find(string reference, int number, RequestInput? input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || absence.Requests.SingleOrDefault(r => r.Number == number) is not { } request)
        {
            return null;
        }

        var (rules, today) = ((await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk);
        var shown = new ShownRequest(absence, request, rules.Request(request.Kind), actor, today);
        var waitsOnAppeal = request.Status is RequestStatus.Appealed or RequestStatus.Refused;
        var deciders = waitsOnAppeal && shown.Terms is { } terms ? await db.DecidersOfAppeal(absence, terms.AppealStandIn, time.GetUtcNow(), cancellation) : null;
        var page = new RequestPage(shown, rules, input ?? new RequestInput { Version = absence.Version }) { Deciders = deciders };
        if (page.IsForDeciders || absence.MayWithdraw(request, actor))
        {
            await db.LogRead(absence, ReadContent.Request, actor, time.GetUtcNow(), cancellation);
        }

        return page with { Shown = shown with { IsDecider = page.MayDecide } };
    }
}
