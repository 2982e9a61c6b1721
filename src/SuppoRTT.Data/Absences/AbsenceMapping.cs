using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

internal sealed class AbsenceMapping : IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Absence> a)
    {
        a.HasKey(x => x.Id);
        a.IsAggregate();
        a.Property(x => x.Id).ValueGeneratedNever();
        a.Property(x => x.Reference).HasMaxLength(13);
        a.Property(x => x.Code).HasMaxLength(VerificationCode.Length);
        a.Property(x => x.TypeCode).HasMaxLength(20);
        a.Property(x => x.TraineeName).HasMaxLength(200);
        a.Property(x => x.FoldedTraineeName).HasMaxLength(200);
        a.ComplexProperty(x => x.Period, p => { p.Property(x => x.Starts); p.Property(x => x.ExpectedReturn); });
        a.ComplexProperty(x => x.Approval, p => p.Property(x => x.By).HasMaxLength(200));
        Post(a);
        SituationAndWishes(a);
        Reckoned(a);
        a.HasIndex(x => x.Reference).IsUnique();
        a.HasIndex(x => x.Code).IsUnique();
        a.HasIndex(x => new { x.DeaneryId, x.Sequence }).IsUnique();
        a.HasIndex(x => new { x.DeaneryId, x.ListOrder }).IsUnique();
        a.HasIndex(x => new { x.DeaneryId, x.Status, x.Sequence });
        a.HasIndex(x => new { x.DeaneryId, x.TraineeId });
        Looks(a);
        Rota(a);
        a.HasMany(x => x.Forms).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasMany(x => x.Participations).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasMany(x => x.NextSupervisors).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasMany(x => x.Meetings).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasMany(x => x.Needs).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasMany(x => x.Sittings).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasMany(x => x.Remarks).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasOne<Person>().WithMany().HasForeignKey(x => x.TraineeId);
    }

    /// <summary>The sweep finds absences by their moment, then some within their deanery by their keys: without an index of both SQLite reads all of the deanery to find fifty.</summary>
    private static void Looks(EntityTypeBuilder<Absence> a)
    {
        a.HasIndex(x => new { x.LookAt, x.Id });
        a.HasIndex(x => new { x.DeaneryId, x.Id });
    }

    /// <summary>What is no column, since it follows from others.</summary>
    private static void Reckoned(EntityTypeBuilder<Absence> a)
    {
        a.Ignore(x => x.Dates);
        a.Ignore(x => x.Support);
        a.Ignore(x => x.WhyNotOpen);
        a.Ignore(x => x.HoldReason);
        a.Ignore(x => x.Supervisor);
        a.Ignore(x => x.Next);
        a.Ignore(x => x.UnsupervisedSince);
        a.Ignore(x => x.LatestRotaSendings);
        a.Ignore(x => x.ContactsOfLatestRotaPlan);
    }

    /// <summary>Those whose plan waits for somebody to acknowledge it, the longest first.</summary>
    private static void Rota(EntityTypeBuilder<Absence> a)
    {
        a.Property(x => x.RotaPlanHash).HasMaxLength(ContentHash.Length);
        a.HasMany(x => x.RotaSendings).WithOne().HasForeignKey("AbsenceId").IsRequired();
        a.HasIndex(x => new { x.DeaneryId, x.RotaWaitsSince, x.Sequence });
    }

    /// <summary>Each part by itself: roles reach absences by one of them, the newest first.</summary>
    private static void Post(EntityTypeBuilder<Absence> a)
    {
        a.Ignore(x => x.Post);
        foreach (var part in new[] { nameof(Absence.ProgrammeId), nameof(Absence.SpecialtyId), nameof(Absence.SchoolId), nameof(Absence.TrustId), nameof(Absence.SiteId) })
        {
            a.Property<Guid?>(part).HasColumnName($"Post_{part}");
            a.HasIndex(nameof(Absence.DeaneryId), part, nameof(Absence.ListOrder));
        }
    }

    private static void SituationAndWishes(EntityTypeBuilder<Absence> a)
    {
        a.Ignore(x => x.GuessedLength);
        a.ComplexProperty(x => x.Situation, s => s.Property(x => x.Note).HasMaxLength(UnplannedSituation.LongestNote));
        a.ComplexProperty(x => x.OptedOut, o => { o.Property(x => x.Reason).HasMaxLength(2000); o.Property(x => x.DiscussedWith).HasMaxLength(200); });
        a.ComplexProperty(x => x.Quiet);
        a.ComplexProperty(x => x.Contact, c =>
        {
            c.Property(x => x.OtherAddress).HasMaxLength(EmailAddress.Longest);
            c.Ignore(x => x.AllowsMail);
            c.Ignore(x => x.IsWhole);
            c.ComplexProperty(x => x.Hours);
        });
    }
}

