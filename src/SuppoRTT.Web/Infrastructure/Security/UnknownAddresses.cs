using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Options;

using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>Locks an address that nobody signs in with after as many tries as one that somebody does, so that being locked out does not tell whether it is known.</summary>
public sealed class UnknownAddresses(IOptions<IdentityOptions> options) : IDisposable
{
    private static readonly TimeSpan _remembered = TimeSpan.FromHours(1);

    private readonly MemoryCache _tries = new(new MemoryCacheOptions { SizeLimit = 10_000 });
    private readonly LockoutOptions _lockout = options.Value.Lockout;
    private readonly Lock _counting = new();

    public bool IsLocked(string address) => _tries.Get<int>(Key(address)) >= _lockout.MaxFailedAccessAttempts;

    /// <summary>Counts one try, and says whether it was the last that is allowed for now.</summary>
    public bool LocksNow(string address)
    {
        lock (_counting)
        {
            var key = Key(address);
            var tries = _tries.Get<int>(key) + 1;
            var isLast = tries >= _lockout.MaxFailedAccessAttempts;
            _tries.Set(key, tries, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = isLast ? _lockout.DefaultLockoutTimeSpan : _remembered });
            return isLast;
        }
    }

    public void Dispose() => _tries.Dispose();

    /// <summary>As short for a long address as for any other, and nobody's.</summary>
    private static string Key(string address) => ContentHash.Of(address);
}
