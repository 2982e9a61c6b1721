using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.People;

public sealed class AddPersonTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly string _programme = $"Programme-{Cast.Wessex.Post.ProgrammeId:N}";

    [Fact]
    public async Task Add_SomebodyNew_IsShownFirst_ThenInvitesThemWithTheirRole_AndIsInTheAudit()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        var check = await staff.CheckPerson("jo.new@hospital.test", ("Role", "CollegeTutor"), ("Scope", _programme));
        check.Words("main").ShouldContain("Jo NewlyE-mail addressjo.new@hospital.testRoleCollege tutor, Programme: Paediatrics ST1 to ST7");
        (await Known("jo.new@hospital.test")).ShouldBeNull();
        using var response = await staff.Send(check, Adding.Address, ("Then", "confirm"));

        var member = (await Known("jo.new@hospital.test"))!;
        response.Headers.Location!.ToString().ShouldBe($"/wessex/people/{member.Id}");
        (member.AwaitsAcceptance, member.Person.Name, member.Roles.Single().Held).ShouldBe((true, "Jo Newly", new RoleHeld(Role.CollegeTutor, ScopeKind.Programme, Cast.Wessex.Post.ProgrammeId)));
        (await Events(member)).ShouldBe([nameof(RoleGiven), nameof(MemberInvited)]);
        (await Mail(member)).ShouldBe([MailKind.Invitation]);
        var page = await staff.Open($"/wessex/people/{member.Id}");
        page.Words("main").ShouldContain("jo.new@hospital.test They have not come yet.");
        page.Words("main").ShouldNotContain("Jo Newly", Case.Insensitive, "whoever is known elsewhere would be shown by their own name");
        (await staff.Open("/wessex/people?invited=true")).Words("main").ShouldContain("jo.new@hospital.test College tutor");
        (await staff.Open("/wessex/sent-messages")).Words("main").ShouldContain("Somebody who has not come yet");
    }

    [Fact]
    public async Task Add_Twice_IsOneMembershipAndOneMail()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var check = await staff.CheckPerson("jo.twice@hospital.test", ("Role", "Champion"), ("Scope", "Deanery"));

        var answers = await Task.WhenAll(staff.Send(check, Adding.Address, ("Then", "confirm")), staff.Send(check, Adding.Address, ("Then", "confirm")));
        using var third = await staff.Send(check, Adding.Address, ("Then", "confirm"));

        answers.Append(third).ShouldAllBe(a => a.StatusCode == HttpStatusCode.Redirect);
        var member = (await Known("jo.twice@hospital.test"))!;
        member.Roles.ShouldHaveSingleItem();
        (await Mail(member)).ShouldBe([MailKind.Invitation]);
    }

    [Fact]
    public async Task Add_SomebodyOfAnotherDeanery_IsAnsweredAsOfSomebodyNew()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        async Task<(string Check, string Added)> Answers(string email)
        {
            var check = await staff.CheckPerson(email, ("Role", "EducationalSupervisor"));
            using var response = await staff.Send(check, Adding.Address, ("Then", "confirm"));
            string Blank(IHtmlDocument page) => page.Words("main").Replace(email, "(address)", StringComparison.Ordinal);
            return (Blank(check), Blank(await staff.Open(response.Headers.Location!.ToString())));
        }

        (await Answers(Cast.WestMidlands.Champion.Email)).ShouldBe(await Answers("jo.nowhere@hospital.test"));

        var known = (await Known(Cast.WestMidlands.Champion.Email))!;
        (known.PersonId, known.AwaitsAcceptance).ShouldBe((Cast.WestMidlands.Champion.Id, true));
        await portal.SignedInAs(Cast.WestMidlands.Champion);
        (await Known(Cast.WestMidlands.Champion.Email))!.AwaitsAcceptance.ShouldBeFalse("signing in accepts the invitation");
        (await staff.Open($"/wessex/people/{known.Id}")).Words("main").ShouldContain(Cast.WestMidlands.Champion.Name);
    }

    [Fact]
    public async Task Add_AMember_LeadsToThem_AndAClosedAccountIsRefused()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        await portal.ClosesAccountOf(Cast.WestMidlands.OtherSupervisor);
        await portal.ClosesAccountOf(Cast.Wessex.CollegeTutor);

        using var member = await staff.SendPerson(Cast.Wessex.Supervisor.Email, ("Role", "Champion"), ("Scope", "Deanery"));
        using var closed = await staff.SendPerson(Cast.WestMidlands.OtherSupervisor.Email, ("Role", "Champion"), ("Scope", "Deanery"));
        using var closedHere = await staff.SendPerson(Cast.Wessex.CollegeTutor.Email, ("Role", "Champion"), ("Scope", "Deanery"));

        member.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await member.Html();
        page.Errors().ShouldBe(["They belong to this deanery already"]);
        page.QuerySelector("main .nhsuk-inset-text a")!.GetAttribute("href").ShouldBe($"/wessex/people/{await portal.MemberOf(Cast.Wessex.Supervisor)}");
        (await closed.Html()).Errors().ShouldBe(["Nobody can be invited at this address. Check it. If it is right, ask whoever runs the portal"]);
        (await closedHere.Html()).Errors().ShouldBe(["They belong to this deanery already, and their account was closed. Whoever runs the portal can open it again"]);
        using var forced = await staff.Send(await staff.Open(Adding.Address), Adding.Address, ("Name", "Sam"), ("Email", Cast.WestMidlands.OtherSupervisor.Email), ("Role", "EducationalSupervisor"), ("Then", "confirm"));
        forced.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Known(Cast.WestMidlands.OtherSupervisor.Email)).ShouldBeNull();
    }

    [Fact]
    public async Task Add_ADoctorForWhomAnAbsenceWasRegistered_LeadsToIt_AndWritesToNobody()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var walk = await Registering.Walk.ForAnother(portal, Cast.Wessex.Champion, [("Choice", "invite"), ("Name", "Jo Ill"), ("Email", "jo.ill@hospital.test"), ("MayWrite", "false")], Registering.Walk.NotKnown);
        await walk.Register();

        using var response = await staff.SendPerson("jo.ill@hospital.test", ("Role", "Trainee"));

        var page = await response.Html();
        page.Errors().ShouldBe(["An absence was registered for this doctor. Invite them from its page, when they are well enough"]);
        page.QuerySelector("main .nhsuk-inset-text a")!.GetAttribute("href").ShouldBe($"/wessex/absences/{walk.Reference}");
        (await Mail((await Known("jo.ill@hospital.test"))!)).ShouldBeEmpty();
        (await staff.Open("/wessex/people?invited=true")).Words("main").ShouldNotContain("jo.ill@");
    }

    [Fact]
    public async Task Add_WhoWaitsToBeConfirmedInTheRole_ConfirmsNobody_AndLeadsToThem()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        var walk = await Registering.Walk.ForAnother(portal, Cast.Wessex.Champion, Registering.Walk.Invited("Jo Ill", "jo.away@hospital.test", "false"), Registering.Walk.Invited("Nia Named", "nia.named@hospital.test"));
        await walk.Register();
        var named = (await Known("nia.named@hospital.test"))!;

        using var response = await staff.SendPerson("nia.named@hospital.test", ("Role", "EducationalSupervisor"), ("Then", "confirm"));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe(["They were named in this role already, and wait to be confirmed"]);
        page.QuerySelector("main .nhsuk-inset-text a")!.GetAttribute("href").ShouldBe($"/wessex/people/{named.Id}");
        page.Words("main").ShouldNotContain("Nia Named", Case.Insensitive, "whoever is known elsewhere would be shown by their own name");
        (await Known("nia.named@hospital.test"))!.AwaitsConfirmation.ShouldBeTrue();
        (await staff.CheckPerson("nia.named@hospital.test", ("Role", "Champion"), ("Scope", "Deanery"))).Words("main").ShouldContain("Champion");
    }

    [Fact]
    public async Task Add_WhoseLastDayIsToday_InTheSameRole_IsUnprocessable_AndCanBeginTomorrow()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        (string, string?)[] role = [("Role", "Champion"), ("Scope", "Deanery")];
        using var added = await staff.Send(await staff.CheckPerson("jo.last@hospital.test", role), Adding.Address, ("Then", "confirm"));
        var end = $"/wessex/people/{(await Known("jo.last@hospital.test"))!.Id}/end";
        using var ended = await staff.Send(await staff.Open(end), end, ("LastDay.Day", "2"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"));
        ended.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var response = await staff.SendPerson("jo.last@hospital.test", role);

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(["They hold this role there already on some of these days"]);
        var check = await staff.CheckPerson("jo.last@hospital.test", [.. role, ("From.Day", "3"), ("From.Month", "3"), ("From.Year", "2026")]);
        using var again = await staff.Send(check, Adding.Address, ("Then", "confirm"));
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await Known("jo.last@hospital.test"))!.Roles.Select(r => (r.From, r.Until)).OrderBy(r => r.From).ShouldBe([(A.Today, A.Today), (A.Today.AddDays(1), null)]);
    }

    [Fact]
    public async Task Add_WithFaults_IsUnprocessable_AndKeepsWhatWasTyped()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);
        async Task<IEnumerable<string>> Errors(string email, params (string Name, string? Value)[] answers)
        {
            using var response = await staff.SendPerson(email, answers);
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            return (await response.Html()).Errors();
        }

        (await Errors("", ("Name", " "))).ShouldBe(["Enter their name", "Enter their e-mail address", "Select the role"]);
        (await Errors("jo", ("Role", "Champion"))).ShouldBe(["Enter an e-mail address in the correct format, like name@example.com", "Select how far the role reaches"]);
        (await Errors("jo@hospital.test", ("Role", "Champion"), ("Scope", $"Programme-{Cast.WestMidlands.Post.ProgrammeId:N}"))).ShouldBe(["Select a place of this deanery"]);
        using var kept = await staff.SendPerson("jo", ("Role", "CollegeTutor"), ("Scope", _programme));
        Typed(await kept.Html()).ShouldBe(("Jo Newly", "jo"));
        using var changed = await staff.Send(await staff.CheckPerson("jo.changing@hospital.test", ("Role", "Trainee")), Adding.Address, ("Then", "change"));
        (changed.StatusCode, Typed(await changed.Html())).ShouldBe((HttpStatusCode.OK, ("Jo Newly", "jo.changing@hospital.test")));
    }

    [Fact]
    public async Task Check_OfAnAddressNearlyOfAMember_OrWithASlip_AsksWhetherItIsRight()
    {
        var staff = await portal.SignedInAs(Cast.Wessex.Staff);

        (await staff.CheckPerson("x" + Cast.Wessex.Champion.Email, ("Role", "Trainee"))).Words(".nhsuk-card--warning, .nhsuk-warning-callout").ShouldContain(Cast.Wessex.Champion.Name);
        (await staff.CheckPerson("jo.newly@nhs.ent", ("Role", "Trainee"))).Words("main").ShouldContain("Did you mean jo.newly@nhs.net?");
    }

    private Task<Membership?> Known(string email) => portal.Known(email);

    private static (string?, string?) Typed(IHtmlDocument page) => (page.QuerySelector<IHtmlInputElement>("input[name=Name]")?.Value, page.QuerySelector<IHtmlInputElement>("input[name=Email]")?.Value);

    private Task<List<string>> Events(Membership member) => portal.In("wessex", db => db.Audit.Where(e => e.SubjectId == member.Id).OrderBy(e => e.Number).Select(e => e.Name).ToListAsync());

    private Task<List<MailKind>> Mail(Membership member) => portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == member.PersonId).Select(o => o.Kind).ToListAsync());
}
