using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Staff word an e-mail: they look at an example, have it sent to themselves, and save it.</summary>
[KeepsPost]
[Roles(Role.DeaneryStaff)]
[Route("{deanery}/letters/{topic}/change")]
public sealed class ChangeLetterController(ChangeLetterQuery query, ChangeLetterHandler handler, IValidator<ChangeLetterInput> validator, AdministrationLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string topic, CancellationToken cancellation) => await query.Find(topic, null, cancellation) is { } page ? Page(page) : NotFound();

    [HttpPost]
    public async Task<IActionResult> ChangeLetter(string topic, ChangeLetterInput input, CancellationToken cancellation)
    {
        if (await query.Find(topic, input, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            page.Faults.ToList().ForEach(f => ModelState.AddModelError(f.Field, f.Fault));
        }

        return !ModelState.IsValid ? PageWithErrors(page)
            : input.Then is ChangeLetterInput.Preview or ChangeLetterInput.Test ? Page(await Tried(page, cancellation)) : await Save(page, cancellation);
    }

    private async Task<ChangeLetterPage> Tried(ChangeLetterPage page, CancellationToken cancellation)
    {
        var example = await query.ExampleOf(page, cancellation);
        var problem = page.Input.Then == ChangeLetterInput.Test ? await handler.SendTo(Actor, example, cancellation) ?? "It is sent to your own address" : null;
        return page with { Example = example, Sent = problem };
    }

    /// <summary>If somebody else saved meanwhile, both texts are shown, and saving again replaces theirs.</summary>
    private async Task<IActionResult> Save(ChangeLetterPage page, CancellationToken cancellation)
    {
        if (await handler.Save(page, Actor, cancellation) is { } theirs)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            ModelState.Remove(nameof(ChangeLetterInput.Number));
            return Page(page with { Theirs = theirs, Input = page.Input with { Number = theirs.Number } });
        }

        TempData["Done"] = "The words are saved, and count from now on";
        return Redirect(links.ShowLetter(page.Topic.ToString()));
    }
}
