namespace SuppoRTT.Web.Features.Administration;

/// <summary>What a mail server tells of an e-mail that came back. The operator's guide says how it is written.</summary>
/// <param name="Message">The Message-ID of the e-mail, with or without its host and brackets.</param>
/// <param name="Kind">“permanent” or “temporary”.</param>
/// <param name="Code">As 5.1.1; may be left out.</param>
public sealed record TakeBounceInput(string? Message, string? Kind, string? Code);
