using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

internal sealed class PersonMapping : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> p)
    {
        p.Property(x => x.Id).ValueGeneratedNever();
        p.Property(x => x.Name).HasMaxLength(200);
        p.Property(x => x.FoldedName).HasMaxLength(200);
        p.Property(x => x.Email).HasMaxLength(254);
        p.Property(x => x.FoldedEmail).HasMaxLength(254);
        p.Property(x => x.GmcNumber).HasMaxLength(RegistrationNumbers.Longest);
        p.Property(x => x.GdcNumber).HasMaxLength(RegistrationNumbers.Longest);
        p.Property(x => x.PublicHealthNumber).HasMaxLength(RegistrationNumbers.Longest);
        p.Property(x => x.FoldedGmcNumber).HasMaxLength(RegistrationNumbers.Longest);
        p.Property(x => x.FoldedGdcNumber).HasMaxLength(RegistrationNumbers.Longest);
        p.Property(x => x.FoldedPublicHealthNumber).HasMaxLength(RegistrationNumbers.Longest);
        p.HasIndex(x => x.FoldedGmcNumber).IsUnique();
        p.HasIndex(x => x.FoldedGdcNumber).IsUnique();
        p.HasIndex(x => x.FoldedPublicHealthNumber).IsUnique();
        p.Ignore(x => x.Numbers);
        p.HasIndex(x => x.FoldedEmail).IsUnique();
        p.HasIndex(x => x.FoldedName);
    }
}

internal sealed class MembershipMapping : IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Membership> m)
    {
        m.IsAggregate();
        m.Property(x => x.Id).ValueGeneratedNever();
        m.Property(x => x.Grade).HasMaxLength(20);
        m.Property(x => x.TrainingNumber).HasMaxLength(TrainingNumbers.Longest);
        m.ComplexProperty(x => x.Post);
        m.ComplexProperty(x => x.Written, w =>
        {
            w.Property(x => x.Programme).HasMaxLength(WrittenPost.Longest);
            w.Property(x => x.Specialty).HasMaxLength(WrittenPost.Longest);
            w.Property(x => x.Trust).HasMaxLength(WrittenPost.Longest);
            w.Property(x => x.Site).HasMaxLength(WrittenPost.Longest);
            w.Property(x => x.Department).HasMaxLength(WrittenPost.Longest);
            w.Property(x => x.LeadEmployer).HasMaxLength(WrittenPost.Longest);
        });
        m.Ignore(x => x.Details);
        m.HasOne(x => x.Person).WithMany().HasForeignKey(x => x.PersonId);
        m.HasMany(x => x.Roles).WithOne().HasForeignKey("MembershipId").IsRequired();
        m.HasIndex(x => new { x.DeaneryId, x.PersonId }).IsUnique();
    }
}

internal sealed class MembershipRoleMapping : IEntityTypeConfiguration<MembershipRole>
{
    public void Configure(EntityTypeBuilder<MembershipRole> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Ignore(x => x.Held);
    }
}

internal sealed class SignInMapping : IEntityTypeConfiguration<SignIn>
{
    public void Configure(EntityTypeBuilder<SignIn> s)
    {
        s.ToTable("SignIns");
        s.Property(x => x.PasswordHash).HasMaxLength(500);
        s.Property(x => x.SecurityStamp).HasMaxLength(100);
        s.Property(x => x.ConcurrencyStamp).HasMaxLength(100);
        s.HasIndex(x => x.PersonId).IsUnique();
        s.HasIndex(x => x.LockoutEnd);
        s.HasOne<Person>().WithMany().HasForeignKey(x => x.PersonId);
    }
}

/// <summary>What Identity keeps of sign-ins by another organisation: the parts of its keys short enough for an index of SQL Server.</summary>
internal sealed class OtherSignInMapping : IEntityTypeConfiguration<IdentityUserLogin<Guid>>, IEntityTypeConfiguration<IdentityUserToken<Guid>>
{
    private const int LongestPartOfAKey = 128;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<Guid>> builder)
    {
        builder.Property(x => x.LoginProvider).HasMaxLength(LongestPartOfAKey);
        builder.Property(x => x.ProviderKey).HasMaxLength(LongestPartOfAKey);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<Guid>> builder)
    {
        builder.Property(x => x.LoginProvider).HasMaxLength(LongestPartOfAKey);
        builder.Property(x => x.Name).HasMaxLength(LongestPartOfAKey);
    }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> k)
    {
        k.Property(x => x.Name).HasMaxLength(200);
        k.Property(x => x.Xml).HasMaxLength(-1);
    }
}

internal sealed class DeaneryMapping : IEntityTypeConfiguration<Deanery>
{
    public void Configure(EntityTypeBuilder<Deanery> d)
    {
        d.Property(x => x.Id).ValueGeneratedNever();
        d.Property(x => x.Slug).HasMaxLength(40);
        d.Property(x => x.Name).HasMaxLength(200);
        d.HasIndex(x => x.Slug).IsUnique();
    }
}

internal sealed class DefinitionVersionMapping : IEntityTypeConfiguration<DefinitionVersion>
{
    public void Configure(EntityTypeBuilder<DefinitionVersion> v)
    {
        v.Property(x => x.Id).ValueGeneratedNever();
        v.Property(x => x.Key).HasMaxLength(40);
        v.Property(x => x.Hash).HasMaxLength(64);
        v.Property(x => x.Text).HasMaxLength(-1);
        v.HasIndex(x => new { x.DeaneryId, x.Kind, x.Key, x.Number }).IsUnique();
        v.HasOne<Deanery>().WithMany().HasForeignKey(x => x.DeaneryId);
    }
}

/// <summary>Schools, specialties, programmes, trusts and sites: one table each.</summary>
internal sealed class DeaneryPartMapping :
    IEntityTypeConfiguration<School>, IEntityTypeConfiguration<Specialty>, IEntityTypeConfiguration<TrainingProgramme>, IEntityTypeConfiguration<Trust>, IEntityTypeConfiguration<Site>
{
    public void Configure(EntityTypeBuilder<School> builder) => Part(builder);

    public void Configure(EntityTypeBuilder<Specialty> builder)
    {
        Part(builder);
        builder.HasOne<School>().WithMany().HasForeignKey(x => x.SchoolId);
    }

    public void Configure(EntityTypeBuilder<TrainingProgramme> builder)
    {
        Part(builder);
        builder.HasOne<Specialty>().WithMany().HasForeignKey(x => x.SpecialtyId);
    }

    public void Configure(EntityTypeBuilder<Trust> builder) => Part(builder);

    public void Configure(EntityTypeBuilder<Site> builder)
    {
        Part(builder);
        builder.HasOne<Trust>().WithMany().HasForeignKey(x => x.TrustId);
    }

    private static void Part<T>(EntityTypeBuilder<T> part)
        where T : DeaneryPart
    {
        part.HasKey(x => x.Id);
        part.Property(x => x.Id).ValueGeneratedNever();
        part.Property(x => x.Name).HasMaxLength(DeaneryPart.LongestName);
        part.Property(x => x.FoldedName).HasMaxLength(DeaneryPart.LongestName);
        part.HasIndex(x => new { x.DeaneryId, x.FoldedName }).IsUnique();
    }
}
