namespace SuppoRTT.Web.Infrastructure.Jobs;

/// <summary>What one process of the portal does.</summary>
public enum PortalPart
{
    /// <summary>Serves pages and does the work that is done by the clock.</summary>
    Both,

    /// <summary>Serves pages only.</summary>
    Pages,

    /// <summary>Does the work that is done by the clock, and answers to nobody but those who ask for its health.</summary>
    Jobs,
}

/// <summary>Reads which part of the portal a process is.</summary>
internal static class PortalParts
{
    /// <exception cref="InvalidOperationException">The setting is none of the parts.</exception>
    public static PortalPart Read(IConfiguration configuration) => configuration[PortalSettings.Part] is not { Length: > 0 } named ? PortalPart.Both
        : Enum.TryParse<PortalPart>(named, ignoreCase: true, out var part) && Enum.IsDefined(part) ? part
        : throw new InvalidOperationException($"{PortalSettings.Part} must be {string.Join(", ", Enum.GetNames<PortalPart>())}.");

    /// <summary>Serves the pages, if this process does.</summary>
    public static void MapPages(this WebApplication app)
    {
        if (Read(app.Configuration) != PortalPart.Jobs)
        {
            app.MapControllers();
        }
    }
}
