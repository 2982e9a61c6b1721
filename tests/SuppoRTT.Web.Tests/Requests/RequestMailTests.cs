using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Requests;

/// <summary>Who is told of a request and of its decision: each once, and no e-mail says of whom or what.</summary>
public sealed class RequestMailTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Cast => Cast.WestMidlands;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Request_IsToldOnceToTheTeam_TheDirectorAndTheirDeputy_AndItsDecisionToTheDoctorAndTheSupervisor()
    {
        List<string> deciding = [await _portal.Reachable(Cast.ProgrammeDirector), await _portal.Reachable(Cast.CollegeTutor)];
        List<string> concerned = [await _portal.Reachable(Cast.Trainee), await _portal.Reachable(Cast.Supervisor)];
        await _portal.GivenDirectorAway();
        var reference = await Asked();
        var decide = $"/west-midlands/absences/{reference}/requests/1/decide";

        await Sent("There is a request to decide on in SuppoRTT", deciding);
        (await _portal.In("west-midlands", db => db.Outbox.CountAsync(o => o.Reference == reference && o.Kind == MailKind.RequestToDecide && o.RecipientId == null))).ShouldBe(1);
        (await (await _portal.SignedInAs(Cast.ProgrammeDirector)).Open("/west-midlands/inbox")).Words("main").ShouldContain("A request to decide on");
        var staff = await _portal.SignedInAs(Cast.Staff);
        var page = await staff.Open(decide);
        foreach (var _ in new[] { 1, 2 })
        {
            await staff.Send(page, decide, ("Granted", "true"), ("Reason", "The post can be held"));
        }

        await Sent("There is a decision to read in SuppoRTT", concerned);
        (await (await _portal.SignedInAs(Cast.Trainee)).Open("/west-midlands/inbox")).Words("main").ShouldContain("A decision of the deanery");
    }

    [Fact]
    public async Task WordOfARequest_ThatWasWithdrawn_IsNotSent()
    {
        await _portal.Reachable(Cast.ProgrammeDirector);
        var reference = await Asked();
        var (doctor, withdraw) = (await _portal.SignedInAs(Cast.Trainee), $"/west-midlands/absences/{reference}/requests/1/withdraw");
        await doctor.Send(await doctor.Open(withdraw), withdraw);

        await Sent("There is a request to decide on in SuppoRTT", []);

        (await _portal.MessagesTo("west-midlands", Cast.ProgrammeDirector.Id)).Single(m => m.Kind == MailKind.RequestToDecide).State.ShouldBe(MailState.Withdrawn);
    }

    /// <summary>The doctor asks, by a button that is pressed twice.</summary>
    private async Task<string> Asked()
    {
        var reference = await _portal.Given("west-midlands", a => a.Absence());
        var (doctor, make) = (await _portal.SignedInAs(Cast.Trainee), $"/west-midlands/absences/{reference}/requests/make");
        var page = await doctor.Open(make);
        foreach (var _ in new[] { 1, 2 })
        {
            (await doctor.Send(page, make, ("Kind", "deferred-return"), ("Return.Day", "1"), ("Return.Month", "8"), ("Return.Year", "2027"), ("Reason", "The nursery has no place before"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return reference;
    }

    private async Task Sent(string subject, List<string> to)
    {
        await _portal.Send();
        await _portal.Send();
        var mails = (await _portal.MailServer.Received()).Where(m => m.Header("Subject") == subject).ToList();
        mails.SelectMany(m => m.To).ShouldBe(to, ignoreOrder: true);
        foreach (var mail in mails)
        {
            foreach (var hidden in new[] { Cast.Trainee.Name, "nursery", "later return", "The post can be held" })
            {
                mail.Part("text/plain").ShouldNotContain(hidden);
            }
        }
    }
}
