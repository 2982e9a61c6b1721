using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Calendars;
using SuppoRTT.Data.Jobs;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> m)
    {
        m.Property(x => x.Reference).HasMaxLength(13);
        m.Property(x => x.FormKey).HasMaxLength(40);
        m.Property(x => x.UniqueKey).HasMaxLength(240);
        m.Property(x => x.Fault).HasMaxLength(500);
        m.Property(x => x.AddressMark).HasMaxLength(ContentHash.Length);
        m.Property(x => x.FormerAddress).HasMaxLength(EmailAddress.Longest);
        m.Property(x => x.Step).HasMaxLength(40);
        m.Property(x => x.Rung).HasMaxLength(80);
        m.Property(x => x.Rule).HasMaxLength(1000);
        m.Property(x => x.Source).HasMaxLength(500);
        m.Ignore(x => x.Key);
        m.Ignore(x => x.SaidOn);
        m.Ignore(x => x.Change);
        m.Ignore(x => x.Deputy);
        m.HasIndex(x => x.UniqueKey).IsUnique();
        m.HasIndex(x => new { x.State, x.Id });
        m.HasIndex(x => new { x.DeaneryId, x.State, x.Id });
        m.HasIndex(x => new { x.DeaneryId, x.Id });
        m.HasIndex(x => new { x.DeaneryId, x.AbsenceId, x.Id });
        m.HasIndex(x => new { x.DeaneryId, x.RecipientId, x.Id });
        m.HasIndex(x => new { x.AbsenceId, x.Id });
        m.HasIndex(x => new { x.DeaneryId, x.AddressMark, x.BouncedAt });
        m.HasOne<Person>().WithMany().HasForeignKey(x => x.RecipientId);
        m.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
        m.HasOne<RotaSending>().WithMany().HasForeignKey(x => x.RotaSendingId);
        m.HasOne(x => x.Digest).WithMany().HasForeignKey(x => x.DigestId);
    }
}

internal sealed class PlannedReminderMapping : IEntityTypeConfiguration<PlannedReminder>
{
    public void Configure(EntityTypeBuilder<PlannedReminder> p)
    {
        p.Property(x => x.Reference).HasMaxLength(13);
        p.Property(x => x.Form).HasMaxLength(40);
        p.Property(x => x.Step).HasMaxLength(40);
        p.Property(x => x.Rung).HasMaxLength(80);
        p.Property(x => x.Rule).HasMaxLength(1000);
        p.Property(x => x.Source).HasMaxLength(500);
        p.Ignore(x => x.Key);
        p.HasIndex(x => new { x.DeaneryId, x.From, x.Id });
        p.HasIndex(x => new { x.DeaneryId, x.AbsenceId });
        p.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
        p.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
    }
}

internal sealed class ReminderPreferenceMapping : IEntityTypeConfiguration<ReminderPreference>
{
    public void Configure(EntityTypeBuilder<ReminderPreference> p)
    {
        p.HasKey(x => new { x.DeaneryId, x.PersonId, x.Kind });
        p.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
    }
}

internal sealed class LetterTemplateMapping : IEntityTypeConfiguration<LetterTemplate>
{
    public void Configure(EntityTypeBuilder<LetterTemplate> t)
    {
        t.Property(x => x.Topic).HasMaxLength(80);
        t.Property(x => x.Subject).HasMaxLength(200);
        t.Property(x => x.Text).HasMaxLength(LetterTemplate.LongestText);
        t.HasStamp(x => x.By);
        t.HasIndex(x => new { x.DeaneryId, x.Topic, x.Number }).IsUnique();
    }
}

internal sealed class CalendarFeedMapping : IEntityTypeConfiguration<CalendarFeed>
{
    public void Configure(EntityTypeBuilder<CalendarFeed> f)
    {
        f.Property(x => x.Id).ValueGeneratedNever();
        f.Property(x => x.TokenHash).HasMaxLength(ContentHash.Length);
        f.HasIndex(x => x.TokenHash).IsUnique();
        f.HasIndex(x => new { x.DeaneryId, x.PersonId });
        f.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
    }
}

internal sealed class JobRunMapping : IEntityTypeConfiguration<JobRun>
{
    public void Configure(EntityTypeBuilder<JobRun> r)
    {
        r.Property(x => x.Job).HasMaxLength(40);
        r.Property(x => x.Fault).HasMaxLength(100);
        r.Ignore(x => x.WasIdle);
        r.HasIndex(x => new { x.Job, x.Id });
    }
}
