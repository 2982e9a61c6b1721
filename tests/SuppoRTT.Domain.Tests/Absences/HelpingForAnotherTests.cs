using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Who was asked to help is away, and somebody stands in for them.</summary>
public sealed class HelpingForAnotherTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static Actor Champion => Wessex.Cast.Champion.Actor;

    [Fact]
    public void Deputy_OfWhoWasAsked_HelpsInTheirName()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        var deputy = For(Champion);
        (absence.MayHelp(deputy, absence.OpenCall(Form)!), absence.SeesCalls(deputy)).ShouldBe((true, true));

        absence.GiveHelp(Form, isSettled: true, null, deputy, HelpingAbsences.Asked);

        var said = absence.Happenings[^1];
        (said.What, said.By.Id, said.By.OnBehalfOfId, said.By.Role).ShouldBe((new HelpSettled(Form), Stranger.Id.Value, (Guid?)Champion.Id.Value, (Role?)Role.Champion));
    }

    [Fact]
    public void Deputy_OfWhomNothingWasHeard_OrOfAnotherRole_DoesNotHelp_NorKnowOfIt()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        foreach (var other in new[] { For(Supervisor), For(Supervisor, Champion), For(Wessex.Cast.ProgrammeDirector.Actor) })
        {
            (absence.MayHelp(other, absence.OpenCall(Form)!), absence.SeesCalls(other)).ShouldBe((false, false));
        }
    }

    [Fact]
    public void WhoWasAsked_AndStandsInForWhoIsWaitedFor_DoesNotHelp_SinceWhatWaitsIsTheirsToDo()
    {
        var absence = Wessex.HelpIsAsked().Absence;
        var champion = new Actor(ActorKind.Person, Champion.Id, Champion.Name, Champion.Roles) { StandsInFor = [Supervisor] };

        (absence.MayHelp(champion, absence.OpenCall(Form)!), absence.SeesCalls(champion)).ShouldBe((false, false));
    }

    private static Actor For(params Actor[] absent) => new(ActorKind.Person, Stranger.Id, Stranger.Name, []) { StandsInFor = absent };
}
