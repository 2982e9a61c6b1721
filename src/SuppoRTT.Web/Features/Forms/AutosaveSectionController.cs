using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Saves a section while somebody types. Answers with the new ticket, or says that both sides changed something.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/sections/{section}/autosave")]
public sealed class AutosaveSectionController(FillSectionQuery query, FillSectionHandler handler, FormTickets tickets, TimeProvider time) : PageController
{
    [HttpPost]
    public async Task<IActionResult> Save(FillSectionAddress address, CancellationToken cancellation)
    {
        if (await query.Find(address, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        var input = FillSectionInput.From(Request.Form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()]));
        var saved = await handler.Handle(address, tickets.Open(input.Ticket), input with { Then = FillSectionInput.Later }, Actor, cancellation);
        if (saved.Conflicts.Count > 0)
        {
            // The old ticket stays with the page: its next full save shows both texts.
            return Conflict();
        }

        var again = await query.Again(page, saved, cancellation);
        return Json(new AutosavedSection(again.Ticket, time.GetUtcNow().InUk.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture)));
    }
}

/// <summary>The ticket for the next save, and the UK time of this one.</summary>
public sealed record AutosavedSection(string Ticket, string At);
