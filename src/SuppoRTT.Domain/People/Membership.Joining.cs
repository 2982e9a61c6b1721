using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.People;

/// <summary>How somebody who is named in an absence comes to be a member.</summary>
public sealed partial class Membership
{
    /// <summary>Of somebody whom another has named, and who has not come yet: nothing is sent to them by that alone.</summary>
    public static Membership Expected(DeaneryId deanery, Person person, DateOnly from) =>
        new(Guid.CreateVersion7(), deanery, person, new Post(), null, null, from) { AwaitsAcceptance = true };

    /// <summary>
    /// Gives them a part in an absence, and the role that goes with it. Who left the deanery is a member anew, without the roles of then; who has not come yet is asked in, if they may be written to.
    /// </summary>
    public void TakePart(Role role, bool mayWrite, Actor by, DateTimeOffset at)
    {
        var isAnew = ComeBack(by, at);
        if (isAnew || !_roles.Any(r => r.Role == role && r.HeldOn(at.DateInUk)))
        {
            Grant(role, ScopeKind.Deanery, null, by, at);
        }

        InviteIfExpected(mayWrite, by, at);
    }

    /// <summary>
    /// Named as a supervisor. Who holds a role in which forms are signed keeps what they hold; anybody else is an educational supervisor from now on, who signs once the deanery has confirmed it.
    /// </summary>
    /// <param name="signing">The roles in which this deanery's forms are signed.</param>
    /// <param name="isConfirmed">Whether the deanery itself names them.</param>
    /// <param name="by">Who names them.</param>
    /// <param name="at">When.</param>
    public void TakePartAsSupervisor(IReadOnlyCollection<Role> signing, bool isConfirmed, Actor by, DateTimeOffset at)
    {
        ComeBack(by, at);
        if (!_roles.Any(r => signing.Contains(r.Role) && r.HeldOn(at.DateInUk)))
        {
            Grant(new RoleHeld(Role.EducationalSupervisor) { AwaitsConfirmation = !isConfirmed }, by, at);
        }
        else if (isConfirmed)
        {
            Confirm(signing.Contains, by, at);
        }

        InviteIfExpected(mayWrite: true, by, at);
    }

    /// <summary>
    /// Chosen to do one form in a role that they do not hold here. They hold it from now on, but it reaches nobody: they know of this absence by being chosen. They sign once the deanery has confirmed it.
    /// Who holds the role already keeps it as it is.
    /// </summary>
    public void TakePartInForm(Role role, bool isConfirmed, Actor by, DateTimeOffset at)
    {
        ComeBack(by, at);
        if (!_roles.Any(r => r.Role == role && r.HeldOn(at.DateInUk)))
        {
            Grant(new RoleHeld(role, role == Role.EducationalSupervisor ? ScopeKind.Deanery : ScopeKind.Programme) { AwaitsConfirmation = !isConfirmed }, by, at);
        }
        else if (isConfirmed)
        {
            Confirm(r => r == role, by, at);
        }

        InviteIfExpected(mayWrite: true, by, at);
    }

    /// <summary>The deanery confirms that who was chosen for a form holds the role in which they do it, so that they can sign. To say it again changes nothing.</summary>
    public void BeConfirmedFor(string form, Absence absence, Actor by, DateTimeOffset at)
    {
        var role = MustBePartner(form, absence, by);
        if (AwaitsConfirmationAs(role))
        {
            Confirm(r => r == role, by, at);
            absence.HearOfConfirmation(form, by, at);
        }
    }

    /// <summary>The deanery does not confirm who was chosen for a form, and says why: they do it no longer. The role that they were given by that ends, unless they are named elsewhere too.</summary>
    public void BeDeclinedFor(string form, Absence absence, string reason, bool isNamedElsewhere, Actor by, DateTimeOffset at)
    {
        var role = MustBePartner(form, absence, by);
        RuleBrokenException.Unless(AwaitsConfirmationAs(role), "There is nothing to confirm: they are confirmed already.");
        absence.HearOfRefusal(form, reason, by, at);
        foreach (var held in _roles.Where(r => r.Role == role && r.AwaitsConfirmation && r.Until is null && !isNamedElsewhere))
        {
            held.End(at.DateInUk.AddDays(-1));
            Record(new RoleEnded(PersonId.Value, role), by, at);
        }
    }

