using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Statements;

/// <summary>A deanery as whom to turn to.</summary>
public sealed record AnsweringDeanery(string Name, string Slug);

/// <summary>The deaneries that answer for what this installation keeps.</summary>
public sealed record StatementPage(IReadOnlyList<AnsweringDeanery> Deaneries)
{
    /// <summary>Every cookie that the portal sets.</summary>
    public static IReadOnlyList<ToldCookie> Cookies { get; } =
    [
        new(CookieNames.SignIn, "remembers that you have signed in", "until you sign out, close the browser, or do nothing for 2 hours"),
        new(CookieNames.Form, "makes sure that what is sent in your name comes from you", "until you close the browser"),
        new(CookieNames.Message, "carries a message, such as that something was saved, to the next page", "until the next page"),
        new(CookieNames.Guest, "remembers that you gave the code for one form that you sign without an account", "for an hour"),
        new(CookieNames.Kept, "keeps what you sent after your sign-in, or the hour of a code, had ended, sealed so that only the portal can read it", "until you send it again, 24 hours at most"),
        new(CookieNames.Registering, "keeps what you entered while you register an absence, sealed so that only the portal can read it", "until the absence is registered, 24 hours at most"),
    ];
}

/// <summary>A cookie as it is explained to people.</summary>
public sealed record ToldCookie(string Name, string Purpose, string Stays);

public sealed class StatementQuery(SuppoRTTContext db)
{
    public async Task<StatementPage> Find(CancellationToken cancellation) =>
        new(await db.Deaneries.AsNoTracking().OrderBy(d => d.Name).Select(d => new AnsweringDeanery(d.Name, d.Slug)).ToListAsync(cancellation));
}
