using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

public sealed class ReinstateAbsenceTests(Portal portal) : EndingPageTests(portal)
{
    protected override string Words => "reinstate";

    protected override string Recorded => nameof(AbsenceReinstated);

    protected override AbsenceStatus After => AbsenceStatus.Open;

    protected override Task<string> GivenAbsence() => Given(a =>
    {
        var absence = a.Absence();
        absence.Withdraw("Registered twice", a.Cast.Trainee.Actor, A.Morning);
        return absence;
    });

    [Theory]
    [InlineData(AbsenceStatus.Open, "Meetings that were called off do not come back", "The absence is open again")]
    [InlineData(AbsenceStatus.OnHold, "It was on hold, and is on hold again.", "The absence is on hold again, as it was before")]
    [InlineData(AbsenceStatus.AwaitingDecision, "It waited for a decision, and waits for it again.", "The absence waits for the deanery’s decision again, as it did before")]
    [InlineData(AbsenceStatus.Appealed, "It waited for a decision, and waits for it again.", "The appeal waits to be decided again, as it did before")]
    public async Task Post_SaysWhereItLeadsBackTo(AbsenceStatus before, string said, string done)
    {
        var reference = await Given(a => Withdrawn(a, before));
        var visitor = await Portal.SignedInAs(Reader);
        var page = await visitor.Open(AddressOf(reference));
        page.Words("main").ShouldContain(said);

        await visitor.Send(page, AddressOf(reference), ("Reason", "It goes on"));

        (await visitor.Open($"/wessex/absences/{reference}")).Words(".nhsuk-notification-banner--success").ShouldContain(done);
        (await Portal.Saved(reference)).Status.ShouldBe(before);
    }

    private static Absence Withdrawn(A a, AbsenceStatus before)
    {
        var absence = before switch { AbsenceStatus.AwaitingDecision => a.AwaitingDecision(), AbsenceStatus.Appealed => a.Appealed(), _ => a.Absence() };
        if (before == AbsenceStatus.OnHold)
        {
            absence.PutOnHold("Nobody knows yet", a.Cast.Staff.Actor, A.Morning);
        }

        absence.Withdraw("Registered twice", a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }
}
