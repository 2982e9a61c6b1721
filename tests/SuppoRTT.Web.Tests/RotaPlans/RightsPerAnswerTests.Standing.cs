using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Handovers;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>Who stands in for somebody, and who supervises no more.</summary>
public sealed partial class RightsPerAnswerTests
{
    public static TheoryData<string, Role, Audience> Deputies => new()
    {
        { Cast.Wessex.Deanery, Role.EducationalSupervisor, Audience.Supervisor },
        { Cast.Wessex.Deanery, Role.TrainingProgrammeDirector, Audience.Programme },
        { Cast.WestMidlands.Deanery, Role.CollegeTutor, Audience.Programme },
        { Cast.WestMidlands.Deanery, Role.Champion, Audience.Champion },
    };

    [Theory]
    [MemberData(nameof(Deputies))]
    public async Task ADeputy_GetsWhatTheOneForWhomTheyStandInReads_AndNothingOnceTheyDoNot(string deanery, Role role, Audience audience)
    {
        var (told, cast) = (await Told(deanery), Cast.Of(deanery));
        var absent = cast.Everyone.First(m => m.Role == role);
        if (role != cast.OtherSupervisor.Role)
        {
            await _portal.AlsoHolds(cast.OtherSupervisor, role);
        }

        await _portal.GivenDeputy(absent, cast.OtherSupervisor.Id);
        var got = await AllThatAMemberGets(told, cast.OtherSupervisor);
        await _portal.EndDeputies(absent);
        var after = await AllThatAMemberGets(told, cast.OtherSupervisor);

        told.Marks(q => q.SeenBy(audience)).Count(got.Contains).ShouldBeGreaterThan(10);
        told.Marks(q => !q.SeenBy(audience)).Where(got.Contains).ShouldBeEmpty();
        told.Marks(_ => true).Where(after.Contains).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Deaneries))]
    public async Task AfterAHandover_TheOneBeforeGetsNothing_NorThePlanForTheRota_WhichNamesWhoFollows(string deanery)
    {
        var (told, cast) = (await Told(deanery), Cast.Of(deanery));
        var contact = await _portal.GivenContact(deanery);
        await _portal.Sends(told.Reference, [contact], deanery: deanery);
        var sent = new SentRotaPlan(deanery, new PrintedForm(told.Reference, told.Forms[1].Definition, told.Forms[1].Answers, null!), contact);
        await _portal.Happens(told.Reference, a => a.NameNextSupervisor(new NamedPerson(cast.OtherSupervisor.Id, cast.OtherSupervisor.Name), A.Today.AddDays(20), cast.Staff.Actor, A.Morning), cast.Staff.Actor, deanery);
        var before = await AllThatAMemberGets(told, cast.OtherSupervisor);
        _portal.Clock.Now = A.Morning.AddDays(20);
        (await _portal.Services.GetRequiredService<HandoversJob>().Run(default)).ShouldBe(1);
        await _portal.Sweep();

        var (former, next) = (await AllThatAMemberGets(told, cast.Supervisor), await AllThatAMemberGets(told, cast.OtherSupervisor));
        var rota = Bare((await _portal.LetterToContact(sent)).Text + await OpenedPlan(sent));

        told.Marks(q => q.IsForRota && q.IsPrivate).Where(before.Contains).ShouldBeEmpty();
        told.Marks(_ => true).Where(former.Contains).ShouldBeEmpty();
        told.Marks(q => q.SeenBy(Audience.Supervisor)).Count(next.Contains).ShouldBeGreaterThan(10);
        rota.ShouldContain(Bare(cast.OtherSupervisor.Name));
        rota.ShouldNotContain(Bare(cast.Supervisor.Name));
        told.Marks(q => !q.IsForRota).Where(rota.Contains).ShouldBeEmpty();
    }

    private async Task<string> OpenedPlan(SentRotaPlan sent)
    {
        var (link, visitor) = (await _portal.LinkTo(sent), await _portal.Visitor());
        using var opened = await visitor.Send(await visitor.Open(link), link, ("Then", "open"));
        return await opened.Content.ReadAsStringAsync();
    }
}
