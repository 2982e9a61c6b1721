using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Commenting;

internal sealed class QuestionCommentMapping : IEntityTypeConfiguration<QuestionComment>
{
    public void Configure(EntityTypeBuilder<QuestionComment> c)
    {
        c.Property(x => x.Id).ValueGeneratedNever();
        c.Property(x => x.FormKey).HasMaxLength(40);
        c.Property(x => x.QuestionKey).HasMaxLength(60);
        c.Property(x => x.Text).HasMaxLength(QuestionComment.LongestText);
        c.Property(x => x.ResolvedBy).HasMaxLength(Person.LongestName);
        c.Ignore(x => x.IsOpen);
        c.HasStamp(x => x.By);
        c.HasOne<Absence>().WithMany().HasForeignKey(x => x.AbsenceId);
        c.HasMany(x => x.Replies).WithOne().HasForeignKey("QuestionCommentId").IsRequired();
        c.HasIndex(x => new { x.AbsenceId, x.FormKey, x.Number }).IsUnique();
    }
}

internal sealed class CommentReplyMapping : IEntityTypeConfiguration<CommentReply>
{
    public void Configure(EntityTypeBuilder<CommentReply> r)
    {
        r.Property(x => x.Id).ValueGeneratedNever();
        r.Property(x => x.Text).HasMaxLength(QuestionComment.LongestText);
        r.HasStamp(x => x.By);
        r.HasIndex("QuestionCommentId", nameof(CommentReply.Number)).IsUnique();
    }
}
