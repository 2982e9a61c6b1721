using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>Saying or asking something about one answer of a submitted form.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/questions/{question}/comment")]
public sealed class CommentOnQuestionController(CommentOnQuestionQuery query, CommentOnQuestionHandler handler, IValidator<CommentInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, string question, CancellationToken cancellation) =>
        await query.Find(reference, form, question, null, Actor, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> CommentOnQuestion(string reference, string form, string question, CommentInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, question, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May || !ModelState.Accepts(await validator.ValidateAsync(input, cancellation)))
        {
            return page.May ? PageWithErrors(page, page.NotNow) : Forbid();
        }

        await handler.Handle(page, input, Actor, cancellation);
        TempData["Done"] = "Your comment stands beside the answer";
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
