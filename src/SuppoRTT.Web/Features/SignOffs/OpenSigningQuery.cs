using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Guests;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>Where the link of who signs without an account leads, before they gave a code: it names nobody.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Found">The request, and what it is worth now.</param>
/// <param name="Rules">The deanery's rules.</param>
/// <param name="Now">Now.</param>
public sealed record OpenSigningPage(OpenSigningInput Input, GuestRequest Found, DeaneryRules Rules, DateTimeOffset Now)
{
    /// <summary>About how long it takes to read the form and to sign it.</summary>
    public int? MinutesToSign { get; init; }

    public SigningStanding Standing => Found.Standing;

    /// <summary>The roles in which the form is signed, where they hold none of them.</summary>
    public IReadOnlyList<Role> SignedAs { get; init; } = [];

    public SigningRequest Request => Found.Request;

    /// <summary>A code was sent, and can still be typed.</summary>
    public bool HasCode => Request.CodeAskedAt is { } asked && Now < asked + SigningRequest.CodeWorksFor && (Request.CodeMadeAt is null || Request.CodeHash is not null) && Request.WrongCodes < SigningRequest.MostTries;

    /// <summary>Why no other code is sent yet.</summary>
    public string? WhyNoCode => Request.WhyNoCode(Now);

    /// <summary>The address with most of it hidden, so that who has the link only does not learn it.</summary>
    public string HiddenAddress => $"{Request.Address[0]}…{Request.Address[Request.Address.LastIndexOf('@')..]}";

    /// <summary>There is something to be done with the link.</summary>
    public bool IsOfUse => Standing is SigningStanding.Works or SigningStanding.Done or SigningStanding.HasSignIn;
}

/// <summary>Finds what a link to sign without an account is worth.</summary>
public sealed class OpenSigningQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Null if there is no such link in this deanery.</summary>
    public async Task<OpenSigningPage?> Find(string token, OpenSigningInput input, CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (await db.GuestRequestBehind(token, now, cancellation) is not { } found)
        {
            return null;
        }

        var page = new OpenSigningPage(input, found, (await definitions.Rules(cancellation)).Rules, now) { MinutesToSign = (await definitions.FormToday(found.Request.FormKey, cancellation))?.Definition.MinutesToSign };
        return await definitions.FormSignedByOthers(found, cancellation) is { } form
            ? page with { Found = found with { Standing = SigningStanding.SignedByOthers }, SignedAs = form.Signer(Party.Supervisor).Roles }
            : page;
    }
}
