using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Recording that the meeting about a form took place.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/record-meeting")]
public sealed class RecordMeetingController(RecordMeetingQuery query, RecordMeetingHandler handler, IValidator<RecordMeetingInput> validator, AbsenceLinks absences) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Record(string reference, string form, RecordMeetingInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(page, page.Hindrance);
        }

        await handler.Handle(page.Of.Reference, form, input, Actor, cancellation);
        TempData["Done"] = page.Held is null ? "The meeting is recorded." : "The record of the meeting is changed.";
        return Redirect(absences.ShowAbsence(page.Of.Reference));
    }
}
