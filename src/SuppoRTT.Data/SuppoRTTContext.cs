using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Drafts;
using SuppoRTT.Data.Jobs;
using SuppoRTT.Data.Lists;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Data.Security;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data;

/// <summary>The portal's database, seen from one deanery: rows of others are filtered out when read and refused when saved.</summary>
public sealed class SuppoRTTContext(DbContextOptions<SuppoRTTContext> options, CurrentDeanery deanery) : IdentityUserContext<SignIn, Guid>(options)
{
    public const string DeaneryFilter = "Deanery";

    public DbSet<Deanery> Deaneries => Set<Deanery>();

    public DbSet<DefinitionVersion> Definitions => Set<DefinitionVersion>();

    public DbSet<Person> People => Set<Person>();

    public DbSet<Membership> Memberships => Set<Membership>();

    public DbSet<Absence> Absences => Set<Absence>();

    public DbSet<AbsenceRow> AbsenceRows => Set<AbsenceRow>();

    public DbSet<FormRevision> Revisions => Set<FormRevision>();

    public DbSet<Note> Notes => Set<Note>();

    public DbSet<QuestionComment> Comments => Set<QuestionComment>();

    public DbSet<SignatureEvidence> Evidence => Set<SignatureEvidence>();

    public DbSet<OpenedRevision> OpenedRevisions => Set<OpenedRevision>();

    public DbSet<DraftSection> Drafts => Set<DraftSection>();

    public DbSet<KeptAnswers> KeptAnswers => Set<KeptAnswers>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<ReadEntry> Reads => Set<ReadEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    public DbSet<PlannedReminder> PlannedReminders => Set<PlannedReminder>();

    public DbSet<ReminderPreference> ReminderPreferences => Set<ReminderPreference>();

    public DbSet<LetterTemplate> LetterTemplates => Set<LetterTemplate>();

    public DbSet<SigningRequest> SigningRequests => Set<SigningRequest>();

    public DbSet<CalendarFeed> CalendarFeeds => Set<CalendarFeed>();

    public DbSet<RotaContact> RotaContacts => Set<RotaContact>();

    public DbSet<RotaPlan> RotaPlans => Set<RotaPlan>();

    public DbSet<RotaLink> RotaLinks => Set<RotaLink>();

    public DbSet<JobRun> JobRuns => Set<JobRun>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    private DeaneryId CurrentDeaneryId => deanery.Id;

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
    {
        Prepare(this.HearersOf());
        return base.SaveChanges(acceptAllChangesOnSuccess);
    }

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        Prepare(await this.HearersOf(cancellationToken));
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => configurationBuilder.AddHouseConventions();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SuppoRTTContext).Assembly);
        foreach (var type in builder.Model.GetEntityTypes().Select(e => e.ClrType).Where(t => t.IsAssignableTo(typeof(IOwnedByDeanery))).ToList())
        {
            ((Action<ModelBuilder>)FilterByDeanery<Absence>).Method.GetGenericMethodDefinition().MakeGenericMethod(type).Invoke(this, [builder]);
        }

        builder.ApplyHouseRules();
    }

    private void FilterByDeanery<T>(ModelBuilder builder)
        where T : class, IOwnedByDeanery => builder.Entity<T>().HasQueryFilter(DeaneryFilter, e => e.DeaneryId == CurrentDeaneryId);

    private void Prepare(Hearers hearers)
    {
        this.WriteAudit(hearers);
        var stray = ChangeTracker.Entries<IOwnedByDeanery>()
            .FirstOrDefault(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && e.Entity.DeaneryId != deanery.Id);
        if (stray is not null)
        {
            throw new InvalidOperationException($"A {stray.Metadata.ShortName()} of another deanery was about to be saved.");
        }
    }
}
