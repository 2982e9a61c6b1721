using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Proposing when and where to meet about a form.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/propose-meeting")]
public sealed class ProposeMeetingController(ProposeMeetingQuery query, ProposeMeetingHandler handler, IValidator<ProposeMeetingInput> validator, AbsenceLinks absences) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Propose(string reference, string form, ProposeMeetingInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Of.WhyNotProposed);
        }

        await handler.Handle(page.Of.Reference, form, input, Actor, cancellation);
        TempData["Done"] = $"The meeting is proposed. {InvitationWords.Done(page.Of)}";
        return Redirect(absences.ShowAbsence(page.Of.Reference));
    }
}
