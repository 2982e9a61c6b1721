using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.People;

public sealed class MembershipAddressTests
{
    private static readonly Actor _staff = Cast.Wessex.Staff.Actor;

    private readonly Membership _membership = new(
        Guid.CreateVersion7(), new DeaneryId(Guid.CreateVersion7()), new Person(new PersonId(Guid.CreateVersion7()), "Uma Demo-Hill", "uma@elsewhere.example"), new Post(), null, null, A.Today);

    [Fact]
    public void CorrectAddress_OfWhoOnlyThisDeaneryKnows_IsFoldedAndSaidWithoutIt()
    {
        _membership.CorrectAddress(" Uma@Right.example ", isOnlyHere: true, _membership.Version, _staff, A.Morning);

        (_membership.Person.Email, _membership.Person.FoldedEmail).ShouldBe(("uma@right.example", "UMA@RIGHT.EXAMPLE"));
        _membership.Happenings.Select(h => h.What).ShouldBe([new AddressCorrected(_membership.PersonId.Value)]);
    }

    [Fact]
    public void CorrectAddress_ToWhatItIs_IsNoNews()
    {
        _membership.CorrectAddress("UMA@elsewhere.example", isOnlyHere: true, versionRead: -1, _staff, A.Morning);

        _membership.Happenings.ShouldBeEmpty();
    }

    [Fact]
    public void CorrectAddress_OfWhoSignsInOrBelongsElsewhere_ByOthers_OrStale_IsRefused()
    {
        Should.Throw<RuleBrokenException>(() => _membership.CorrectAddress("uma@right.example", isOnlyHere: false, _membership.Version, _staff, A.Morning));
        Should.Throw<RuleBrokenException>(() => _membership.CorrectAddress("uma@right.example", isOnlyHere: true, _membership.Version, Cast.Wessex.Champion.Actor, A.Morning));
        Should.Throw<RuleBrokenException>(() => _membership.CorrectAddress("uma@right.example", isOnlyHere: true, _membership.Version + 1, _staff, A.Morning));

        _membership.Person.Email.ShouldBe("uma@elsewhere.example");
    }

    [Fact]
    public void HearOfNewAddress_FromAnybodyElse_IsRefused() => Should.Throw<RuleBrokenException>(() => _membership.HearOfNewAddress(_staff, A.Morning));
}
