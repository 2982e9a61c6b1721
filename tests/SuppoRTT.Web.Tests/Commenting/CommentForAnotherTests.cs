using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Commenting;

/// <summary>Who comments on a form that they read for somebody who is away hears of the answer, while they read it.</summary>
public sealed class CommentForAnotherTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Wessex => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Answer_ToWhatAHeadOfSchoolSaidForAnother_IsSentToThem_WhileTheyStandIn(bool stillStandsIn)
    {
        await _portal.Reachable(Wessex.OtherSupervisor);
        await _portal.AlsoHolds(Wessex.OtherSupervisor, Role.HeadOfSchool, Wessex.Post.ProgrammeId);
        await _portal.GivenDeputy(Wessex.Supervisor, Wessex.OtherSupervisor.Id);
        var form = $"/wessex/absences/{await _portal.Given("wessex", a => a.AwaitingSignOff())}/forms/pre-absence";
        var (ola, asha) = (await _portal.SignedInAs(Wessex.OtherSupervisor), await _portal.SignedInAs(Wessex.Trainee));
        var comment = $"{form}/questions/{GivenComments.OpenQuestion(await _portal.Make("wessex"))}/comment";
        await ola.Send(await ola.Open(comment), comment, ("Comment", "Which skills?"));
        await asha.Send(await asha.Open($"{form}/comments/1/answer"), $"{form}/comments/1/answer", ("Comment", "Airways"), ("Then", "Answer"));
        if (!stillStandsIn)
        {
            await _portal.EndDeputies(Wessex.Supervisor);
        }

        await _portal.Send();
        await _portal.Send(); // Whoever stands in gets a copy of what goes to the one in whose name it was said.

        (await _portal.In("wessex", db => db.Outbox.CountAsync(m => m.Kind == MailKind.SomethingToRead && m.RecipientId == Wessex.OtherSupervisor.Id && m.State == MailState.Sent)))
            .ShouldBe(stillStandsIn ? 1 : 0);
    }
}
