using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Whoever does a form was named at an address that is not theirs.</summary>
public sealed class RightAddressTests : AbsenceTestBase
{
    [Fact]
    public void NameAtRightAddress_NamesThem_AndSaysThatTheAddressWasWrong()
    {
        var absence = Wessex.Absence();

        absence.NameAtRightAddress(Wessex.Form("pre-absence"), Wessex.MembershipOf(Wessex.Cast.OtherSupervisor), Doctor, Morning, absence.Version);

        absence.Supervisor!.PersonId.ShouldBe(Wessex.Cast.OtherSupervisor.Id);
        absence.HadWrongAddress(Wessex.Cast.Supervisor.Id).ShouldBeTrue();
        Events(absence).Count(e => e is WrongAddressFound).ShouldBe(1);
    }

    [Fact]
    public void NameAtRightAddress_OfTheDoctor_LeavesEverythingAsItWas()
    {
        var absence = Wessex.Absence();

        Refused(absence, () => absence.NameAtRightAddress(Wessex.Form("pre-absence"), Wessex.MembershipOf(Wessex.Cast.Trainee), Doctor, Morning, absence.Version)).Message.ShouldContain("Nobody supervises their own");
    }
}
