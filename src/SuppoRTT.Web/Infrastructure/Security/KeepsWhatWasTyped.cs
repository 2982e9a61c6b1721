using Microsoft.AspNetCore.Antiforgery;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Account;
using SuppoRTT.Web.Features.Forms;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>A form page whose post is kept when the sign-in or the token has lapsed but its ticket holds.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class KeepsWhatWasTypedAttribute : Attribute;

/// <summary>
/// Keeps what somebody typed when their sign-in has ended: as answers of that person alone, nothing more, shown to them when they open the section again. Answers with the sign-in page.
/// </summary>
internal sealed class KeepTypedMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, FormTickets tickets, IAntiforgery antiforgery, CurrentDeanery deanery, SuppoRTTContext db, TimeProvider time, AccountLinks links)
    {
        if (!HttpMethods.IsPost(context.Request.Method) || context.GetEndpoint()?.Metadata.GetMetadata<KeepsWhatWasTypedAttribute>() is null
            || !deanery.IsChosen || !context.Request.HasFormContentType)
        {
            await next(context);
            return;
        }

        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var isValid = context.User.PersonId() is not null && await antiforgery.IsRequestValidAsync(context);
        if (isValid || tickets.Open(form["Ticket"]) is not { } ticket || ticket.DeaneryId != deanery.Id.Value)
        {
            await next(context);
            return;
        }

        await Keep(db, deanery, ticket, form, time.GetUtcNow(), context.RequestAborted);
        context.Response.Redirect(links.SignIn(context.Request.Path));
    }

    private static async Task Keep(SuppoRTTContext db, CurrentDeanery deanery, FormTicket ticket, IFormCollection form, DateTimeOffset now, CancellationToken cancellation)
    {
        var (absence, person) = (new AbsenceId(ticket.Absence), new PersonId(ticket.Person));
        var kept = await db.KeptAnswers.FindAsync([absence, ticket.Form, ticket.Section, person], cancellation);
        if (kept is null)
        {
            kept = new KeptAnswers(deanery.Id, absence, ticket.Form, ticket.Section, person);
            db.Add(kept);
        }

        kept.Keep(await TypedIn(db, ticket, form, cancellation), now);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>The fields by the questions of the definition that the form is on, or of today's.</summary>
    private static async Task<Answers> TypedIn(SuppoRTTContext db, FormTicket ticket, IFormCollection form, CancellationToken cancellation)
    {
        var absence = new AbsenceId(ticket.Absence);
        var version = await db.Absences.Where(a => a.Id == absence).SelectMany(a => a.Forms).Where(f => f.Key == ticket.Form).Select(f => f.DefinitionVersionId).SingleAsync(cancellation);
        var text = await db.Definitions.Where(d => version == null ? d.Kind == Domain.Deaneries.DefinitionKind.Form && d.Key == ticket.Form : d.Id == version)
            .OrderByDescending(d => d.Number).Select(d => d.Text).FirstAsync(cancellation);
        var section = Domain.Deaneries.DefinitionText.ParseForm(text).Section(ticket.Section)!;
        return PostedAnswers.Read(section.Questions.Where(q => ticket.Opened.ContainsKey(q.Key)), form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()]));
    }
}
