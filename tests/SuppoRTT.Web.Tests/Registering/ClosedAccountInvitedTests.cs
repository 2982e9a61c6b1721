using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.People;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>A doctor whose account was closed is not written to by a page that says that they are.</summary>
public sealed class ClosedAccountInvitedTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("staff", "Their account was closed, so they cannot sign in")]
    [InlineData("supervisor", "They cannot sign in here at present")]
    public async Task InviteDoctor_WhoseAccountIsClosed_IsNotOffered_AndSaysWhatToDo(string by, string said)
    {
        var reference = await _portal.Given("wessex", a => a.AbsenceForAnother());
        var (visitor, page) = (await _portal.SignedInAs(by == "staff" ? Cast.Staff : Cast.Supervisor), $"/wessex/absences/{reference}/invite-doctor");
        var before = await visitor.Open(page);
        await _portal.ClosesAccountOf(Cast.Trainee);

        var after = await visitor.Open(page);

        after.Words("main").ShouldContain(said);
        after.QuerySelector("main form").ShouldBeNull();
        (await visitor.Send(before, page)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }
}
