using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who supervises the return, and with whom the doctor does each form.</summary>
public sealed partial class Absence
{
    /// <summary>Who does this form with the doctor: who was chosen for it, else the supervisor; null while neither is known.</summary>
    public Participation? TogetherWith(string form) => PartnerFor(form) ?? Supervisor;

    /// <summary>Who does this form with the doctor today: the same, for as long as they hold the role for it. Null while nobody does.</summary>
    public Participation? DoneNowWith(string form, RolesOnDay held) => TogetherWith(form) is { } partner && partner.IsTaken(role => held.Holds(partner.PersonId, role)) ? partner : null;

    /// <summary>Whether somebody new is needed for a form: who was to do it no longer holds the role for it here.</summary>
    public bool IsLeftAlone(string form, RolesOnDay held) => TogetherWith(form) is not null && DoneNowWith(form, held) is null;

    /// <summary>Whether who does a form with the doctor holds no role in which it is signed, so that somebody else has to sign it.</summary>
    public bool IsSignedByOthers(FormDefinition form, RolesOnDay held) =>
        DoneNowWith(form.Key, held) is { } partner && !form.Signer(Party.Supervisor).Roles.Any(r => held.Holds(partner.PersonId, r));

    /// <summary>Whether a new supervisor is needed: who is named no longer holds a role in which doctors are supervised here.</summary>
    public bool NeedsNewSupervisor(RolesOnDay held) => Supervisor is { } supervisor && !supervisor.IsTaken(role => held.Holds(supervisor.PersonId, role));

    /// <summary>Who was chosen to do this form with the doctor instead of the supervisor; null if nobody was.</summary>
    public Participation? PartnerFor(string form) => _participations.SingleOrDefault(p => p.Part == Part.FormPartner && p.FormKey == form && p.Until is null);

    /// <summary>Whether somebody is asked here as the supervisor, for a form, or to follow as the supervisor.</summary>
    public bool Names(PersonId person) => _participations.Exists(p => p.PersonId == person && p.Part != Part.Registrant && p.Until is null) || Next?.PersonId == person;

    /// <summary>Why somebody else cannot be chosen for a form now, in a sentence; null while it can be done.</summary>
    public string? WhyNoPartner(FormDefinition form) => !form.Signer(Party.Supervisor).IsOneOfSeveral ? "In this deanery the educational supervisor does every form with the doctor."
        : WhyNotOpen ?? (Form(form.Key).Status.IsSigned() ? "This form is signed. To do it with somebody else, open it again first." : null);

    /// <summary>
    /// Names the supervisor. Who was named before keeps what they signed, and no longer sees the absence. Nobody names themselves, but who registered it for a doctor who cannot, nor the one in whose name they do it. To name the same again changes nothing, unless their role
    /// had ended and they are given it anew.
    /// </summary>
    public void NameSupervisor(PersonId supervisor, string name, Actor by, DateTimeOffset at, int? versionRead = null, bool awaitsConfirmation = false, bool isAnew = false)
    {
        var naming = NamingSupervisor(by);
        RuleBrokenException.Unless(supervisor != TraineeId, "Nobody supervises their own return.");
        if (Supervisor?.PersonId == supervisor && !isAnew)
        {
            return;
        }

        RuleBrokenException.Unless(!NamesTheirOwnSide(by, supervisor) || (by.Is(supervisor) && MayNameThemselves(by)), WhyNotOwnSide(by, supervisor));
        MustBeAsRead(versionRead ?? Version);
        Supervise(new NamedPerson(supervisor, name) { AwaitsConfirmation = awaitsConfirmation }, naming, at);
    }

    /// <summary>From now on it is theirs: what waits for a signature, and the meetings that are ahead. Who was to follow from a later day anyway does so now.</summary>
    private void Supervise(NamedPerson supervisor, Actor by, DateTimeOffset at)
    {
        if (Supervisor is { } former)
        {
            RecordIf(former.PersonId != supervisor.Person, new SupervisorReplaced(former.PersonId.Value), by, at);
            former.End(at);
            EndSittingsWith(former.PersonId, at);
        }

        if (Next is { } next && (next.PersonId is null || next.PersonId == supervisor.Person)) // That nobody is known yet is answered with it.
        {
            next.End(at);
        }

        // The supervisor does every form anyway for which nobody else is chosen: of them no row of a form is kept, that would outlast their being the supervisor.
        _participations.Where(p => p.Part == Part.FormPartner && p.Until is null && p.PersonId == supervisor.Person).ToList().ForEach(p => p.End(at));
        _participations.Add(new Participation(DeaneryId, Part.Supervisor, supervisor.Person, supervisor.Name, at));
        InviteOthersToMeetings(at);
        Record(new SupervisorNamed(supervisor.Person.Value, supervisor.AwaitsConfirmation), by, at);
    }

    /// <summary>A confirmed educational supervisor who registered it for a doctor who cannot says that they are the supervisor, while nobody else is and until the doctor takes it over.</summary>
    public bool MayNameThemselves(Actor actor) => AwaitsTakeover && IsRegistrant(actor) && actor.IsConfirmedAs(Role.EducationalSupervisor) && Supervisor is null;

