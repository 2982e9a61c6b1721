using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features.RotaPlans;

/// <summary>What has become of a link.</summary>
public enum RotaLinkStanding
{
    Works,

    /// <summary>It is too old; another can be asked for.</summary>
    Expired,

    /// <summary>There is a newer version, which was sent to the same contact.</summary>
    Replaced,

    /// <summary>The plan is no longer valid, or is being changed.</summary>
    Withdrawn,
}

/// <summary>A plan for the rota as the contact that it was sent to sees it.</summary>
/// <param name="Standing">What has become of the link.</param>
/// <param name="Sending">What was sent to whom.</param>
/// <param name="Plan">What it says; null unless the link works.</param>
/// <param name="Team">Whom to ask.</param>
/// <param name="Input">What is posted.</param>
public sealed record OpenRotaPlanPage(RotaLinkStanding Standing, RotaSending Sending, RotaPlanContent? Plan, Contact Team, OpenRotaPlanInput Input)
{
    /// <summary>Until when the link works.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Whether a button was pressed that shows the plan.</summary>
    public bool IsShown { get; init; }

    /// <summary>Whether what was asked for by a button is done.</summary>
    public bool IsDone { get; init; }

    /// <summary>Whether another link can be sent to the contact.</summary>
    public bool CanAskForLink => Standing is RotaLinkStanding.Expired or RotaLinkStanding.Replaced;

    /// <summary>Whether a button is one that this page has.</summary>
    public bool Takes(string? button) => button switch
    {
        OpenRotaPlanInput.Open or OpenRotaPlanInput.Acknowledge => Standing == RotaLinkStanding.Works,
        OpenRotaPlanInput.NewLink => CanAskForLink,
        _ => false,
    };
}

/// <summary>Finds the plan behind a link. Reading it here records nothing.</summary>
public sealed class OpenRotaPlanQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Null if there is no such link.</summary>
    public async Task<OpenRotaPlanPage?> Find(string token, OpenRotaPlanInput input, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (await db.RotaPlanBehind(token, cancellation) is not { } found)
        {
            return null;
        }

        var standing = StandingOf(found, rules.RotaPlan);
        return new OpenRotaPlanPage(standing, found.Sending, standing == RotaLinkStanding.Works ? await ContentOf(found, cancellation) : null, rules.Contact, input) { ExpiresAt = found.ExpiresAt };
    }

    private RotaLinkStanding StandingOf(LinkedRotaPlan found, RotaPlanTerms? terms)
    {
        var (absence, sending) = (found.Absence, found.Sending);
        bool HasNewer() => terms is not null && absence.LatestRotaSendings.Any(s => s.ContactId == sending.ContactId && absence.StandsBy(s, terms));
        return sending.Ended == RotaSendingEnd.WrongAddress && HasNewer() ? RotaLinkStanding.Expired
            : sending.Ended is not null ? (HasNewer() ? RotaLinkStanding.Replaced : RotaLinkStanding.Withdrawn)
            : terms is null || !absence.StandsBy(sending, terms) ? RotaLinkStanding.Withdrawn
            : time.GetUtcNow() >= found.ExpiresAt ? RotaLinkStanding.Expired
            : RotaLinkStanding.Works;
    }

    private async Task<RotaPlanContent> ContentOf(LinkedRotaPlan found, CancellationToken cancellation)
    {
        var (absence, number) = (found.Absence.Id, found.Sending.Plan);
        return RotaPlanContent.Parse(await db.RotaPlans.Where(p => p.AbsenceId == absence && p.Number == number).Select(p => p.Content).SingleAsync(cancellation));
    }
}
