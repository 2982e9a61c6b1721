using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>One party's signature under one revision of a form: who, in which role, when, the words signed, and a frozen copy with its fingerprint of what they were shown. Voided, never deleted.</summary>
public sealed class Signature : IOwnedByDeanery
{
    private Signature()
    {
        By = null!;
        Content = Hash = Statement = null!;
    }

    internal Signature(DeaneryId deanery, Party party, SignedContent content, string? comments, ActorStamp by, DateTimeOffset at)
    {
        (Id, DeaneryId, Party, By, At, Comments) = (Guid.CreateVersion7(), deanery, party, by, at, comments);
        (Revision, Statement, Content, Hash) = (content.Revision, content.Statement, content.Text, ContentHash.Of(content.Text));
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Party Party { get; private init; }

    public int Revision { get; private init; }

    public ActorStamp By { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The declaration that was signed, at most 1,000 characters.</summary>
    public string Statement { get; private init; }

    /// <summary>The supervisor's comments, at most 4,000 characters.</summary>
    public string? Comments { get; private init; }

    /// <summary>What this signer was shown, as canonical JSON. Has no maximum length.</summary>
    public string Content { get; private init; }

    public string Hash { get; private init; }

    /// <summary>When a change after it made it void.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    internal void Void(DateTimeOffset at) => VoidedAt = at;
}

/// <summary>What a signer was shown: the revision, the definition's version, the declaration, the answers they may see, the action plan, the doctor's details.</summary>
public sealed record SignedContent(int Revision, string Statement, string Text)
{
    public static SignedContent Of(int revision, Guid definitionVersion, string statement, Answers seen, string plan, string? doctor) => new(
        revision, statement, Answers.None
            .With("revision", revision.ToString(System.Globalization.CultureInfo.InvariantCulture))
            .With("definition", definitionVersion.ToString("N"))
            .With("statement", statement)
            .With("answers", seen.ToCanonicalJson())
            .With("plan", plan)
            .With("doctor", doctor)
            .ToCanonicalJson());
}
