using Microsoft.Extensions.Primitives;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>What somebody sent from a page when their sign-in, or the hour of a code, had ended.</summary>
public sealed record KeptPost(Guid Person, string Path, IReadOnlyDictionary<string, string[]> Fields);

/// <summary>Keeps what was sent when a sign-in, or the hour of a code, had ended, sealed in the browser that sent it and for that page and person alone.</summary>
public sealed class KeptPosts(SealedCookies cookies, PostTickets tickets)
{
    // Pages allow less: such a text is shown again, cut, with what is wrong.
    private const int LongestField = 5000;

    private const int MostFields = 40;

    // What is signed is read again before it is signed.
    private const string Signature = "Declaration";

    /// <summary>For the form of the page of this request: who has opened it, sealed.</summary>
    public string Ticket(HttpContext http, PersonId person) => tickets.Seal(person, http.Request.Path.Value!);

    /// <summary>Whether it is kept: the page's ticket holds, and it is not too long.</summary>
    public bool Keep(HttpContext http, IFormCollection form)
    {
        var path = http.Request.Path.Value!;
        if (tickets.Open(form[PostTickets.Field], path) is not { } person)
        {
            return false;
        }

        var fields = form.Where(f => !f.Key.StartsWith('_') && f.Key != Signature).Take(MostFields).ToDictionary(f => f.Key, f => f.Value.OfType<string>().Select(Cut).ToArray());
        return cookies.Write(http, CookieNames.Kept, path, new KeptPost(person.Value, path, fields));
    }

    /// <summary>What this person sent from the page of this request; empty if nothing is kept.</summary>
    public IReadOnlyDictionary<string, StringValues> Of(HttpContext http, PersonId person) =>
        cookies.Read<KeptPost>(http, CookieNames.Kept) is { } kept && kept.Person == person.Value && kept.Path == http.Request.Path.Value
            ? kept.Fields.ToDictionary(f => f.Key, f => new StringValues(f.Value))
            : new Dictionary<string, StringValues>();

    public void Forget(HttpContext http) => cookies.Forget(http, CookieNames.Kept, http.Request.Path.Value!);

    private static string Cut(string typed) => typed.Length <= LongestField ? typed : typed[..LongestField];
}
