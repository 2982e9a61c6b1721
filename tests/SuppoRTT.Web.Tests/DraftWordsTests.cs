using SuppoRTT.Testing;
using SuppoRTT.Web.Features;

namespace SuppoRTT.Web.Tests;

public sealed class DraftWordsTests
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public void Readers_UntilTheDoctorTakesOver_AreToldOfWhoRegisteredIt()
    {
        var absence = A.Of("wessex").AbsenceForAnother(Cast.Champion);

        DraftWords.Readers(absence, "pre-absence", Cast.Trainee.Id, "the doctor").ShouldBe("you, Sam Demo-Okafor (your supervisor) and Kit Demo-Moss, who registered it");
        DraftWords.Readers(absence, "pre-absence", Cast.Champion.Id, "the doctor").ShouldBe("you, the doctor and Sam Demo-Okafor (the supervisor)");
        DraftWords.Readers(absence, "pre-absence", Cast.Supervisor.Id, "the doctor").ShouldBe("you, the doctor and Kit Demo-Moss, who registered it");
    }

    [Fact]
    public void Readers_OfTheDoctorsOwn_AreTheDoctorAndTheSupervisor()
    {
        var a = A.Of("wessex");

        DraftWords.Readers(a.Absence(), "pre-absence", Cast.Trainee.Id, "the doctor").ShouldBe("you and Sam Demo-Okafor (your supervisor)");
        DraftWords.Readers(a.Absence(), "pre-absence", Cast.Staff.Id, "Asha Demo-Rao").ShouldBe("Asha Demo-Rao and Sam Demo-Okafor (the supervisor)");
        DraftWords.Readers(a.Absence(supervised: false), "pre-absence", Cast.Trainee.Id, "the doctor").ShouldBe("you");
    }
}
