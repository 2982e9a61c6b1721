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

    /// <summary>What was asked of the deanery, with the reason.</summary>
    Request = 32,

    /// <summary>Notes that somebody else wrote.</summary>
    Note = 64,

    /// <summary>The meeting of a form, on a page of its own or as a calendar entry.</summary>
    Meeting = 128,

    /// <summary>The plan for the rota, on a page or as a PDF. Contacts of trusts open it by their link, which is an event of the absence.</summary>
    RotaPlan = 256,
}
