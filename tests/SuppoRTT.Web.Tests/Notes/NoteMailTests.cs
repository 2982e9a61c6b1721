using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;

namespace SuppoRTT.Web.Tests.Notes;

/// <summary>A note between doctor and supervisor is told of by e-mail, and not in quiet time; then nobody is asked to pass it on.</summary>
public sealed class NoteMailTests : IAsyncLifetime, IDisposable
{
    private readonly MailingPortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public Task InitializeAsync() => _portal.InitializeAsync();

    public Task DisposeAsync() => ((IAsyncLifetime)_portal).DisposeAsync();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData(false, MailState.Sent)]
    [InlineData(true, MailState.PortalOnly)]
    public async Task Note_ToTheDoctor_IsToldUnlessTheyWantQuiet(bool isQuiet, MailState state)
    {
        await _portal.Reachable(Cast.Trainee);
        await _portal.Reachable(Cast.OtherSupervisor);
        var absence = (await _portal.Make("wessex")).Absence();
        if (isQuiet)
        {
            absence.StartQuietTime(new QuietTime(A.Today, null, Cast.OtherSupervisor.Id), Cast.Trainee.Actor, A.Morning);
        }

        await _portal.GivenNotes("wessex", absence, absence.Noted(NoteKind.BetweenUs, Cast.Supervisor, "Ask about nights"));

        await _portal.Send();

        var told = (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Single(m => m.Kind == MailKind.SomethingToRead);
        told.State.ShouldBe(state);
        (await _portal.MessagesTo("wessex", Cast.OtherSupervisor.Id)).ShouldNotContain(m => m.Kind == MailKind.PassOn);
    }

    [Fact]
    public async Task Notes_OfOneHour_AreToldOnce()
    {
        await _portal.Reachable(Cast.Trainee);
        var absence = (await _portal.Make("wessex")).Absence();
        var first = absence.Noted(NoteKind.BetweenUs, Cast.Supervisor, "One thing");
        await _portal.GivenNotes("wessex", absence, first, absence.Noted(NoteKind.BetweenUs, Cast.Supervisor, "And another", first));

        await _portal.Send();

        (await _portal.MessagesTo("wessex", Cast.Trainee.Id)).Where(m => m.Kind == MailKind.SomethingToRead).Select(m => m.State).Order().ShouldBe(new[] { MailState.Sent, MailState.Withdrawn }.Order());
    }
}
