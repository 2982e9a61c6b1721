using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>A doctor for whom an absence was registered, and who does not belong to the deanery any more: an invitation that was taken back can be given again, and who has left is not written to.</summary>
public sealed class InvitedAgainTests : IDisposable
{
    private const string Email = "jo.ill@hospital.test";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("2")]
    public async Task Doctor_WhoseInvitationWasTakenBack_CanBeInvitedAgainFromTheAbsence_AsThePageSaid(string? lastDay)
    {
        var (staff, supervisor) = (await _portal.SignedInAs(Cast.Staff), await _portal.SignedInAs(Cast.Supervisor));
        var walk = await Walk.ForAnother(_portal, Cast.Supervisor, Walk.Invited("Jo Ill", Email, "false"), await Walk.Chosen(_portal, Cast.Supervisor));
        await walk.Register();
        var invite = $"{walk.Absence}/invite-doctor";
        await Sends(supervisor, invite);

        var end = $"/wessex/people/{(await _portal.Known(Email))!.Id}/end";
        var page = await staff.Open(end);
        page.Words("main").ShouldContain("The absence that was registered for them still waits for them to take it over. They can be invited again from its page.");
        page.QuerySelector($"main p a[href='{walk.Absence}']").ShouldNotBeNull();
        await Sends(staff, end, lastDay is null ? [] : [("LastDay.Day", lastDay), ("LastDay.Month", "3"), ("LastDay.Year", "2026")]);
        (await staff.Open(invite)).QuerySelector("main form").ShouldNotBeNull();
        await Sends(supervisor, invite);

        var doctor = (await _portal.Known(Email))!;
        (doctor.Until, doctor.AwaitsAcceptance).ShouldBe((null, true));
        doctor.Roles.ShouldContain(r => r.Role == Role.Trainee && r.Until == null, "also if the invitation was taken back with this very day");
        (await Mail(doctor)).ShouldBe([MailKind.Invitation, MailKind.Invitation]);
    }

    [Theory]
    [InlineData("staff", "Reach them in another way, and say what becomes of the absence.")]
    [InlineData("supervisor", "Reach them in another way, or ask the deanery’s team.")]
    public async Task Doctor_WhoHasLeft_IsNotWrittenTo_AndThePageSaysThatTheyHaveLeft(string by, string said)
    {
        var reference = await _portal.Given("wessex", a => a.AbsenceForAnother());
        var (visitor, page) = (await _portal.SignedInAs(by == "staff" ? Cast.Staff : Cast.Supervisor), $"/wessex/absences/{reference}/invite-doctor");
        var before = await visitor.Open(page);
        await Sends(await _portal.SignedInAs(Cast.Staff), $"/wessex/people/{await _portal.MemberOf(Cast.Trainee)}/end", ("LastDay.Day", "1"), ("LastDay.Month", "3"), ("LastDay.Year", "2026"));

        var after = await visitor.Open(page);

        after.Words("main").ShouldContain($"They have left this deanery and see nothing of it any more, so an e-mail would be of no use to them. {said}");
        after.QuerySelector("main form").ShouldBeNull();
        (await visitor.Send(before, page)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    private static async Task Sends(Visitor visitor, string page, params (string, string?)[] answers)
    {
        using var response = await visitor.Send(await visitor.Open(page), page, answers);
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private Task<List<MailKind>> Mail(Membership member) => _portal.In("wessex", db => db.Outbox.Where(o => o.RecipientId == member.PersonId).Select(o => o.Kind).ToListAsync());
}