    /// <summary>The deanery confirms that the supervisor of an absence is one, so that they can sign, or who supervises it next. To say it again changes nothing.</summary>
    public void BeConfirmed(Absence absence, Actor by, DateTimeOffset at)
    {
        var (isSupervisor, isNext) = (absence.Supervisor?.PersonId == PersonId, absence.Next?.PersonId == PersonId);
        RuleBrokenException.Unless(isNext && !isSupervisor ? absence.MayConfirmNext(by) : absence.MayConfirm(by), "Only the deanery confirms a supervisor, and nobody themselves.");
        RuleBrokenException.Unless(isSupervisor || isNext, "Somebody else is the supervisor now.");
        if (AwaitsConfirmation)
        {
            Confirm(r => r == Role.EducationalSupervisor || !AwaitsConfirmationAs(Role.EducationalSupervisor), by, at);
            absence.HearOfConfirmation(PersonId, by, at);
        }
    }

    /// <summary>
    /// The deanery does not confirm the supervisor of an absence, and says why: it has none then. The role that they were given by being named ends, unless they wait to be confirmed for another absence too.
    /// </summary>
    public void BeDeclined(Absence absence, string reason, bool isNamedElsewhere, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(absence.MayConfirm(by), "Only the deanery confirms a supervisor, and nobody themselves.");
        RuleBrokenException.Unless(absence.Supervisor?.PersonId == PersonId, "Somebody else is the supervisor now, or nobody.");
        RuleBrokenException.Unless(AwaitsConfirmation, "There is nothing to confirm: the supervisor is confirmed already.");
        absence.HearOfRefusal(reason, by, at);
        foreach (var role in _roles.Where(r => r.AwaitsConfirmation && r.Until is null && !isNamedElsewhere))
        {
            role.End(at.DateInUk.AddDays(-1));
            Record(new RoleEnded(PersonId.Value, role.Role), by, at);
        }
    }

    /// <summary>
    /// Writes to the doctor for whom an absence was registered: asks them in if they have not come yet, also anew once their invitation was taken back, else tells them that there is something for them. The same from the same page (a double click) changes nothing.
    /// </summary>
    /// <param name="absence">The absence.</param>
    /// <param name="versionRead">What was on the screen: of the membership, or of the absence once they have come.</param>
    /// <param name="allowance">Who has it written, and how many they may still invite.</param>
    /// <param name="at">Now.</param>
    /// <param name="lastBy">Who had it written, if that is the last thing that happened.</param>
    public void HearOf(Absence absence, int versionRead, InvitationAllowance allowance, DateTimeOffset at, PersonId? lastBy = null)
    {
        var by = allowance.By;
        RuleBrokenException.Unless(absence.TraineeId == PersonId && absence.MayInviteDoctor(by), "Only who registered it, the supervisor or the deanery can write to the doctor.");
        if (!AwaitsAcceptance)
        {
            RuleBrokenException.Unless(!HasLeft(at.DateInUk), "The doctor has left the deanery, so an e-mail would be of no use to them.");
            absence.TellDoctor(versionRead, by, at, lastBy);
            return;
        }

        if (IsSaidAgain(versionRead, by, lastBy))
        {
            return;
        }

        absence.MustLetTheDoctorHear(at);
        MustBeAsRead(versionRead);
        allowance.MustHaveRoom();
        TakePart(Role.Trainee, mayWrite: true, by, at);
    }

    /// <summary>Somebody else was named in their place: who never came, and was named nowhere else, keeps no role of that.</summary>
    public void StandAside(Role role, bool isNamedElsewhere, Actor by, DateTimeOffset at)
    {
        if (!AwaitsAcceptance || isNamedElsewhere || _roles.Find(r => r.Role == role && r.Until is null) is not { } held)
        {
            return;
        }

        held.End(at.DateInUk.AddDays(-1));
        Record(new RoleEnded(PersonId.Value, role), by, at);
    }

    private Role MustBePartner(string form, Absence absence, Actor by)
    {
        RuleBrokenException.Unless(absence.MayConfirmPartner(by, form), "Only the deanery confirms who does a form, and nobody themselves.");
        RuleBrokenException.Unless(absence.PartnerFor(form) is { } partner && partner.PersonId == PersonId, "Somebody else does this form now, or nobody.");
        return absence.PartnerFor(form)!.As!.Value;
    }

    private void InviteIfExpected(bool mayWrite, Actor by, DateTimeOffset at)
    {
        if (AwaitsAcceptance && mayWrite)
        {
            Invite(by, at);
        }
    }

    private bool ComeBack(Actor by, DateTimeOffset at)
    {
        if (Until is not { } left)
        {
            return false;
        }

        _roles.ForEach(r => r.EndBy(left.AddDays(-1)));
        (Until, AwaitsAcceptance) = (null, true);
        Record(new MembershipRenewed(PersonId.Value), by, at);
        return true;
    }
}

/// <summary>Somebody whose membership had ended is a member again.</summary>
public sealed record MembershipRenewed(Guid PersonId) : IDomainEvent;

/// <summary>A member no longer holds a role.</summary>
public sealed record RoleEnded(Guid PersonId, Role Role) : IDomainEvent;
