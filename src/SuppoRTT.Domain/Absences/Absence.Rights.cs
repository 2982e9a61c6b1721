using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who may do and see what in an absence that they may know of.</summary>
public sealed partial class Absence
{
    /// <summary>In which capacities somebody reads the answers of one form of this absence.</summary>
    public IReadOnlySet<Audience> AudiencesOf(Actor reader, string form)
    {
        var audiences = new HashSet<Audience>();
        void Add(bool belongs, Audience audience)
        {
            if (belongs)
            {
                audiences.Add(audience);
            }
        }

        Add(reader.Is(TraineeId), Audience.Trainee);
        Add(Does(reader, form), Audience.Supervisor);
        Add(Reaches(reader, Role.TrainingProgrammeDirector) || Reaches(reader, Role.CollegeTutor), Audience.Programme);
        Add(Reaches(reader, Role.Champion), Audience.Champion);
        Add(reader.Covers(Role.DeaneryStaff, Post), Audience.Deanery);
        return audiences;
    }

    /// <summary>Reads the reasons given for a step: the doctor, their supervisor, the deanery, and whoever registered it until the doctor takes over.</summary>
    public bool SeesReasons(Actor reader) => MayManage(reader);

    /// <summary>Sees to which programme, trust and site the absence belongs: those who look after it. Who was chosen for one form is not among them by that.</summary>
    public bool SeesPost(Actor reader) => MayManage(reader) || LooksAfter(reader) || Reaches(reader, Role.Champion) || Reaches(reader, Role.HeadOfSchool);

    /// <summary>The doctor, or who does this form with them, or whoever registered it until the doctor takes over: they see and fill in its draft.</summary>
    public bool MayFill(Actor actor, string form) => actor.Is(TraineeId) || Does(actor, form) || IsRegistering(actor);

    /// <summary>May name people, change dates and propose meetings.</summary>
    public bool MayManage(Actor actor) => StandsClose(actor) || actor.Covers(Role.DeaneryStaff, Post);

    /// <summary>May have who does a form with the doctor asked to sign it without a sign-in: the doctor, who registered it for them, and the deanery. Never who is to sign.</summary>
    public bool MayAskGuest(Actor actor) => actor.Is(TraineeId) || IsRegistering(actor) || actor.Covers(Role.DeaneryStaff, Post);

    /// <summary>May open a signed form again.</summary>
    public bool MayReopen(Actor actor, string form) => actor.Is(TraineeId) || Does(actor, form);

    /// <summary>The role in which somebody signs a form off if they say nothing else; null if they may not.</summary>
    public Role? SigningRole(Actor actor, FormDefinition form) => SigningRoles(actor, form).Select(r => (Role?)r).FirstOrDefault();

    /// <summary>
    /// The roles in which somebody may sign a form off as its supervisor: first the one for which they were chosen, then the others in which they do it with the doctor; while nobody was chosen
    /// for it, those too whose reach covers the doctor. Who made place for another signs it no more. Never one's own.
    /// </summary>
    public IReadOnlyList<Role> SigningRoles(Actor actor, FormDefinition form) =>
        actor.Id == TraineeId ? [] : [.. AllOf(actor).SelectMany(a => SigningRolesOf(a, form)).Distinct()];

    private IEnumerable<Role> SigningRolesOf(Actor actor, FormDefinition form)
    {
        var roles = form.Signer(Party.Supervisor).Roles;
        var asNamed = roles.Where(r => DoesAlone(actor, form.Key) && actor.IsConfirmedAs(r)).OrderByDescending(r => r == PartnerFor(form.Key)?.As);
        var byReach = roles.Where(r => IsAnybodys(form.Key) && !MadePlace(actor, form.Key) && actor.IsConfirmedAs(r) && actor.Covers(r, Post));
        return asNamed.Concat(byReach);
    }

    /// <summary>Does the form with the doctor, and can sign it as soon as the deanery has confirmed them.</summary>
    public bool WaitsToSign(Actor actor, FormDefinition form) =>
        Does(actor, form.Key) && SigningRole(actor, form) is null && form.Signer(Party.Supervisor).Roles.Any(actor.Holds);

    /// <summary>May print this edition of what they may read.</summary>
    public bool MayPrint(Edition edition, Actor actor) => edition == Edition.Portfolio || actor.Is(TraineeId);

    /// <summary>May decide whether the programme applies to a short absence. Never to one's own.</summary>
    public bool MayDecide(Actor actor) => actor.Covers(Role.DeaneryStaff, Post) && !actor.Is(TraineeId);

    /// <summary>May ask the doctor in, for whom it was registered: who registered it, the supervisor or the deanery.</summary>
    public bool MayInviteDoctor(Actor actor) => AwaitsTakeover && MayManage(actor) && !actor.Is(TraineeId);

    /// <summary>May end it early, and undo that.</summary>
    public bool MayEnd(Actor actor) => actor.Is(TraineeId) || actor.Covers(Role.DeaneryStaff, Post);

    /// <summary>May keep up the action plan: those who look after the return, and who was chosen for a form until it is signed.</summary>
    public bool MayKeepPlan(Actor actor) => LooksAfter(actor) || _forms.Any(f => !f.Status.IsSigned() && Does(actor, f.Key));

    /// <summary>May propose and record the meeting of a form: the doctor, who does this form with them now, and those who look after the return. Not who made place for another, and no deputy of somebody who does it only because they registered the absence: that part is not lent.</summary>
    public bool MayMeet(Actor actor, string form) => Does(actor, form) || (LooksAfter(actor) && !MadePlace(actor, form)) || InPlaceOf(actor).Any(a => LooksAfter(a) && !MadePlace(a, form) && !IsRegistering(a));

    /// <summary>May ask for quiet for the doctor and end it: the doctor, those who support them, and the deanery.</summary>
    public bool MayQuieten(Actor actor) => MayManage(actor) || LooksAfter(actor) || Reaches(actor, Role.Champion);

    /// <summary>In which role somebody stands to this absence by themselves: as whom it is about, by their reach, by the form for which they were chosen, or as the supervisor in whatever role they hold for that.</summary>
    private Role? RoleAlone(Actor by) => by.Is(TraineeId) ? Role.Trainee
        : IsSupervisorAlone(by) && by.Holds(Role.EducationalSupervisor) ? Role.EducationalSupervisor
        : by.Roles.Where(r => by.Covers(r.Role, Post)).Select(r => (Role?)r.Role).FirstOrDefault() ?? PartOf(by)?.As
        ?? (IsSupervisorAlone(by) ? Participation.Supervising.First(by.Holds) : null);

    /// <summary>The doctor, the supervisor, and whoever registered it until the doctor takes over.</summary>
    private bool StandsClose(Actor actor) => actor.Is(TraineeId) || IsSupervisor(actor) || IsRegistering(actor);

    /// <summary>Those who stand close, and those whose reach as programme director or tutor covers the doctor. Who was chosen for one form is not among them by that.</summary>
    private bool LooksAfter(Actor actor) => StandsClose(actor) || Reaches(actor, Role.TrainingProgrammeDirector) || Reaches(actor, Role.CollegeTutor);

    private bool IsRegistering(Actor actor) => AwaitsTakeover && IsRegistrant(actor);
}
