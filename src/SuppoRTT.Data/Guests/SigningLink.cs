using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Guests;

/// <summary>One link to a request to sign, as one e-mail carried it: only the hash of its secret is kept. Each leads to the same page, and dies with the request.</summary>
public sealed class SigningLink : IOwnedByDeanery
{
    private SigningLink() => TokenHash = null!;

    private SigningLink(SigningRequest request, string secret, DateTimeOffset at) =>
        (Id, DeaneryId, SigningRequestId, TokenHash, MadeAt) = (Guid.CreateVersion7(), request.DeaneryId, request.Id, SecretToken.HashOf(secret), at);

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Guid SigningRequestId { get; private init; }

    public string TokenHash { get; private init; }

    public DateTimeOffset MadeAt { get; private init; }

    /// <summary>A link of which only the e-mail that is being written knows the secret.</summary>
    public static (SigningLink Link, string Secret) New(SigningRequest request, DateTimeOffset at)
    {
        var secret = SecretToken.New();
        return (new SigningLink(request, secret, at), secret);
    }
}
