using System.Net;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ChangePostTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "change-post";

    protected override Member Reader => Cast.Staff;

    protected override (string Name, string Value)? Field => ("Reason", "Typed for an hour");

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_OfAHospitalWithoutItsTrust_AsksForTheTrust_AndSavesNothing()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);

        using var answer = await staff.Send(await staff.Open(AddressOf(reference)), AddressOf(reference), ("Trust", ""), ("Reason", "Moved in August"), ("Then", "save"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Html()).QuerySelector(".nhsuk-error-summary")!.TextContent.ShouldContain("Choose the trust to which the hospital or practice belongs");
        (await Portal.Saved(reference)).TrustId.ShouldBe(Cast.Post.TrustId);
    }

    [Fact]
    public async Task Post_OfNoProgramme_NamesBeforeSavingWhoNoLongerLooksAfterIt_AndHandsItOver()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);
        var page = await staff.Open(AddressOf(reference));
        var before = await Portal.SignedInAs(Cast.ProgrammeDirector);
        (await before.Open($"/wessex/absences/{reference}")).Words("main").ShouldContain("Belongs to Paediatrics ST1 to ST7");

        var check = await (await staff.Send(page, AddressOf(reference), ("Programme", ""), ("Reason", "Moved in August"), ("Then", "see"))).Html();
        page.QuerySelector($"[name=Programme] option[value='{Cast.Post.ProgrammeId}']")!.HasAttribute("selected").ShouldBeTrue("Where it belongs now is selected");
        check.QuerySelector("main")!.TextContent.ShouldNotContain("Paediatrics ST1 to ST7");
        check.Words("main").ShouldContain("Who no longer does, and no longer sees it by that");
        check.Words("main").ShouldContain($"{Cast.ProgrammeDirector.Name}, training programme director");
        (await Portal.Saved(reference)).ProgrammeId.ShouldBe(Cast.Post.ProgrammeId, "Nothing is saved before it is confirmed");

        foreach (var _ in new[] { 1, 2 })
        {
            (await staff.Send(check, AddressOf(reference), ("Then", "save"))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        }

        (await Portal.Saved(reference)).ProgrammeId.ShouldBeNull();
        (await Portal.Audit(reference)).Count(name => name == nameof(PostChanged)).ShouldBe(1);
        (await before.Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await Portal.SignedInAs(Cast.Trainee)).Open($"/wessex/absences/{reference}/timeline")).Words("main").ShouldContain("Moved by the deanery, others look after it from now on: programme Paediatrics ST1 to ST7, now none");
        (await (await Portal.SignedInAs(Cast.Supervisor)).Get($"/wessex/absences/{reference}")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Post_AfterSomebodyElseChangedIt_SaysByNameWhatWasChosen()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);
        var page = await staff.Open(AddressOf(reference));
        await Portal.In("wessex", async db =>
        {
            var absence = (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!;
            absence.AddNeed(new NeedContent("Airway skills", NeedArea.Skills, "Two lists", null, null, null, null, NeedStatus.NotStarted, null), Cast.Trainee.Actor, A.Morning);
            return await db.SaveChangesAsync();
        });

        using var refused = await staff.Send(page, AddressOf(reference), ("School", ""), ("Reason", "Moved in August"), ("Then", "save"));

        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var answer = await refused.Html();
        var typed = answer.QuerySelectorAll("main dt").Zip(answer.QuerySelectorAll("main dd"), (asked, chosen) => (asked.TextContent.Trim(), chosen.TextContent.Trim())).ToList();
        typed.ShouldContain(("Programme", "Paediatrics ST1 to ST7"));
        typed.ShouldContain(("Why does it belong elsewhere?", "Moved in August"));
        typed.ShouldNotContain(t => t.Item1 == "School" || t.Item2 == Cast.Post.ProgrammeId.ToString());
    }

    [Fact]
    public async Task Post_OfTheSamePlaces_OrWithoutAReason_SaysSoAndKeepsWhatWasTyped()
    {
        var reference = await GivenAbsence();
        var staff = await Portal.SignedInAs(Reader);
        var page = await staff.Open(AddressOf(reference));

        var same = await staff.Send(page, AddressOf(reference), ("Reason", "A reason"), ("Then", "see"));
        var silent = await staff.Send(page, AddressOf(reference), ("Programme", ""), ("Reason", " "), ("Then", "see"));
        var made = await staff.Send(page, AddressOf(reference), ("Reason", "A reason"), ("Programme", Guid.NewGuid().ToString()), ("Then", "save"));

        foreach (var response in new[] { same, silent, made })
        {
            response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        }

        (await same.Html()).Errors().ShouldBe(["Choose where the absence belongs now. Nothing is different yet"]);
        (await silent.Html()).Errors().ShouldBe(["Enter why it belongs elsewhere"]);
        (await made.Html()).Errors().ShouldBe(["Choose it from the list"]);
        (await Portal.Saved(reference)).ProgrammeId.ShouldBe(Cast.Post.ProgrammeId);
    }
}
