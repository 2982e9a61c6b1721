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
    public async Task InvokeAsync(HttpContext context, FormTickets tickets, IAntiforgery antiforgery, CurrentDeanery deanery, KeptTyping typing)
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

        await typing.Keep(ticket, form.ToDictionary(f => f.Key, f => (IReadOnlyList<string>)[.. f.Value.OfType<string>()]), context.RequestAborted);
        context.Response.Redirect(typing.SignInToGoOn((string)context.GetRouteValue("reference")!, ticket));
    }
}

/// <summary>Puts aside what somebody typed, for them alone.</summary>
internal sealed class KeptTyping(SuppoRTTContext db, CurrentDeanery deanery, TimeProvider time, FormLinks links)
{
    public string SignInToGoOn(string reference, FormTicket ticket) => new AccountLinks().SignIn(links.FillSection(reference, ticket.Form, ticket.Section));

    public Task Keep(FormTicket ticket, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        var (absence, person) = (new AbsenceId(ticket.Absence), new PersonId(ticket.Person));
        var kept = await db.KeptAnswers.FindAsync([absence, ticket.Form, ticket.Section, person], cancellation);
        if (kept is null)
        {
            kept = new KeptAnswers(deanery.Id, absence, ticket.Form, ticket.Section, person);
            db.Add(kept);
        }

        kept.Keep(new TypedAnswers(await TypedIn(ticket, posted, cancellation), ticket.Opened), time.GetUtcNow());
        await db.SaveChangesAsync(cancellation);
    });

    /// <summary>The fields by the questions of the definition that the form is on, or of today's.</summary>
    private async Task<Answers> TypedIn(FormTicket ticket, IReadOnlyDictionary<string, IReadOnlyList<string>> posted, CancellationToken cancellation)
    {
        var absence = new AbsenceId(ticket.Absence);
        var version = await db.Absences.Where(a => a.Id == absence).SelectMany(a => a.Forms).Where(f => f.Key == ticket.Form).Select(f => f.DefinitionVersionId).SingleAsync(cancellation);
        var text = await db.Definitions.Where(d => version == null ? d.Kind == Domain.Deaneries.DefinitionKind.Form && d.Key == ticket.Form : d.Id == version)
            .OrderByDescending(d => d.Number).Select(d => d.Text).FirstAsync(cancellation);
        var questions = Domain.Deaneries.DefinitionText.ParseForm(text).Section(ticket.Section)?.Questions ?? [];
        return PostedAnswers.Read(questions.Where(q => ticket.Opened.ContainsKey(q.Key)), posted);
    }
}
