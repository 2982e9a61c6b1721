namespace SuppoRTT.Web.Features.Developing;

/// <summary>Pages that exist in Development only.</summary>
public sealed class DevelopingLinks
{
    public string ShowMail() => "/development/mail";
}
