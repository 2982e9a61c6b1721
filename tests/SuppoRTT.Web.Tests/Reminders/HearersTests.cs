using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Reminders;

/// <summary>Whoever is named to hear in a doctor's place is told so once, and hears only for as long as they may see the absence.</summary>
public sealed class HearersTests : IDisposable
{
    private static readonly DateTimeOffset _later = A.Morning.AddMinutes(5);

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("is still there", null)]
    [InlineData("was replaced", true)]
    [InlineData("lost their role", false)]
    [InlineData("left", false)]
    [InlineData("cannot sign in any more", false)]
    public async Task QuietTime_WhoseHearer(string what, bool? isSupervisor)
    {
        var named = isSupervisor == true ? Cast.Supervisor : Cast.ProgrammeDirector;
        var reference = await Given(a => a.StartQuietTime(new QuietTime(A.Today, null, named.Id), Cast.Trainee.Actor, A.Morning));

        await Happens(what, reference, named);

        await IsToldInstead(reference, named, isSupervisor switch { null => named, true => Cast.OtherSupervisor, false => Cast.Supervisor });
    }

    [Theory]
    [InlineData("is still there", null)]
    [InlineData("was replaced", true)]
    [InlineData("lost their role", false)]
    [InlineData("left", false)]
    [InlineData("cannot sign in any more", false)]
    public async Task Contact_ThroughSomebody_Who(string what, bool? isSupervisor)
    {
        var named = isSupervisor == true ? Cast.Supervisor : Cast.ProgrammeDirector;
        var reference = await Given(a => a.AgreeContact(new ContactWhileAway(ContactWay.ThroughSomeone, named.Id), Cast.Trainee.Actor, A.Morning));

        await Happens(what, reference, named);

        await IsToldInstead(reference, named, isSupervisor switch { null => named, true => Cast.OtherSupervisor, false => Cast.Supervisor });
    }

    [Fact]
    public async Task Page_OnceWhoWasNamedDoesNotSeeItAnyMore_SaysSo_AndOffersThemNoMore()
    {
        var reference = await Given(a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Supervisor.Id), Cast.Trainee.Actor, A.Morning));
        await Happens("was replaced", reference, Cast.Supervisor);
        var doctor = await _portal.SignedInAs(Cast.Trainee);

        (await doctor.Open($"/wessex/absences/{reference}/reminders")).Words("main").ShouldContain("Who was to hear in your place does not see the absence now.");
        (await doctor.Open($"/wessex/absences/{reference}/set-quiet-time")).QuerySelectorAll("input[name='Tells']").Select(i => i.GetAttribute("value")).ShouldNotContain($"{Cast.Supervisor.Id.Value}");
    }

    [Fact]
    public async Task WhoIsNamed_IsToldOnce_InWordsThatSayNothingOfTheDoctor_UnlessTheyNamedThemselves()
    {
        var reference = await Given(a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Champion.Id), Cast.Trainee.Actor, A.Morning));
        await _portal.Happens(reference, a => a.StartQuietTime(new QuietTime(A.Today, A.Today.AddDays(9), Cast.Champion.Id), Cast.Trainee.Actor, _later));
        await _portal.Happens(reference, a => a.AgreeContact(new ContactWhileAway(ContactWay.ThroughSomeone, Cast.Supervisor.Id), Cast.Supervisor.Actor, _later), Cast.Supervisor.Actor);

        var told = (await _portal.MessagesTo("wessex", Cast.Champion.Id)).Where(m => m.Kind == MailKind.NamedToHear).ShouldHaveSingleItem();
        (await _portal.MessagesTo("wessex", Cast.Supervisor.Id)).ShouldNotContain(m => m.Kind == MailKind.NamedToHear);
        var letter = (await _portal.Written(told))!;
        letter.Path().ShouldBe($"/wessex/absences/{reference}");
        foreach (var secret in new[] { Cast.Trainee.Name, "quiet", "unwell", "sick", "leave", "absence " })
        {
            letter.Text.ShouldNotContain(secret);
        }

        (await (await _portal.SignedInAs(Cast.Champion)).Open("/wessex/inbox")).Words("main").ShouldContain("Named to hear in the doctor’s place");
    }

    [Fact]
    public async Task Absence_IsLookedAtAgain_WhenTheRolesOfWhoHearsChange()
    {
        var quiet = await Given(a => a.StartQuietTime(new QuietTime(A.Today, null, Cast.Champion.Id), Cast.Trainee.Actor, A.Morning));
        var through = await Given(a => a.AgreeContact(new ContactWhileAway(ContactWay.ThroughSomeone, Cast.Champion.Id), Cast.Trainee.Actor, A.Morning));
        await _portal.Sweep();
        await _portal.In("wessex", db => db.PlannedReminders.ExecuteDeleteAsync());

        await _portal.In("wessex", async db =>
        {
            await db.LookAgainAround(Cast.Champion.Id, held: null, _portal.Clock.Now, default);
            return true;
        });

        (await _portal.LookAt(quiet), await _portal.LookAt(through)).ShouldBe((_portal.Clock.Now, _portal.Clock.Now));
    }

    /// <summary>What lists ask the database, and what is asked of one absence, is one rule.</summary>
    [Fact]
    public async Task Absence_IsOpenTo_WhoMayKnowOfIt()
    {
        List<string> references = [await Given(_ => { }), await _portal.Given("wessex", a => a.AbsenceForAnother()), await _portal.Given("wessex", a => a.Absence(supervised: false))];
        await _portal.Happens(references[1], a => a.TakeOver(Cast.Trainee.Actor, _later));
        references.Add(await _portal.Given("wessex", a => a.AbsenceForAnother()));
        await Happens("was replaced", references[0], Cast.Supervisor);
        foreach (var reference in references)
        {
            foreach (var member in Cast.Everyone)
            {
                var (asked, one) = await _portal.In("wessex", async db => (
                    await db.Absences.VisibleTo(member.Actor).AnyAsync(a => a.Reference == reference),
                    await db.Absences.Include(a => a.Participations).SingleAsync(a => a.Reference == reference)));
                one.IsOpenTo(member.Actor).ShouldBe(asked, $"{member.Name}, {reference}");
            }
        }
    }

    /// <summary>Away since ten weeks ago, back in ten: something is due, and the doctor does not hear of it.</summary>
    private async Task<string> Given(Action<Absence> wish)
    {
        var absence = (await _portal.Make("wessex")).Absence(A.Today.AddDays(-70), A.Today.AddDays(70));
        wish(absence);
        return await _portal.Given("wessex", absence);
    }

    private async Task IsToldInstead(string reference, Member named, Member expected)
    {
        _portal.Clock.Now = _later;
        await _portal.Sweep();
        var written = (await _portal.RemindersOf(reference)).Where(r => r.State != MailState.PortalOnly).Select(r => r.RecipientId);
        var told = written.Concat((await _portal.ForeseenFor(reference)).Where(p => p.Delivery != Delivery.PortalOnly).Select(p => p.PersonId)).ToList();

        (await Instead(reference)).ShouldBe(expected.Id);
        told.Contains(named.Id).ShouldBe(named == expected);
        told.ShouldContain(expected.Id);
        told.ShouldNotContain(Cast.Trainee.Id);
    }

    private async Task<PersonId?> Instead(string reference)
    {
        var (id, deanery) = await _portal.In("wessex", db => db.Absences.Where(a => a.Reference == reference).Select(a => new ValueTuple<AbsenceId, DeaneryId>(a.Id, a.DeaneryId)).SingleAsync());
        return (await _portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, there => there.GetRequiredService<PassOnCheck>().Way(id, default), default)).Instead;
    }

    private Task Happens(string what, string reference, Member named) => what switch
    {
        "was replaced" => _portal.Happens(reference, a => a.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Staff.Actor, _later), Cast.Staff.Actor),
        "lost their role" => To(named, m => m.TakeRoleAway(m.Roles.Single().Id, A.Today.AddDays(-1), m.Version, Cast.Staff.Actor, _later)),
        "left" => To(named, m => m.Leave(A.Today.AddDays(-1), m.Version, Cast.Staff.Actor, _later)),
        "cannot sign in any more" => _portal.ClosesAccountOf(named),
        _ => Task.CompletedTask,
    };

    private Task To(Member member, Action<Membership> say) => _portal.In("wessex", async db =>
    {
        say(await db.MemberOf(member.Id, default));
        await db.SaveChangesAsync();
    });
}
