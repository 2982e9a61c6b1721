using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Reminders;

public sealed class SetQuietTimeTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "set-quiet-time";

    protected override Member Reader => Cast.Trainee;

    private static string SupervisorId => Cast.Supervisor.Id.Value.ToString();

    protected override Task<string> GivenAbsence() => Given(a => a.Absence());

    [Fact]
    public async Task Post_UntilSomebodyEndsIt_IsSavedOnce_AndShown()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));

        var response = await visitor.Send(page, AddressOf(reference), ("Ends", "hand"), ("Tells", SupervisorId));
        (await visitor.Send(page, AddressOf(reference), ("Ends", "hand"), ("Tells", SupervisorId))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        response.Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}/reminders");
        (await Portal.Saved(reference)).Quiet.ShouldBe(new QuietTime(A.Today, null, Cast.Supervisor.Id));
        (await Portal.Audit(reference)).Count(e => e == nameof(QuietTimeStarted)).ShouldBe(1);
        (await visitor.Open($"/wessex/absences/{reference}/reminders")).Words("main").ShouldContain($"On, until somebody ends it. {Cast.Supervisor.Name} hears in your place.");
    }

    [Fact]
    public async Task Post_WhileTheAbsenceIsOnHold_IsSaved_AndIsOfferedAmongTheReminders()
    {
        var reference = await Given(a =>
        {
            var absence = a.Absence();
            absence.PutOnHold("Nobody knows yet", Cast.Staff.Actor, A.Morning);
            return absence;
        });
        var visitor = await Portal.SignedInAs(Reader);
        (await visitor.Open($"/wessex/absences/{reference}/reminders")).QuerySelectorAll("main a").ShouldContain(a => a.TextContent.Contains("a quiet time", StringComparison.Ordinal));

        await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Ends", "hand"), ("Tells", SupervisorId));

        (await Portal.Saved(reference)).Quiet.ShouldBe(new QuietTime(A.Today, null, Cast.Supervisor.Id));
    }

    [Fact]
    public async Task Post_ForAllAbsences_IsSaidOnce_AndElseForOne()
    {
        var (one, other) = (await GivenAbsence(), await GivenAbsence());
        var visitor = await Portal.SignedInAs(Reader);

        await visitor.Send(await visitor.Open(AddressOf(one)), AddressOf(one), ("Ends", "hand"), ("Tells", SupervisorId));
        (await Portal.Saved(other)).Quiet.ShouldBeNull();
        var page = await visitor.Open(AddressOf(one));
        page.Words("main").ShouldContain(other);
        await visitor.Send(page, AddressOf(one), ("Ends", "hand"), ("Tells", SupervisorId), ("ForAll", "yes"));

        (await Portal.Saved(other)).Quiet.ShouldBe(new QuietTime(A.Today, null, Cast.Supervisor.Id));
    }

    [Fact]
    public async Task Post_ForAllAbsences_TellsNobodyOfOneThatTheyHaveNothingToDoWith_AndSaysSo()
    {
        var one = await GivenAbsence();
        var other = await Given(a =>
        {
            var absence = a.Absence();
            absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        var visitor = await Portal.SignedInAs(Reader);

        var response = await visitor.Send(await visitor.Open(AddressOf(one)), AddressOf(one), ("Ends", "hand"), ("Tells", SupervisorId), ("ForAll", "yes"));

        (await Portal.Saved(other)).Quiet.ShouldBeNull();
        (await visitor.Open(response.Headers.Location!.ToString())).Words("body").ShouldContain(other);
    }

    [Theory]
    [InlineData(null, null, null, "Select when the quiet time ends", "Select who hears of things meanwhile")]
    [InlineData("day", "30 2 2026", "supervisor", "The last day must be a real date, like 27 3 2027")]
    [InlineData("day", "1 3 2026", "supervisor", "The last day must be today or in the future")]
    [InlineData("day", "", "supervisor", "Enter the last day of the quiet time")]
    [InlineData("hand", null, "stranger", "Select who hears of things meanwhile")]
    public async Task Post_OfWhatIsNotWhole_SaysSo(string? ends, string? until, string? tells, params string[] errors)
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Reader);
        var person = tells switch { "supervisor" => SupervisorId, "stranger" => Cast.WestMidlands.Supervisor.Id.Value.ToString(), _ => null };
        var day = (until ?? "").Split(' ');

        var response = await visitor.Send(
            await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Ends", ends), ("Tells", person),
            ("Until.Day", day.ElementAtOrDefault(0)), ("Until.Month", day.ElementAtOrDefault(1)), ("Until.Year", day.ElementAtOrDefault(2)));

        response.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await response.Html()).Errors().ShouldBe(errors);
        (await Portal.Saved(reference)).Quiet.ShouldBeNull();
    }

    [Fact]
    public async Task Post_BySomebodyWhoSupportsTheDoctor_IsPossible_AndOfferedToThem()
    {
        var reference = await GivenAbsence();
        var visitor = await Portal.SignedInAs(Cast.Champion);

        (await visitor.Open($"/wessex/absences/{reference}")).QuerySelectorAll("a").ShouldContain(a => a.GetAttribute("href") == $"/wessex/absences/{reference}/reminders");
        (await visitor.Send(await visitor.Open(AddressOf(reference)), AddressOf(reference), ("Ends", "hand"), ("Tells", SupervisorId))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await Portal.Saved(reference)).Quiet.ShouldNotBeNull();
    }
}
