using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>What a doctor asked help for, before somebody who can help.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Call">What was asked.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="AboutEmail">How to reach the one of whom nothing was heard.</param>
/// <param name="MayName">Whether who helps can name somebody else.</param>
/// <param name="Input">What was posted.</param>
public sealed record GiveHelpPage(Absence Absence, CallForHelp Call, string Name, string? AboutEmail, bool MayName, GiveHelpInput Input)
{
    /// <summary>In whose name the reader helps; null if in their own.</summary>
    public string? HelpsFor { get; init; }

    /// <summary>Whether it is still waited for.</summary>
    public bool IsOpen => Absence.OpenCall(Call.FormKey) == Call;
}

/// <summary>For those who may help; to others the page does not exist, least of all to whom was not heard of.</summary>
public sealed class GiveHelpQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<GiveHelpPage?> Find(string reference, string form, GiveHelpInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || absence.LatestCall(form) is not { } call || !absence.MayHelp(actor, call))
        {
            return null;
        }

        await db.LogRead(absence, ReadContent.Absence, actor, time.GetUtcNow(), cancellation);
        var email = await db.Memberships.AsNoTracking().Where(m => m.PersonId == call.AboutId).Select(m => m.Person.Email).FirstOrDefaultAsync(cancellation);
        return new GiveHelpPage(absence, call, (await definitions.FormToday(form, cancellation))?.Definition.Name ?? "The form", email, absence.MayNameSupervisor(actor), input) { HelpsFor = absence.HelpsFor(actor, call)?.Name };
    }
}
