using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>All that somebody is to endorse; of what they have opened they can endorse several at once.</summary>
[Roles(Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff)]
[Route("{deanery}/endorse-several")]
public sealed class EndorseSeveralController(EndorseSeveralQuery query, EndorseSeveralHandler handler, IValidator<EndorseSeveralInput> validator, EndorsingLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(DateOnly? by, long? after, CancellationToken cancellation) => Page(await query.Find(Actor, EndorsingPosition.Read(by, after), new EndorseSeveralInput(), cancellation));

    /// <summary>Each by itself: what can be is endorsed, and of the others it says why not.</summary>
    [HttpPost]
    public async Task<IActionResult> Endorse(DateOnly? by, long? after, EndorseSeveralInput input, CancellationToken cancellation)
    {
        var position = EndorsingPosition.Read(by, after);
        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return PageWithErrors(await query.Find(Actor, position, input, cancellation));
        }

        var tried = await handler.Handle(input, Actor, cancellation);
        if (tried.All(t => t.WhyNot is null))
        {
            TempData["Done"] = tried.Count == 1 ? "You endorsed 1 form." : $"You endorsed {tried.Count} forms.";
            return Redirect(links.EndorseSeveral());
        }

        Response.StatusCode = StatusCodes.Status409Conflict;
        ModelState.Clear();
        return Page((await query.Find(Actor, position, input.Refused(tried), cancellation)) with { Tried = await query.Named(tried, Actor, cancellation) });
    }
}
