using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Security;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Testing;

/// <summary>The real portal over HTTP, with a real database of its own, the cast of both deaneries, and a clock that stands still. One for each test class.</summary>
public partial class Portal : WebApplicationFactory<Program>
{
    /// <summary>The queries that were compiled, of all tests: they are more than Entity Framework keeps by itself, so that each portal would compile them anew.</summary>
    private static readonly MemoryCache _compiled = new(new MemoryCacheOptions());

    private readonly TestDatabase _database;
    private readonly SemaphoreSlim _once = new(1);
    private bool _peopled;

    public Portal()
        : this(TestDatabase.New())
    {
    }

    protected Portal(TestDatabase database) => _database = database;

    public StoppedClock Clock { get; } = new(A.Morning);

    /// <summary>The settings that lead another process to its database.</summary>
    public IReadOnlyDictionary<string, string> DatabaseSettings => _database.Settings;

    /// <summary>Counts the commands of every request.</summary>
    public CommandCount Commands { get; } = new();

    /// <summary>How its queries are answered, where it runs on SQLite.</summary>
    public QueryPlans Plans { get; } = new();

    /// <summary>The environment it runs in; Development shows demonstration people and mail.</summary>
    protected virtual string Environment => "Production";

    /// <summary>Work that is done by the clock is done when a test says so.</summary>
    protected virtual string Part => "Pages";

    /// <summary>All visitors of a test share one address of the network.</summary>
    protected virtual int TriesAllowed => 10_000;

    /// <summary>Whether the cast is put into its database.</summary>
    protected virtual bool HasCast => true;

    /// <summary>The cast is in its database, once.</summary>
    public async Task Prepare()
    {
        await _once.WaitAsync();
        try
        {
            if (HasCast && !_peopled)
            {
                await People(Cast.Wessex);
                await People(Cast.WestMidlands);
                _peopled = true;
            }
        }
        finally
        {
            _once.Release();
        }
    }

    /// <summary>Works in the database of one deanery, as a job does.</summary>
    public async Task<T> In<T>(string deanery, Func<SuppoRTTContext, Task<T>> act)
    {
        await Prepare();
        return await Within(deanery, services => act(services.GetRequiredService<SuppoRTTContext>()));
    }

    public Task In(string deanery, Func<SuppoRTTContext, Task> act) => In(deanery, async db =>
    {
        await act(db);
        return true;
    });

    /// <summary>Absences of a deanery whose definitions are those of this portal's database.</summary>
    public async Task<A> Make(string deanery)
    {
        await Prepare();
        return await Within(deanery, async services =>
        {
            var store = services.GetRequiredService<DefinitionStore>();
            var (rules, forms) = (await store.Rules(default), await store.Forms(default));
            var id = services.GetRequiredService<CurrentDeanery>().Id;
            return new A(new DefinedDeanery(rules.Rules, [.. forms.Select(f => f.Definition)]), id, forms.ToDictionary(f => f.Definition.Key, f => f.VersionId));
        });
    }

    /// <summary>Saves an absence with its revisions, and returns its reference.</summary>
    public async Task<string> Given(string deanery, Absence absence, params FormRevision?[] revisions)
    {
        await In(deanery, async db =>
        {
            db.Add(absence);
            db.AddRange(revisions.OfType<FormRevision>());
            await db.SaveChangesAsync();
        });
        return absence.Reference;
    }

    /// <summary>An absence as <paramref name="make"/> has it, saved.</summary>
    public async Task<string> Given(string deanery, Func<A, Absence> make) => await Given(deanery, make(await Make(deanery)));

    public async Task<string> Given(string deanery, Func<A, (Absence, FormRevision)> make)
    {
        var (absence, revision) = make(await Make(deanery));
        return await Given(deanery, absence, revision);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(Environment);
        foreach (var (name, value) in _database.Settings)
        {
            builder.UseSetting(name, value);
        }

        builder.UseSetting(PortalSettings.PasswordHashRounds, "1");
        builder.UseSetting(PortalSettings.Part, Part);
        foreach (var limit in new[] { PortalSettings.VerifyPerMinute, PortalSettings.SignInPerMinute, PortalSettings.ForgottenPasswordPerHour, PortalSettings.BouncesPerMinute, PortalSettings.CalendarPerMinute, PortalSettings.RotaPlansPerMinute, PortalSettings.SigningPerMinute })
        {
            builder.UseSetting(limit, TriesAllowed.ToString(System.Globalization.CultureInfo.InvariantCulture));
        }

        builder.ConfigureTestServices(s => s.AddSingleton<IStartupFilter, LetsGo>().AddSingleton<TimeProvider>(Clock).ConfigureDbContext<SuppoRTTContext>(o => o.UseMemoryCache(_compiled).AddInterceptors(Commands, Plans, new LengthCheck(), SqlServerTranslation.ForAll)));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _once.Dispose();
            _database.Dispose();
        }
    }

    private Task<bool> People(Cast cast) => Within(cast.Deanery, async services =>
    {
        var db = services.GetRequiredService<SuppoRTTContext>();
        var deanery = services.GetRequiredService<CurrentDeanery>().Id;
        var hash = new PasswordHasher<SignIn>(Microsoft.Extensions.Options.Options.Create(new PasswordHasherOptions { IterationCount = 1 })).HashPassword(new SignIn(), Cast.Password);
        db.AddRange(cast.Places(deanery));
        foreach (var member in cast.Everyone)
        {
            var person = new Person(member.Id, member.Name, member.Email);
            var membership = new Membership(Guid.CreateVersion7(), deanery, person, member.Role == Role.Trainee ? cast.Post : new Post(), member.Role == Role.Trainee ? "ST4" : null, null, A.Today.AddYears(-1));
            foreach (var held in member.Actor.Roles)
            {
                membership.Grant(held.Role, held.Scope, held.ScopeId, Actor.System("tests"), A.Morning.AddDays(-1));
            }

            db.Add(membership);
            db.Users.Add(new SignIn
            {
                Id = Guid.CreateVersion7(),
                PersonId = member.Id,
                UserName = member.Email,
                NormalizedUserName = Person.FoldEmail(member.Email),
                Email = member.Email,
                NormalizedEmail = Person.FoldEmail(member.Email),
                EmailConfirmed = true,
                LockoutEnabled = true,
                PasswordHash = hash,
                SecurityStamp = Guid.NewGuid().ToString("N"),
            });
        }

        await db.SaveChangesAsync();
        return true;
    });

    private async Task<T> Within<T>(string deanery, Func<IServiceProvider, Task<T>> act)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<SuppoRTTContext>();
        scope.ServiceProvider.GetRequiredService<CurrentDeanery>().Choose(await db.Deaneries.SingleAsync(d => d.Slug == deanery));
        return await act(scope.ServiceProvider);
    }
}
