namespace SuppoRTT.Domain.Forms;

/// <summary>What a printed revision of a form is worth today.</summary>
public enum RevisionStanding
{
    /// <summary>The latest, and signed by everyone.</summary>
    SignedOff,

    /// <summary>The latest, and waiting for the supervisor.</summary>
    AwaitingSignOff,

    /// <summary>The latest, signed, and waiting for somebody else to endorse it.</summary>
    AwaitingEndorsement,

    /// <summary>The latest, but given back, taken back or opened again: its signatures are void.</summary>
    Void,

    /// <summary>A newer one has taken its place.</summary>
    Replaced,
}
