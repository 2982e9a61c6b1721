using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Storage;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>Two processes start at once, and both find a deanery that the database does not have yet, or one without staff.</summary>
public sealed class SeveralStartsTests(SeveralStartsTests.MeetingPortal portal) : IClassFixture<SeveralStartsTests.MeetingPortal>, IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Import_ByTwoAtOnce_BringsTheDeaneryInOnce()
    {
        await portal.Prepare();
        foreach (var (path, text) in DefinitionFiles.WithNorthWest)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(_folder, path))!);
            await File.WriteAllTextAsync(Path.Combine(_folder, path), text);
        }

        portal.Meeting.Begin();
        await Task.WhenAll(Import(), Import());

        portal.Meeting.Met.ShouldBeTrue();
        (await portal.In("north-west", db => db.Definitions.CountAsync())).ShouldBe(4);
    }

    [Fact]
    public async Task FirstStaff_ByTwoAtOnce_AreInvitedOnce()
    {
        await portal.In("wessex", async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == Cast.Wessex.Staff.Id)).End(Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });

        portal.Services.GetRequiredService<IConfiguration>()[$"{PortalSettings.FirstStaff}:wessex"] = "Ann Able <ann.able@nhs.example>";
        portal.Meeting.Begin();
        await Task.WhenAll(Name(), Name());

        portal.Meeting.Met.ShouldBeTrue();
        (await portal.In("wessex", db => db.Outbox.CountAsync(o => o.Kind == MailKind.Invitation))).ShouldBe(1);
    }

    private async Task Import()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DefinitionImport>().Run(_folder, default);
    }

    private async Task Name()
    {
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<FirstStaff>().Invite(default);
    }

    public sealed class MeetingPortal : Portal
    {
        public Meeting Meeting { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SuppoRTTContext>(options => options.AddInterceptors(Meeting)));
        }
    }

    /// <summary>The first to save a new version of a definition, or a new member, waits for the second: then both have seen that there is none.</summary>
    public sealed class Meeting : SaveChangesInterceptor
    {
        private TaskCompletionSource _met = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _toCome;

        public bool Met => _met.Task.IsCompleted;

        public void Begin() => (_toCome, _met) = (2, new(TaskCreationOptions.RunContinuationsAsynchronously));

        public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            if (eventData.Context!.ChangeTracker.Entries().Any(e => e is { State: EntityState.Added, Entity: DefinitionVersion or Membership }))
            {
                switch (Interlocked.Decrement(ref _toCome))
                {
                    case 1:
                        await _met.Task;
                        break;
                    case 0:
                        _met.SetResult();
                        break;
                }
            }

            return result;
        }
    }
}
