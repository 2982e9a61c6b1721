using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>Saves a section while somebody types, and answers with the ticket for the next time.</summary>
[Roles]
[KeepsWhatWasTyped(IsWhileTyping = true)]
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
        var ticket = tickets.Open(input.Ticket);
        var saved = await handler.Handle(address, ticket?.Undecided(), input with { Then = FillSectionInput.Later }, Actor, cancellation);
        var at = time.GetUtcNow().InUk.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return Json(new AutosavedSection(await query.TicketToGoOn(page, saved, ticket, cancellation), at, saved.Conflicts.Any(c => ticket?.Contested.ContainsKey(c.Question) != true), (page with { SavedBy = saved.By }).Other));
    }
}

/// <summary>The ticket for the next save, the UK time of this one, and whether the same answers were changed elsewhere, and by whom: the next save by a button shows both.</summary>
public sealed record AutosavedSection(string Ticket, string At, bool IsConflict, string Other);
