using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

public sealed class CorrectDetailsTests
{
    private static readonly Guid _trust = Guid.CreateVersion7();

    private readonly Membership _membership = new(
        Guid.CreateVersion7(), new DeaneryId(Guid.CreateVersion7()), new Person(new PersonId(Guid.CreateVersion7()), "Uma Demo-Hill", "uma@elsewhere.example"), new Post(), null, null, A.Today);

    private static TrainingDetails Corrected => new(new RegistrationNumbers("C000 1234"), new Post(TrustId: _trust), new WrittenPost(Programme: "Paediatrics abroad"), "ST5", "WES/012/0001234/C");

    [Fact]
    public void CorrectDetails_ByTheDoctor_AreKeptTidyAndSaidOnce()
    {
        var details = Corrected;
        _membership.CorrectDetails(details, _membership.Version, Doctor, A.Morning);
        _membership.CorrectDetails(_membership.Details, 0, Doctor, A.Morning);

        _membership.Person.GmcNumber.ShouldBe("0001234");
        _membership.Details.ShouldBe(details with { Numbers = new RegistrationNumbers("0001234") });
        _membership.Happenings.Select(h => h.What).ShouldBe([new DetailsCorrected(_membership.PersonId.Value)]);
    }

    [Fact]
    public void CorrectDetails_BySomebodyElse_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => _membership.CorrectDetails(Corrected, _membership.Version, Cast.Wessex.Staff.Actor, A.Morning));

        _membership.Person.GmcNumber.ShouldBeNull();
        _membership.Grade.ShouldBeNull();
    }

    [Fact]
    public void CorrectDetails_OnAPageThatIsOutOfDate_IsRefused()
    {
        _membership.CorrectDetails(Corrected, _membership.Version, Doctor, A.Morning);

        Should.Throw<RuleBrokenException>(() => _membership.CorrectDetails(Corrected with { Grade = "ST6" }, 0, Doctor, A.Morning));
        _membership.Grade.ShouldBe("ST5");
    }

    [Fact]
    public void CorrectDetails_OfAMembershipThatEnded_IsRefused()
    {
        _membership.End(Cast.Wessex.Staff.Actor, A.Morning);

        Should.Throw<RuleBrokenException>(() => _membership.CorrectDetails(Corrected, _membership.Version, Doctor, A.Morning));
    }

    [Theory]
    [InlineData("0001234", true)]
    [InlineData("000123", false)]
    [InlineData("00012345", false)]
    [InlineData("000123A", false)]
    [InlineData("٠٠٠١٢٣٤", false)]
    public void GmcNumber_HasSevenDigits(string number, bool isOne) => RegistrationNumbers.IsGmc(number).ShouldBe(isOne);

    [Theory]
    [InlineData(" c 0001234 ", "0001234")]
    [InlineData("C0001234", "0001234")]
    [InlineData("  ", null)]
    [InlineData("C", "C")]
    public void GmcNumber_IsKeptWithoutSpacesAndLeadingC(string typed, string? kept) => RegistrationNumbers.TidyGmc(typed).ShouldBe(kept);

    [Theory]
    [InlineData("00012", true)]
    [InlineData("000123", true)]
    [InlineData("0001", false)]
    [InlineData("D00123", false)]
    public void GdcNumber_BeginsWithFiveDigits(string number, bool isOne) => RegistrationNumbers.IsGdc(number).ShouldBe(isOne);

    [Theory]
    [InlineData("YHD/012-015/1234567/C", true)]
    [InlineData("WES/ACA.01/00012/CP", true)]
    [InlineData("WES/012/0001234/E", false)]
    [InlineData("OXF/123/012/C/old", false)]
    public void TrainingNumber_LooksAsTheyDoToday(string number, bool isUsual) => TrainingNumbers.IsUsual(number).ShouldBe(isUsual);

    private Actor Doctor => _membership.ActorOn(A.Today);
}
