using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Administration;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>Who is written to, and where it leads them.</summary>
public sealed class LetterWriterTests(Portal portal) : IClassFixture<Portal>
{
    [Theory]
    [InlineData(MailKind.FormToSign, "/wessex/absences/SRT-7K4M-2QD9/forms/pre-absence/sign-off")]
    [InlineData(MailKind.FormReturned, "/wessex/absences/SRT-7K4M-2QD9/forms/pre-absence")]
    [InlineData(MailKind.FormSignedOff, "/wessex/absences/SRT-7K4M-2QD9/forms/pre-absence")]
    public async Task Letter_ToAMember_LeadsToTheFormThatItIsAbout(MailKind kind, string path) =>
        (await Write(kind, Cast.Wessex.Supervisor.Id, "pre-absence"))!.Path().ShouldBe(path);

    [Theory]
    [InlineData(MailKind.DecisionMade)]
    [InlineData(MailKind.SupervisorNamed)]
    public async Task Letter_ToAMember_LeadsToTheAbsence(MailKind kind) =>
        (await Write(kind, Cast.Wessex.Supervisor.Id, null))!.Path().ShouldBe("/wessex/absences/SRT-7K4M-2QD9");

    [Fact]
    public async Task Letter_ToSomebodyInvitedWhoHasNoPassword_LeadsToOneFirst()
    {
        var invited = await portal.Invited("wessex", "Ina Demo-Hart", "ina@hospital.test");

        var letter = (await Write(MailKind.FormToSign, invited, "pre-absence"))!;

        letter.Path().ShouldStartWith("/choose-password?token=");
        letter.Text.ShouldContain("A form is waiting");
        letter.Text.ShouldContain("Choose a password:\n");
    }

    [Fact]
    public async Task Letter_ToTheTeam_GoesToTheAddressOfTheDeanery()
    {
        var letter = (await Write(MailKind.DecisionMade, null, null))!;

        (letter.To, letter.Path()).ShouldBe(("supportt@wessex.example", "/wessex/absences/SRT-7K4M-2QD9"));
    }

    [Fact]
    public async Task Letter_ToSomebodyInvited_DoesNotRepeatWhatTheInvitationLeadsTo() =>
        (await Write(MailKind.SupervisorNamed, await portal.Invited("wessex", "Ned Demo-Hart", "ned@hospital.test"), null)).ShouldBeNull();

    [Fact]
    public async Task Letter_ToADoctorWhoIsExpectedAndMayNotBeWrittenTo_IsNone_UnlessTheyAskForAPassword()
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), "Ivy Demo-Hart", "ivy@hospital.test");
        await portal.In("wessex", async db =>
        {
            db.Add(Membership.Expected(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), person, A.Today));
            await db.SaveChangesAsync();
        });

        (await Write(MailKind.FormReturned, person.Id, "pre-absence")).ShouldBeNull();
        (await Write(MailKind.DecisionMade, person.Id, null)).ShouldBeNull();
        (await Write(MailKind.ForgottenPassword, person.Id, null)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Letter_ThatInvitesANamedSupervisor_SaysWhyFirst()
    {
        var (named, other) = (await portal.Invited("wessex", "Noa Demo-Hart", "noa@hospital.test"), await portal.Invited("wessex", "Una Demo-Hart", "una@hospital.test"));
        await portal.In("wessex", async db =>
        {
            db.Add(new OutboxMessage(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), named, MailKind.SupervisorNamed, "SRT-7K4M-2QD9", null, "named", A.Morning));
            await db.SaveChangesAsync();
        });

        (await Write(MailKind.Invitation, named, null))!.Text.ShouldStartWith("Hello,\n\nYou have been named as the supervisor of somebody in training.\n\nWessex Deanery invites you");
        (await Write(MailKind.Invitation, other, null))!.Text.ShouldNotContain("supervisor of somebody");
    }

    [Fact]
    public async Task FormToSign_ToWhoIsNotConfirmedYet_SaysThatTheyCanReadIt_InOurWords_AndAfterwardsThatTheyCanSign()
    {
        await portal.Worded("wessex", "FormToSign", "Sign now", "Please sign at once.\n\n{link}");
        var person = new Person(new PersonId(Guid.CreateVersion7()), "Oda Demo-Hart", "oda@hospital.test");
        await portal.In("wessex", async db =>
        {
            var named = Membership.Expected(await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), person, A.Today);
            named.TakePartAsSupervisor([], isConfirmed: false, Cast.Wessex.Trainee.Actor, A.Morning);
            db.Add(named);
            await db.SaveChangesAsync();
        });

        var before = (await Write(MailKind.FormToSign, person.Id, "pre-absence"))!;
        before.Subject.ShouldBe("You have a form to read in SuppoRTT");
        before.Text.ShouldContain("You can read it now, and sign it once the deanery has confirmed you. We will write to you when it has.");
        before.Text.ShouldNotContain("sign at once");

        await portal.In("wessex", async db =>
        {
            (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == person.Id)).TakePartAsSupervisor([Role.EducationalSupervisor], isConfirmed: true, Cast.Wessex.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });

        (await Write(MailKind.SupervisorConfirmed, person.Id, null))!.Text.ShouldContain("You can sign the forms of those whom you supervise, and any that are waiting for you now.");
        (await Write(MailKind.FormToSign, person.Id, "pre-absence"))!.Text.ShouldContain("Please sign at once.");
    }

    private async Task<Infrastructure.Mail.Letter?> Write(MailKind kind, PersonId? to, string? form) =>
        await portal.Written(new OutboxMessage(await portal.In("wessex", db => db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync()), to, kind, "SRT-7K4M-2QD9", form, "none", A.Morning));
}
