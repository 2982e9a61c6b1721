namespace SuppoRTT.Data.Audit;

/// <summary>What somebody was shown that is written into the log of reads; in one hour it may be several things.</summary>
[Flags]
public enum ReadContent
{
    None = 0,

    /// <summary>A form that was sent, on a page.</summary>
    SentForm = 1,

    /// <summary>A form that is being filled in, on a page or as a PDF.</summary>
    Draft = 2,

    /// <summary>Whether there was a referral to occupational health, said when the absence was registered.</summary>
    Referral = 4,

    /// <summary>What was kept as evidence of a signature that was given on paper or by e-mail.</summary>
    Evidence = 8,

    /// <summary>The absence, its history or its plan, or a form of it without anything private, on a page or as a PDF.</summary>
    Absence = 16,
}
