using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>
/// The door to the pages of one form for who signs without an account: open to who gave its code in this browser within the hour. What they send after that is kept, sealed, until they have given a code again.
/// </summary>
public sealed class GuestGate(GuestQuery guests, GuestSessions sessions, KeptPosts kept, SignOffLinks links)
{
    /// <summary>Null if there is no such link in this deanery.</summary>
    public Task<GuestRequest?> Find(string token, CancellationToken cancellation) => guests.Find(token, cancellation);

    /// <summary>Whether the page may be shown: the request is still worth that, and its code was given.</summary>
    public bool IsOpen(HttpContext http, GuestRequest request, params SigningStanding[] worth)
    {
        http.Response.HideFromCaches();
        return worth.Contains(request.Standing) && sessions.IsOpen(http, request.Request.Id);
    }

    /// <summary>Where a code is asked for.</summary>
    public string Door(string token) => links.OpenSigning(token);

    /// <summary>
    /// To where a code is asked for, for who sent this page too late: what they typed is kept, if they had given a code when they opened it and the form still waits for them. What is too long to be kept is given back.
    /// </summary>
    public IActionResult ToDoorKeeping(HttpContext http, string token, GuestRequest request, string page)
    {
        var keeping = request.Standing == SigningStanding.Works ? kept.Keep(http, http.Request.Form) : new Keeping(null);
        return keeping.IsTooLong ? new TooLateByCodeResult(Door(token)) : new RedirectResult(links.OpenSigning(token, keeping.Window is null ? null : page));
    }

    /// <summary>What they typed before the hour was over, in the fields of this page again.</summary>
    public void ShowKept(PageController page, GuestRequest request)
    {
        if (kept.Of(page.HttpContext, request.Request.PersonId) is { } post)
        {
            page.ShowKept(post, "The hour after your code was over while you were typing.");
        }
    }

    /// <summary>Says in the page, sealed, that it was opened by who had given the code.</summary>
    public string Ticket(HttpContext http, GuestRequest request) => kept.Ticket(http, request.Request.PersonId);

    /// <summary>It is sent: nothing of it stays in the browser.</summary>
    public void Forget(HttpContext http) => kept.Forget(http);
}
