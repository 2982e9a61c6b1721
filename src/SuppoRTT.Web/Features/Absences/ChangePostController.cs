using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The deanery says where an absence belongs; who looks after it from then on is shown before it is saved.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/absences/{reference}/change-post")]
public sealed class ChangePostController(ChangePostQuery query, ChangePostHandler handler, IValidator<ChangePostInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, CancellationToken cancellation) =>
        await query.Find(reference, null, Actor, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Change(string reference, ChangePostInput input, [FromServices] HomeLinks home, CancellationToken cancellation)
    {
        if (await query.Find(reference, input, Actor, cancellation) is not { } page)
        {
            return await query.HasMoved(reference, Actor, cancellation) ? Moved(home.Home()) : NotFound();
        }

        if (input.Then == ChangePostInput.Edit)
        {
            return Page(page with { Follows = null });
        }

        if (page.IsDone)
        {
            return Moved(links.ShowAbsence(reference));
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts(page.Wrong ?? "", page.Problem))
        {
            return PageWithErrors(page with { Follows = null }, page.Hindrance);
        }

        if (input.Then != ChangePostInput.Save)
        {
            return Page(page);
        }

        await handler.Handle(reference, input, Actor, cancellation);
        return Moved(page.Follows!.ReaderLeaves ? home.Home() : links.ShowAbsence(reference));
    }

    private RedirectResult Moved(string next)
    {
        TempData["Done"] = "It is saved where the absence belongs";
        return Redirect(next);
    }
}