    /// <summary>
    /// Says with whom the doctor does a form, among those who may sign it. Who did it before no longer sees what is being filled in, nor its private answers. Nobody names themselves, nor the one in whose name they do it. The same again changes nothing.
    /// </summary>
    public void NamePartner(FormDefinition form, Membership partner, Actor by, DateTimeOffset at, int? versionRead = null, PartnerAsked? asked = null)
    {
        RuleBrokenException.Unless(MayManage(by), "Only the doctor, the supervisor or the deanery can say who does the form with the doctor.");
        RuleBrokenException.Unless(partner.PersonId != TraineeId, "Nobody does their own form with themselves.");
        var former = TogetherWith(form.Key);
        if (former?.PersonId == partner.PersonId && asked is not { IsAnew: true } && Does(partner.ActorOn(at.DateInUk), form.Key))
        {
            return;
        }

        RuleBrokenException.Unless(!NamesTheirOwnSide(by, partner.PersonId), by.Is(partner.PersonId) ? "Nobody names themselves. The doctor can choose you, or somebody else in the deanery’s team." : WhyNotOwnSide(by, partner.PersonId));
        RuleBrokenException.Unless(WhyNoPartner(form) is null, WhyNoPartner(form) ?? "");
        MustBeAsRead(versionRead ?? Version);
        by = Managing(by);
        var role = asked is { } invited && form.Signer(Party.Supervisor).Roles.Contains(invited.Role) && partner.ActorOn(at.DateInUk).Holds(invited.Role) ? invited.Role : partner.PartnerRole(form, at.DateInUk);
        RuleBrokenException.Unless(role is not null || Supervisor?.PersonId == partner.PersonId, "In this deanery they cannot sign this form.");
        Choose(form.Key, partner, role, asked?.Name ?? partner.Person.Name, at);
        RecordIf(former is not null && former.PersonId != partner.PersonId, new PartnerReplaced(form.Key, former?.PersonId.Value ?? default), by, at);
        InviteOthersToMeetings(at);
        var isSupervisorAnew = asked is { IsAnew: true } && Supervisor?.PersonId == partner.PersonId;
        RecordIf(isSupervisorAnew, new SupervisorNamed(partner.PersonId.Value, partner.AwaitsConfirmation), by, at);
        RecordIf(!isSupervisorAnew, new PartnerNamed(form.Key, partner.PersonId.Value, PartnerFor(form.Key) is { As: { } named } && partner.AwaitsConfirmationAs(named)), by, at);
    }

    private void RecordIf(bool isSo, IDomainEvent happened, Actor by, DateTimeOffset at)
    {
        if (isSo)
        {
            Record(happened, by, at);
        }
    }

    /// <summary>Whether somebody does this form with the doctor, for as long as they hold the role for it.</summary>
    public bool Does(Actor actor, string form) => DoesAlone(actor, form) || InPlaceOf(actor).Any(s => DoesAlone(s, form));

    private bool DoesAlone(Actor actor, string form) => (actor.Kind == ActorKind.Person || actor.IsGuestFor(Id, form)) && DoneNowWith(form, RolesOnDay.Of(actor))?.PersonId == actor.Id;

    /// <summary>The supervisor is who does it anyway, so of them no row is kept.</summary>
    private void Choose(string form, Membership partner, Role? role, string name, DateTimeOffset at)
    {
        EndSittings(form, at);
        PartnerFor(form)?.End(at);
        if (Supervisor?.PersonId != partner.PersonId)
        {
            _participations.Add(new Participation(DeaneryId, form, role!.Value, partner.PersonId, name, at));
        }
    }

    /// <summary>Nobody was chosen for this form, so that whoever looks after the doctor may sign it where the deanery lets them.</summary>
    private bool IsAnybodys(string form) => PartnerFor(form) is null;

    /// <summary>Did this form with the doctor once, or would as the supervisor, and another was chosen in their place.</summary>
    private bool MadePlace(Actor actor, string form) => !actor.Is(TraineeId) && !IsRegistering(actor) && !(TogetherWith(form) is { } now && actor.Is(now.PersonId))
        && _participations.Any(p => actor.Is(p.PersonId) && (p.Part == Part.FormPartner ? p.FormKey == form && p.Until is not null : p is { Part: Part.Supervisor, Until: null }));

    private bool IsSupervisor(Actor actor) => IsSupervisorAlone(actor) || InPlaceOf(actor).Any(IsSupervisorAlone);

    private bool IsSupervisorAlone(Actor actor) => Supervisor is { } supervisor && actor.Is(supervisor.PersonId) && supervisor.IsTaken(actor.Holds);

    private bool IsRegistrant(Actor actor) => _participations.Any(p => p.Part == Part.Registrant && p.Until is null && actor.Is(p.PersonId));

    private Participation? PartOf(Actor actor) => _participations.FirstOrDefault(p => p.Part == Part.FormPartner && p.Until is null && actor.Is(p.PersonId));
}
