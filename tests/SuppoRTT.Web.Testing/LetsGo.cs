using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;

namespace SuppoRTT.Web.Testing;

/// <summary>
/// Lets a portal be forgotten when its tests are over. What ticks or watches for as long as the process runs (the rate limiter's timer, a watcher of the served files) takes the context with it in which it was made, and the host in
/// that: some hundred portals of a run would stay in memory, and be walked through by each collection.
/// </summary>
internal sealed class LetsGo(IWebHostEnvironment environment) : IStartupFilter
{
    /// <summary>The parts of a pipeline are made from the last to the first: those between the two here without a context.</summary>
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        environment.WebRootFileProvider = new Unwatched(environment.WebRootFileProvider);
        var flow = default(AsyncFlowControl);
        app.Use(rest =>
        {
            flow.Undo();
            return rest;
        });
        next(app);
        app.Use(rest =>
        {
            flow = ExecutionContext.SuppressFlow();
            return rest;
        });
    };

    /// <summary>The served files, which do not change while tests run.</summary>
    private sealed class Unwatched(IFileProvider files) : IFileProvider
    {
        public IFileInfo GetFileInfo(string subpath) => files.GetFileInfo(subpath);

        public IDirectoryContents GetDirectoryContents(string subpath) => files.GetDirectoryContents(subpath);

        public IChangeToken Watch(string filter) => NullChangeToken.Singleton;
    }
}
