using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>Somebody asks in more people on one day than anybody needs, and somebody who never came is replaced.</summary>
public sealed class InvitingTooManyTests(Portal portal) : IClassFixture<Portal>
{
    private const string TooMany = "You have invited 10 people today, and 10 is the most for one day. You can invite more tomorrow, or ask your deanery if it cannot wait";

    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Post_OfAnotherAddressThanADayAllows_SaysSoUntilTomorrow()
    {
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        await Invited(Cast.Trainee, InvitationAllowance.Most);
        var mail = await Mail();
        var (visitor, address) = (await portal.SignedInAs(Cast.Trainee), await NameSupervisor());

        using var refused = await visitor.Send(await visitor.Open(address), address, Walk.Invited("Jo Newly", "jo.many@hospital.test"));
        using var registering = await (await Walk.ToSupervisor(portal, Cast.Trainee)).Answer("supervisor", Walk.Invited("Jo Newly", "jo.many@hospital.test"));

        foreach (var answer in new[] { refused, registering })
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            (await answer.Html()).Errors().ShouldBe([TooMany]);
        }

        (await Mail()).ShouldBe(mail);
        (await visitor.Send(await visitor.Open(address), address, await Walk.Chosen(portal, Cast.OtherSupervisor))).StatusCode.ShouldBe(HttpStatusCode.Redirect, "Who is here already can be named");
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        await Name(await portal.SignedInAs(Cast.Trainee), address, "jo.many@hospital.test");
    }

    [Fact]
    public async Task Post_ByStaff_GoesOn()
    {
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        await Invited(Cast.Staff, InvitationAllowance.Most);

        await Name(await portal.SignedInAs(Cast.Staff), await NameSupervisor(), "jo.staff@hospital.test");
    }

    [Fact]
    public async Task Post_NamingAnotherInPlaceOfSomebodyWhoNeverCame_EndsTheirRole()
    {
        portal.Clock.Now = portal.Clock.Now.AddDays(1);
        var (visitor, address) = (await portal.SignedInAs(Cast.Trainee), await NameSupervisor());
        await Name(visitor, address, "jo.never@hospital.test");
        var never = await portal.In("wessex", db => db.People.Where(p => p.Email == "jo.never@hospital.test").Select(p => p.Id).SingleAsync());
        (await Roles(never)).ShouldBe([Role.EducationalSupervisor]);

        (await visitor.Send(await visitor.Open(address), address, await Walk.Chosen(portal, Cast.OtherSupervisor))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Roles(never)).ShouldBeEmpty();
    }

    private static async Task Name(Visitor visitor, string address, string email)
    {
        var check = await (await visitor.Send(await visitor.Open(address), address, Walk.Invited("Jo Newly", email))).Html();
        (await visitor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<string> NameSupervisor() => $"/wessex/absences/{await portal.Given("wessex", a => a.Absence())}/name-supervisor";

    private Task<int> Mail() => portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == MailKind.Invitation));

    private Task<List<Role>> Roles(PersonId person) => portal.In("wessex", async db =>
        (await db.MemberOf(person, default)).Roles.Where(r => r.HeldOn(portal.Clock.Now.DateInUk)).Select(r => r.Role).ToList());

    private Task Invited(Member by, int times) => portal.In("wessex", async db =>
    {
        var deanery = await db.Deaneries.SingleAsync(d => d.Slug == "wessex");
        for (var number = 0; number < times; number++)
        {
            var member = await db.MemberAt(deanery.Id, $"{Guid.NewGuid():N}@hospital.test", "Somebody", A.Today, default);
            member.TakePart(Role.EducationalSupervisor, mayWrite: true, by.Actor, portal.Clock.Now);
        }

        await db.SaveChangesAsync();
    });
}
