using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class CorrectDetailsTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/correct-details";

    protected override Member Reader => Cast.Trainee;

    protected override (string Name, string Value)? Field => ("Department", "Children’s ward 3");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Get_ShowsWhatIsKnown()
    {
        var page = await (await Portal.SignedInAs(Cast.WestMidlands.Trainee)).Open($"/west-midlands/absences/{await Portal.Given("west-midlands", a => a.Absence())}/{Words}");

        page.Typed("Programme").ShouldBe("Paediatrics ST1 to ST7");
        page.Typed("Trust").ShouldBe("Demonstration Hospitals");
        page.Typed("Grade").ShouldBe("ST4");
        page.QuerySelectorAll("#names-of-Programme option").Select(o => o.GetAttribute("value")).ShouldBe(["Paediatrics ST1 to ST7"]);
    }

    [Fact]
    public async Task Post_KeepsListedPlacesAsEntriesAndOthersAsWritten_OnceForTwoClicks()
    {
        var (reference, visitor) = (await GivenAbsence(), await Portal.SignedInAs(Reader));
        var page = await visitor.Open(AddressOf(reference));
        (string, string?)[] typed =
        [
            ("GmcNumber", " C000 4321 "), ("TrainingNumber", "WES/012/0004321/C"), ("Programme", "paediatrics  ST1 to ST7"), ("Specialty", "Neonatology"),
            ("Grade", "ST5"), ("Trust", "A trust far away"), ("Site", ""), ("Department", "Neonatal unit"), ("LeadEmployer", "A lead employer"),
        ];

        var both = await Task.WhenAll(visitor.Send(page, AddressOf(reference), typed), visitor.Send(page, AddressOf(reference), typed));

        both.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect && r.Headers.Location!.ToString() == $"/wessex/absences/{reference}/forms/pre-absence");
        var saved = await Saved();
        saved.Person.GmcNumber.ShouldBe("0004321");
        saved.Post.ShouldBe(new Post(Cast.Post.ProgrammeId, Cast.Post.SpecialtyId, Cast.Post.SchoolId));
        saved.Written.ShouldBe(new WrittenPost(null, "Neonatology", "A trust far away", null, "Neonatal unit", "A lead employer"));
        (saved.Grade, saved.TrainingNumber).ShouldBe(("ST5", "WES/012/0004321/C"));
        (await Portal.In("wessex", db => db.Audit.CountAsync(e => e.Name == nameof(DetailsCorrected)))).ShouldBeGreaterThanOrEqualTo(1);
        (await Portal.Saved(reference)).Post.ShouldBe(Cast.Post);

        var form = (await visitor.Open($"/wessex/absences/{reference}/forms/pre-absence")).Words("main");
        form.ShouldContain("What we know about you");
        form.ShouldContain("GMC number0004321");
        form.ShouldContain("SpecialtyNeonatology");
        form.ShouldContain("Lead employerA lead employer");
    }

    [Theory]
    [InlineData("GmcNumber", "12345", "The GMC number must be 7 digits, like 0001234")]
    [InlineData("GdcNumber", "D1", "The GDC number must begin with 5 digits, like 000123")]
    [InlineData("Grade", "ST99", "Select your grade from the list")]
    public async Task Post_OfSomethingThatCannotBe_SaysSoAndKeepsIt(string field, string typed, string message)
    {
        var (reference, visitor) = (await GivenAbsence(), await Portal.SignedInAs(Reader));

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("PublicHealthNumber", "FR1"), ("Department", "Ward ‮abc 👶"), (field, typed));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldBe([message]);
        page.Typed("Department").ShouldBe("Ward ‮abc 👶");
    }

    [Theory]
    [InlineData("GmcNumber", "C 777 0001")]
    [InlineData("GdcNumber", "77001 a")]
    [InlineData("PublicHealthNumber", "fr 77")]
    public async Task Post_OfANumberThatIsAnothers_IsRefusedInWordsThatNameNobody(string field, string typed)
    {
        await Portal.In("west-midlands", async db =>
        {
            (await db.People.SingleAsync(p => p.Id == Cast.WestMidlands.OtherTrainee.Id)).Identify(new RegistrationNumbers("7770001", "77001A", "FR77"));
            await db.SaveChangesAsync();
        });
        var (reference, visitor) = (await GivenAbsence(), await Portal.SignedInAs(Reader));

        var response = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Department", "Ward 9"), (field, typed));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await response.Html();
        page.Errors().ShouldHaveSingleItem().ShouldStartWith("This number cannot be saved. Check it. If it is yours, ask ");
        page.Words("main").ShouldNotContain(Cast.WestMidlands.OtherTrainee.Name);
        page.Typed(field).ShouldBe(typed);
        page.Typed("Department").ShouldBe("Ward 9");
    }

    [Fact]
    public async Task Post_OfOtherDetails_WhenTheNumberWasSavedTwiceBefore_IsSaved()
    {
        var people = Cast.WestMidlands;
        await Portal.In(people.Deanery, async db =>
        {
            foreach (var member in new[] { people.Trainee, people.Champion })
            {
                // As of a time when nothing held a number to be one person's.
                db.Entry(await db.People.SingleAsync(p => p.Id == member.Id)).Property(p => p.GmcNumber).CurrentValue = "8880001";
            }

            await db.SaveChangesAsync();
        });
        var address = $"/{people.Deanery}/absences/{await Portal.Given(people.Deanery, a => a.Absence())}/{Words}";
        var visitor = await Portal.SignedInAs(people.Trainee);

        (await visitor.Send(await visitor.Open(address), address, ("Department", "Ward 9"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var staff = await Portal.SignedInAs(people.Staff);
        (await staff.Open(address[..address.IndexOf("/forms", StringComparison.Ordinal)])).Words("main").ShouldContain($"{people.Champion.Name} gave the same registration number");
        (await visitor.Open(address[..address.IndexOf("/forms", StringComparison.Ordinal)])).Words("main").ShouldNotContain("gave the same registration number");
    }

    [Fact]
    public async Task Post_OfOneNumberByTwoInTheSameMoment_IsSavedForOneAndToldToTheOther()
    {
        var (mine, theirs) = (await GivenAbsence(), await Portal.Given("west-midlands", a => a.Absence()));
        var (one, other) = (await Portal.SignedInAs(Cast.Trainee), await Portal.SignedInAs(Cast.WestMidlands.Trainee));
        var (first, second) = (AddressOf(mine), $"/west-midlands/absences/{theirs}/{Words}");
        var (page, same) = (await one.Open(first), await other.Open(second));

        var answers = await Task.WhenAll(one.Send(page, first, ("GmcNumber", "6660001")), other.Send(same, second, ("GmcNumber", "C6660001")));

        answers.Select(a => a.StatusCode).ShouldBe([HttpStatusCode.Redirect, HttpStatusCode.UnprocessableEntity], ignoreOrder: true);
        (await Portal.In("wessex", db => db.People.CountAsync(p => p.FoldedGmcNumber == "6660001"))).ShouldBe(1);
    }

    [Fact]
    public async Task Post_WithoutAnyNumber_AsksForOneOrForThatThereIsNone()
    {
        var (reference, visitor) = (await GivenAbsence(), await Portal.SignedInAs(Cast.Trainee));
        (string, string?)[] none = [("GmcNumber", ""), ("GdcNumber", ""), ("PublicHealthNumber", "")];

        var refused = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), none);
        (await refused.Html()).Errors().ShouldBe(["Enter your GMC number, or another number that you are registered under, or say that you have none yet"]);

        var accepted = await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), [.. none, ("HasNoNumber", "yes")]);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Post_OfAnOldPage_IsAConflictThatShowsWhatWasTyped()
    {
        var (reference, visitor) = (await GivenAbsence(), await Portal.SignedInAs(Reader));
        var old = await visitor.Open(AddressOf(reference));
        (await visitor.Send(old, AddressOf(reference), ("GmcNumber", "0005555"), ("Department", Guid.NewGuid().ToString()))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        var response = await visitor.Send(old, AddressOf(reference), ("GmcNumber", "0005555"), ("Department", "Another ward"));

        response.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await response.Html()).Words("main").ShouldContain("Another ward");
    }

    [Fact]
    public async Task Get_ByTheSupervisor_IsForbidden() =>
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get(AddressOf(await GivenAbsence()))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

    private Task<Membership> Saved() => Portal.In("wessex", db => db.Memberships.AsNoTracking().Include(m => m.Person).SingleAsync(m => m.PersonId == Cast.Trainee.Id));
}
