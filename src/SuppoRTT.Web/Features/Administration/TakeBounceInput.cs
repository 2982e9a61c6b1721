namespace SuppoRTT.Web.Features.Administration;

/// <summary>What a mail server tells of an e-mail that came back, or GOV.UK Notify of what became of one. The operator's guide says how it is written.</summary>
/// <param name="Message">The Message-ID of the e-mail, with or without its host and brackets.</param>
/// <param name="Kind">“permanent” or “temporary”.</param>
/// <param name="Code">As 5.1.1; may be left out.</param>
public sealed record TakeBounceInput(string? Message, string? Kind, string? Code)
{
    /// <summary>In the words of GOV.UK Notify: the name that we gave the e-mail.</summary>
    public string? Reference { get; init; }

    /// <summary>In the words of GOV.UK Notify: what became of it.</summary>
    public string? Status { get; init; }
}
