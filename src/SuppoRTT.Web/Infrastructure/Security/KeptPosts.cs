using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What somebody sent from a page when their sign-in, or the hour of a code, had ended.</summary>
public sealed record KeptPost(Guid Person, string Path, IReadOnlyDictionary<string, string[]> Fields)
{
    /// <summary>The window from which it was sent.</summary>
    public string Window { get; init; } = "";

    /// <summary>What was sent from the same page in other windows, the last first.</summary>
    public IReadOnlyList<KeptPost> Others { get; init; } = [];
}

/// <summary>What became of something that was sent too late.</summary>
/// <param name="Window">The window of which it is kept; null if it is not.</param>
/// <param name="IsTooLong">It is for whoever sent it, and more than a browser keeps.</param>
public sealed record Keeping(string? Window, bool IsTooLong = false);

/// <summary>Keeps what was sent when a sign-in, or the hour of a code, had ended, sealed in the browser that sent it and for that page and person alone.</summary>
public sealed class KeptPosts(SealedCookies cookies, PostTickets tickets)
{
    /// <summary>The field that signs: what is signed is read again before it is signed, so it is never kept.</summary>
    public const string Signature = "Declaration";

    /// <summary>For the form of the page of this request: who has opened it, sealed.</summary>
    public string Ticket(HttpContext http, PersonId person) => tickets.Seal(person, http.Request.Path.Value!);

    /// <summary>Keeps all of it or nothing: what was kept of other windows stays. Nothing is kept if the page's ticket does not hold.</summary>
    public Keeping Keep(HttpContext http, IFormCollection form)
    {
        var path = http.Request.Path.Value!;
        if (tickets.Open(form[PostTickets.Field], path) is not { } person)
        {
            return new Keeping(null);
        }

        var fields = form.Where(f => !f.Key.StartsWith('_') && f.Key != Signature).ToDictionary(f => f.Key, f => f.Value.OfType<string>().ToArray());
        var window = KeptWindows.Of(form[PostTickets.Field]);
        var kept = new KeptPost(person.Value, path, fields) { Window = window, Others = [.. All(http).Where(k => k.Window != window)] };
        return cookies.Write(http, CookieNames.Kept, path, kept) ? new Keeping(window) : new Keeping(null, IsTooLong: true);
    }

    /// <summary>What this person sent from the page of this request, in the window that the address names or else the last; null if nothing is kept.</summary>
    public KeptPost? Of(HttpContext http, PersonId person)
    {
        var kept = All(http).Where(k => k.Person == person.Value).ToList();
        return kept.Find(k => k.Window == http.Request.Query[KeptWindows.Query]) ?? kept.FirstOrDefault();
    }

    /// <summary>The windows of which something is kept and that this page is, or whose words stand in it.</summary>
    public IReadOnlyList<string> WindowsOf(HttpContext http, IFormCollection form)
    {
        var own = form[KeptWindows.Field].OfType<string>().Append(KeptWindows.Of(form[PostTickets.Field])).ToHashSet();
        return [.. All(http).Select(k => k.Window).Where(own.Contains)];
    }

    /// <summary>It is sent: what was typed in other windows stays.</summary>
    public void Forget(HttpContext http, IReadOnlyList<string> windows)
    {
        var path = http.Request.Path.Value!;
        if (windows.Count == 0)
        {
            return;
        }

        if (All(http).Where(k => !windows.Contains(k.Window)).ToList() is [var last, .. var others])
        {
            cookies.Write(http, CookieNames.Kept, path, last with { Others = others });
        }
        else
        {
            cookies.Forget(http, CookieNames.Kept, path);
        }
    }

    /// <summary>Nothing of this page is asked any more.</summary>
    public void Forget(HttpContext http) => cookies.Forget(http, CookieNames.Kept, http.Request.Path.Value!);

    private IEnumerable<KeptPost> All(HttpContext http) => cookies.Read<KeptPost>(http, CookieNames.Kept) is { } last && last.Path == http.Request.Path.Value
        ? [last with { Others = [] }, .. last.Others]
        : [];
}
