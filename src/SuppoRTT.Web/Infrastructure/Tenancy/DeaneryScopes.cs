using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Infrastructure.Tenancy;

/// <summary>Works in one deanery in a scope of its own, where no request has chosen one: for what goes through several, one after the other.</summary>
public sealed class DeaneryScopes(IServiceScopeFactory scopes)
{
    public async Task<T> Within<T>(DeaneryId deanery, Func<IServiceProvider, Task<T>> work, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        scope.ServiceProvider.GetRequiredService<CurrentDeanery>().Choose(await db.Deaneries.AsNoTracking().SingleAsync(d => d.Id == deanery, cancellation));
        return await work(scope.ServiceProvider);
    }
}
