using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>A document to download, with a file name in ASCII that tells nothing about a person but the reference.</summary>
public sealed record PrintedFile(string Name, PrintedDocument Document);
