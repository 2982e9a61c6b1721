using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Commenting;

/// <summary>Answering a comment on a form, settling it, or opening it again.</summary>
[KeepsPost]
[Roles]
[Route("{deanery}/absences/{reference}/forms/{form}/comments/{number:int}/answer")]
public sealed class AnswerCommentController(AnswerCommentQuery query, AnswerCommentHandler handler, IValidator<CommentInput> validator, FormLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(string reference, string form, int number, CancellationToken cancellation) =>
        await query.Find(reference, form, number, null, Actor, cancellation) is not { } page ? NotFound() : page.May ? Page(page) : Forbid();

    [HttpPost]
    public async Task<IActionResult> AnswerComment(string reference, string form, int number, CommentInput input, CancellationToken cancellation)
    {
        if (await query.Find(reference, form, number, input, Actor, cancellation) is not { } page)
        {
            return NotFound();
        }

        if (!page.May)
        {
            return Forbid();
        }

        if (!ModelState.Accepts(await validator.ValidateAsync(input, cancellation)) | !ModelState.Accepts(nameof(input.Comment), page.Problem))
        {
            return PageWithErrors(page, page.NotNow);
        }

        await handler.Handle(page, input, Actor, cancellation);
        TempData["Done"] = input.Then switch { CommentStep.Answer => "Your answer is saved", CommentStep.Resolve => "The comment is settled", _ => "The comment is open again" };
        return Redirect(links.ShowForm(page.Reference, form));
    }
}
