using System.Data.Common;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Finding somebody costs the same number of queries, however many the deanery has.</summary>
public sealed class DirectoryLoadTests : IDisposable
{
    private readonly CountingPortal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Find_AmongFewOrMany_AsksTheDatabaseEquallyOften()
    {
        var walk = await Walk.ToSupervisor(_portal, Cast.Wessex.Trainee);
        var few = await QueriesOf(walk);
        await _portal.In("wessex", async db =>
        {
            var deanery = db.Deaneries.Single(d => d.Slug == "wessex").Id;
            for (var i = 0; i < 300; i++)
            {
                var member = new Membership(Guid.CreateVersion7(), deanery, new Person(new PersonId(Guid.CreateVersion7()), $"Demi Many{i:000}", $"many{i}@wessex.example"), new Post(), null, null, A.Today);
                member.Grant(Role.EducationalSupervisor, ScopeKind.Deanery, null, Cast.Wessex.Staff.Actor, A.Morning);
                db.Add(member);
            }

            await db.SaveChangesAsync();
        });

        few.ShouldBeGreaterThan(0);
        (await QueriesOf(walk)).ShouldBe(few);
    }

    private async Task<int> QueriesOf(Walk walk)
    {
        var page = await walk.Open("supervisor");
        _portal.Queries.Reset();
        using var response = await walk.Visitor.Send(page, walk.AddressOf("supervisor"), ("Find", "dem"), ("Then", "find"));
        ChooseSupervisorTests.Offered(await response.Html()).ShouldNotBeEmpty();
        return _portal.Queries.Count;
    }

    private sealed class CountingPortal : Portal
    {
        public QueryCounter Queries { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(s => s.ConfigureDbContext<SuppoRTTContext>(o => o.AddInterceptors(Queries)));
        }
    }

    private sealed class QueryCounter : DbCommandInterceptor
    {
        private int _count;

        public int Count => _count;

        public void Reset() => _count = 0;

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
