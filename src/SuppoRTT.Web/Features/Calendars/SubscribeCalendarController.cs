using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Calendars;

/// <summary>Somebody has their own calendar read their meetings: the private address for it is made, shown once, made anew and turned off here.</summary>
[Roles]
[Route("{deanery}/preferences/calendar")]
public sealed class SubscribeCalendarController(SubscribeCalendarQuery query, SubscribeCalendarHandler handler, IValidator<SubscribeCalendarInput> validator, CalendarLinks links) : PageController
{
    private const string Made = "CalendarSecret";

    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(Actor, TempData[Made] as string, cancellation));

    [HttpPost]
    public async Task<IActionResult> Subscribe(SubscribeCalendarInput input, CancellationToken cancellation)
    {
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(await query.Find(Actor, null, cancellation));
        }

        TempData[Made] = await handler.Handle(input, Actor, cancellation);
        TempData["Done"] = input.IsToStop ? "Your calendar address is turned off" : "Your calendar address is made";
        return Redirect(links.SubscribeCalendar());
    }
}
