using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Calendars;
using SuppoRTT.Web.Infrastructure.Documents;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features;

/// <summary>One page of the portal: it is shown, it is posted, it leads somewhere.</summary>
public abstract class PageController : Controller
{
    /// <summary>Who is asking, in the deanery of the address.</summary>
    protected Actor Actor => HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor;

    /// <summary>The view beside this controller, with its name.</summary>
    protected ViewResult Page(object page) => View(ControllerContext.ActionDescriptor.ControllerName, page);

    /// <summary>A PDF to keep, under its name.</summary>
    protected FileContentResult Pdf(PrintedFile file) =>
        File(SmallDocument.Write(HttpContext.RequestServices.GetRequiredService<PdfWriter>(), file.Document), "application/pdf", file.Name);

    /// <summary>A file for a calendar, under a name that says nothing.</summary>
    protected FileContentResult Calendar(string text) => File(System.Text.Encoding.UTF8.GetBytes(text), CalendarWriter.MediaType + "; charset=utf-8", LetterCalendar.FileName);

    /// <summary>What somebody typed was kept for them, and its page is closed now: said with 409, beside what they typed.</summary>
    protected Task<ViewResult> KeptButClosed(string why, string address, IReadOnlyList<TypedField> typed) =>
        HttpContext.RequestServices.GetRequiredService<ConflictAnswer>().To(KeptFieldsExtensions.TooLate(why), address, typed, HttpContext.RequestAborted);

    /// <summary>The page again, with what is wrong at its top and everything that was typed.</summary>
    /// <param name="page">The page.</param>
    /// <param name="hindrance">
    /// Why it cannot be done now, whatever was typed: the page then has no fields in which it could stand, so that is said with 409, beside what was typed.
    /// </param>
    protected ViewResult PageWithErrors(object page, string? hindrance = null)
    {
        RuleBrokenException.Unless(hindrance is null, hindrance ?? "");
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page(page);
    }
}