internal sealed class ParticipationMapping : IEntityTypeConfiguration<Participation>
{
    public void Configure(EntityTypeBuilder<Participation> p)
    {
        p.Property(x => x.Id).ValueGeneratedNever();
        p.Property(x => x.Name).HasMaxLength(200);
        p.Property(x => x.FormKey).HasMaxLength(40);
        p.HasIndex(x => new { x.PersonId, x.Part, x.Until });
        p.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
    }
}

internal sealed class NextSupervisorMapping : IEntityTypeConfiguration<NextSupervisor>
{
    public void Configure(EntityTypeBuilder<NextSupervisor> n)
    {
        n.Property(x => x.Id).ValueGeneratedNever();
        n.Property(x => x.Name).HasMaxLength(200);
        n.HasIndex(x => new { x.DeaneryId, x.EndedAt, x.From });
        n.HasIndex(x => new { x.PersonId, x.EndedAt });
        n.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
    }
}

internal sealed class MeetingMapping : IEntityTypeConfiguration<Meeting>
{
    public void Configure(EntityTypeBuilder<Meeting> m)
    {
        m.Property(x => x.Id).ValueGeneratedNever();
        m.Ignore(x => x.Held);
        m.Ignore(x => x.Records);
        m.Property(x => x.FormKey).HasMaxLength(40);
        m.Property(x => x.Place).HasMaxLength(500);
        m.Property(x => x.WhoWasThere).HasMaxLength(500);
        m.HasIndex("AbsenceId", nameof(Meeting.FormKey)).IsUnique();
        m.HasMany(x => x.Replaced).WithOne().HasForeignKey("MeetingId").IsRequired();
    }
}

internal sealed class RemarkMapping : IEntityTypeConfiguration<Remark>
{
    public void Configure(EntityTypeBuilder<Remark> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Property(x => x.Text).HasMaxLength(2000);
        r.HasStamp(x => x.By);
        r.HasIndex("AbsenceId", nameof(Remark.EventNumber));
    }
}

internal sealed class PlannedNeedMapping : IEntityTypeConfiguration<PlannedNeed>
{
    public void Configure(EntityTypeBuilder<PlannedNeed> n)
    {
        n.Property(x => x.Id).ValueGeneratedNever();
        n.ComplexProperty(x => x.Content, c =>
        {
            c.Property(x => x.Need).HasMaxLength(1000);
            c.Property(x => x.Action).HasMaxLength(1000);
            c.Property(x => x.Resource).HasMaxLength(500);
            c.Property(x => x.Who).HasMaxLength(200);
            c.Property(x => x.Funding).HasMaxLength(500);
            c.Property(x => x.Evidence).HasMaxLength(500);
        });
        n.HasIndex("AbsenceId", nameof(PlannedNeed.Number)).IsUnique();
        n.HasMany(x => x.Comments).WithOne().HasForeignKey("PlannedNeedId").IsRequired();
    }
}

internal sealed class NeedCommentMapping : IEntityTypeConfiguration<NeedComment>
{
    public void Configure(EntityTypeBuilder<NeedComment> c)
    {
        c.Property(x => x.Id).ValueGeneratedNever();
        c.Property(x => x.Text).HasMaxLength(2000);
        c.HasStamp(x => x.By);
    }
}
