using System.Globalization;

using SuppoRTT.Domain.Absences.PaperSignatures;
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
        (Id, DeaneryId, Party, By, SignerId, InNameOfId, At, Comments) = (Guid.CreateVersion7(), deanery, party, by, by.Id, by.OnBehalfOfId, at, comments);
        (Revision, Statement, Content, Hash) = (content.Revision, content.Statement, content.Text, ContentHash.Of(content.Text));
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public Party Party { get; private init; }

    public int Revision { get; private init; }

    public ActorStamp By { get; private init; }

    /// <summary>Who gave it, beside <see cref="By"/>: what somebody signed is found by it.</summary>
    public Guid SignerId { get; private init; }

    /// <summary>In whose name it was given, likewise; null if in the signer's own.</summary>
    public Guid? InNameOfId { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>The declaration that was signed, at most 1,000 characters.</summary>
    public string Statement { get; private init; }

    /// <summary>The supervisor's comments, at most 4,000 characters.</summary>
    public string? Comments { get; private init; }

    /// <summary>What this signer was shown, as canonical JSON. Has no maximum length.</summary>
    public string Content { get; private init; }

    public string Hash { get; private init; }

    /// <summary>How it was given if it was not given here, and who recorded it; null of a signature given here.</summary>
    public PaperSignature? OnPaper { get; internal init; }

    /// <summary>When a change after it made it void.</summary>
    public DateTimeOffset? VoidedAt { get; private set; }

    /// <summary>What made it void; null while it counts, and for one of a time when that was not kept.</summary>
    public VoidReason? VoidedBecause { get; private set; }

    /// <summary>The meeting as this signer was shown it; null if none was shown, and for a signature of a time when it was not frozen.</summary>
    public HeldMeeting? Held => SignedContent.MeetingIn(Content);

    internal void Void(VoidReason because, DateTimeOffset at) => (VoidedAt, VoidedBecause) = (at, because);
}

/// <summary>What can make a signature void.</summary>
public enum VoidReason
{
    /// <summary>The supervisor returned the form for changes.</summary>
    Returned,

    /// <summary>The doctor took the form back before it was signed off.</summary>
    TakenBack,

    /// <summary>The form was opened again.</summary>
    Reopened,

    /// <summary>The dates that the form was signed for have changed.</summary>
    DatesMoved,

    /// <summary>Staff took back that they had recorded it.</summary>
    RecordTakenBack,

    /// <summary>Who was to endorse the form sent it back.</summary>
    SentBack,
}

/// <summary>In which order signatures are read.</summary>
public static class SignatureOrder
{
    /// <summary>The signatures that count, as they were given; after them the void ones, the latest first.</summary>
    public static IEnumerable<Signature> CountingFirst(this IEnumerable<Signature> signatures) =>
        signatures.OrderBy(s => s.VoidedAt is not null).ThenByDescending(s => s.VoidedAt).ThenBy(s => s.At).ThenBy(s => s.Party);
}

/// <summary>What a signer was shown: the revision, the definition's version, the declaration, the answers they may see, the action plan, the doctor's details, and to the supervisor the meeting and the role in which they sign.</summary>
public sealed record SignedContent(int Revision, string Statement, string Text)
{
    private const string MetOn = "metOn";
    private const string MetHow = "metHow";
    private const string WhoWasThere = "whoWasThere";

    /// <summary>The role in which it is signed; null of the doctor, and where none was said.</summary>
    public Role? As { get; private init; }

    /// <summary>The meeting as it was shown, or as it was recorded in the same breath.</summary>
    public HeldMeeting? Held { get; private init; }

    /// <summary>The answers that its signer was shown.</summary>
    public Answers Seen => Answers.Parse(Answers.Parse(Text).Text("answers"));

    public static SignedContent Of(int revision, Guid definitionVersion, string statement, Answers seen, string plan, string? doctor, HeldMeeting? held = null, Role? role = null) => new(
        revision, statement, Answers.None
            .With("revision", revision.ToString(CultureInfo.InvariantCulture))
            .With("definition", definitionVersion.ToString("N"))
            .With("statement", statement)
            .With("answers", seen.ToCanonicalJson())
            .With("plan", plan)
            .With("doctor", doctor)
            .With(MetOn, held?.On.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            .With(MetHow, held?.Mode.ToString())
            .With(WhoWasThere, held?.WhoWasThere)
            .With("signedAs", role?.ToString())
            .ToCanonicalJson())
    {
        As = role,
        Held = held,
    };

    /// <summary>The meeting that was frozen into a signed text; null if there is none in it.</summary>
    public static HeldMeeting? MeetingIn(string text)
    {
        var content = Answers.Parse(text);
        return content.Date(MetOn) is { } on && Enum.TryParse<MeetingMode>(content.Text(MetHow), out var mode) ? new HeldMeeting(on, mode, content.Text(WhoWasThere) ?? "") : null;
    }
}
