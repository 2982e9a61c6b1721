using System.Net;

using AngleSharp.Dom;
using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Lists;

public sealed class FindAbsencesTests : IDisposable
{
    private const string Address = "/wessex/find-absences";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_ListsThoseWithinTheReach_AndNoOthers()
    {
        var here = await _portal.Given("wessex", a => a.Absence());
        var elsewhere = await _portal.Given("wessex", a => Registered(a, a.Cast.Trainee, new Post(TrustId: Guid.NewGuid())));
        await _portal.Given("west-midlands", a => a.Absence());

        foreach (var reader in new[] { Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion })
        {
            (await References(reader)).ShouldBe([here]);
        }

        (await References(Cast.Staff)).ShouldBe([here, elsewhere], ignoreOrder: true);
        foreach (var other in new[] { Cast.Trainee, Cast.Supervisor })
        {
            (await (await _portal.SignedInAs(other)).Get(Address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        }
    }

    [Theory]
    [InlineData(ScopeKind.Specialty)]
    [InlineData(ScopeKind.School)]
    [InlineData(ScopeKind.Trust)]
    [InlineData(ScopeKind.Site)]
    public async Task Get_ByAHeadOfSchool_ReachesWhatTheirScopeReaches(ScopeKind scope)
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await _portal.Given("wessex", a => Registered(a, a.Cast.Trainee, new Post(ProgrammeId: a.Cast.Post.ProgrammeId)));
        await Grant(Cast.OtherSupervisor, Role.HeadOfSchool, scope, Cast.Post.Within(scope));

        (await References(Cast.OtherSupervisor)).ShouldBe([reference]);
    }

    [Fact]
    public async Task Get_NarrowedDown_ListsWhatFits_AndSaysWhy()
    {
        var without = await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(200), A.Today.AddDays(500), supervised: false));
        var late = await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today.AddDays(-3)));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(210), A.Today.AddDays(500)));
        var ended = await _portal.Given("wessex", a =>
        {
            var absence = a.Absence();
            absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning);
            return absence;
        });

        (await References(Cast.Staff, "?why=NoSupervisor")).ShouldBe([without]);
        (await References(Cast.Staff, "?why=Overdue")).ShouldBe([late]);
        (await References(Cast.Staff, "?stage=Away")).ShouldBe([late]);
        (await References(Cast.Staff, "?stage=Ended")).ShouldBe([ended]);
        (await References(Cast.Staff, "?next=ConfirmReturn")).ShouldBe([late]);
        (await References(Cast.Staff, $"?place=Trust-{Cast.Post.TrustId:N}")).Count.ShouldBe(3);
        (await References(Cast.Staff, $"?place=Site-{Guid.NewGuid():N}")).ShouldBeEmpty();
        (await References(Cast.Staff, $"?month={A.Today.AddDays(-3):yyyy-MM}")).ShouldBe([late]);
        (await References(Cast.Staff, "?grade=ST4")).Count.ShouldBe(3);
        (await References(Cast.Staff, "?stage=nonsense&place=nonsense&why=nonsense&after=12")).Count.ShouldBe(3);
        (await (await _portal.SignedInAs(Cast.Staff)).Open(Address + "?why=NoSupervisor")).Words("main").ShouldContain("No supervisor is named");
    }

    [Fact]
    public async Task Get_OfARestriction_IsToldToThoseWhoPlanTheReturnOnly()
    {
        var reference = await _portal.Given("wessex", a => Registered(a, a.Cast.Trainee, a.Cast.Post, "SUSP"));

        foreach (var told in new[] { Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Staff })
        {
            (await References(told, "?why=RestrictedPractice")).ShouldBe([reference]);
            (await (await _portal.SignedInAs(told)).Open(Address)).Words("main").ShouldContain("Comes back from a restriction of practice");
        }

        (await References(Cast.Champion, "?why=RestrictedPractice")).ShouldBeEmpty();
        (await (await _portal.SignedInAs(Cast.Champion)).Open(Address)).Words("main").ToUpperInvariant().ShouldNotContain("RESTRICTION");
    }

    [Theory]
    [InlineData("")]
    [InlineData("?sort=ReturnDate")]
    [InlineData("?sort=Newest")]
    [InlineData("?sort=Name")]
    public async Task Pages_GoThroughAll_EachOnce_AtTheSameCost(string sort)
    {
        for (var i = 0; i < 45; i++)
        {
            await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(100 + (i % 3)), A.Today.AddDays(300 + (i % 5))));
        }

        var (staff, seen, costs) = (await _portal.SignedInAs(Cast.Staff), new List<string>(), new List<int>());
        await staff.Open(Address);
        for (var address = Address + sort; address is not null;)
        {
            IHtmlDocument page = null!;
            costs.Add(await _portal.Commands.Of(async () => page = await staff.Open(address)));
            seen.AddRange(Listed(page));
            address = page.QuerySelector(".nhsuk-pagination__link--next")?.GetAttribute("href");
        }

        seen.Count.ShouldBe(45);
        seen.ShouldBeUnique();
        costs.Count.ShouldBe(3);
        costs[1].ShouldBe(costs[0] + (sort.EndsWith("Name", StringComparison.Ordinal) ? 1 : 0), "the name after which a list goes on is one more query, since no address says it");
        costs[2].ShouldBe(costs[1]);
    }

    [Theory]
    [InlineData("asha")]
    [InlineData("Ashá De")]
    [InlineData("demo-r")]
    public async Task Search_ByTheBeginningOfAName_FindsThem_AndNoAddressHasTheName(string typed)
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await _portal.Given("wessex", a => Registered(a, a.Cast.OtherTrainee, a.Cast.Post));
        var tutor = await _portal.SignedInAs(Cast.CollegeTutor);

        using var response = await Search(tutor, typed);

        var page = await response.Html();
        Listed(page).ShouldBe([reference]);
        page.QuerySelectorAll("main a, main form").Select(e => e.GetAttribute("href") ?? e.GetAttribute("action") ?? "").ShouldAllBe(a => !a.Contains("asha", StringComparison.OrdinalIgnoreCase) && !a.Contains("demo", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Search_ByReference_OpensIt_AndFindsNothingBeyondTheReach()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        var hidden = await _portal.Given("wessex", a => Registered(a, a.Cast.Trainee, new Post(TrustId: Guid.NewGuid())));
        var champion = await _portal.SignedInAs(Cast.Champion);

        using var found = await Search(champion, reference.ToLowerInvariant());
        using var beyond = await Search(champion, hidden);

        found.Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        beyond.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await beyond.Html()).Words("main").ShouldContain("There is nobody with this name or reference");
    }

    [Fact]
    public async Task Search_ForNothing_IsUnprocessable_AndKeepsWhatWasTyped()
    {
        var staff = await _portal.SignedInAs(Cast.Staff);

        using var empty = await Search(staff, " ");
        using var short_ = await Search(staff, "a");

        (empty.StatusCode, short_.StatusCode).ShouldBe((HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity));
        (await empty.Html()).Errors().ShouldBe(["Enter a name or a reference"]);
        var again = await short_.Html();
        again.Errors().ShouldBe(["Enter two letters of the name or more"]);
        again.QuerySelector("input[name=Text]")!.GetAttribute("value").ShouldBe("a");
    }

    private static async Task<HttpResponseMessage> Search(Visitor visitor, string typed) => await visitor.Send(await visitor.Open(Address), Address, ("Text", typed));

    private static List<string> Listed(IHtmlDocument page) => [.. page.QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    private static Absence Registered(A a, Member doctor, Post post, string? type = null) => Absence.Register(
        a.Deanery, Reference.New(), new AbsenceRegistration(doctor.Id, doctor.Name, post, Planned: true, type ?? a.Rules.AbsenceTypes[0].Code, new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddDays(200), A.Today.AddDays(500))),
        a.Forms, a.Rules, doctor.Actor, A.Morning);

    private async Task<List<string>> References(Member reader, string query = "") => Listed(await (await _portal.SignedInAs(reader)).Open(Address + query));

    private Task Grant(Member member, Role role, ScopeKind scope, Guid? place) => _portal.In("wessex", async db =>
    {
        (await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == member.Id)).Grant(role, scope, place, Actor.System("tests"), A.Morning);
        await db.SaveChangesAsync();
    });
}
