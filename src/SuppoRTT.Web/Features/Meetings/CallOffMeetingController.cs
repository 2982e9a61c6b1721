using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Saying that a meeting which was proposed does not take place.</summary>
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/call-off-meeting")]
public sealed class CallOffMeetingController(FormMeetingQuery query, CallOffMeetingHandler handler, AbsenceLinks absences) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, CancellationToken cancellation) =>
        await query.Find(reference, form, Actor, cancellation) is { } of ? Page(of) : NotFound();

    [HttpPost]
    public async Task<IActionResult> CallOff(string reference, string form, CallOffMeetingInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, Actor, cancellation) is not { } of)
        {
            return NotFound();
        }

        await handler.Handle(of.Reference, form, input, Actor, cancellation);
        TempData["Done"] = $"The meeting is called off. {(of.TellsDoctor || of.IsDoctor ? "Those who were invited are told." : $"Please tell {of.Absence.TraineeName} in the way that was agreed: they are not written to now.")}";
        return Redirect(absences.ShowAbsence(of.Reference));
    }
}
