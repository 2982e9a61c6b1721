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
        Add(reader.Covers(Role.TrainingProgrammeDirector, Post) || reader.Covers(Role.CollegeTutor, Post), Audience.Programme);
        Add(reader.Covers(Role.Champion, Post), Audience.Champion);
        Add(reader.Covers(Role.DeaneryStaff, Post), Audience.Deanery);
        return audiences;
    }

    /// <summary>Reads the reasons given for a step: the doctor, their supervisor, the deanery, and whoever registered it until the doctor takes over.</summary>
    public bool SeesReasons(Actor reader) => MayManage(reader);

    /// <summary>The doctor, or who does this form with them, or whoever registered it until the doctor takes over: they see and fill in its draft.</summary>
    public bool MayFill(Actor actor, string form) => actor.Is(TraineeId) || Does(actor, form) || IsRegistering(actor);

    /// <summary>May name people, change dates and propose meetings.</summary>
    public bool MayManage(Actor actor) => StandsClose(actor) || actor.Covers(Role.DeaneryStaff, Post);

    /// <summary>May open a signed form again.</summary>
    public bool MayReopen(Actor actor, string form) => actor.Is(TraineeId) || Does(actor, form);

    /// <summary>The role in which somebody may sign a form off as its supervisor: the one in which they do it with the doctor, else one whose reach covers the doctor. Null if they may not. Never one's own.</summary>
    public Role? SigningRole(Actor actor, FormDefinition form)
    {
        if (actor.Is(TraineeId))
        {
            return null;
        }

        var roles = form.Signer(Party.Supervisor).Roles;
        var asNamed = roles.Where(r => Does(actor, form.Key) && actor.IsConfirmedAs(r)).OrderByDescending(r => r == PartnerFor(form.Key)?.As);
        return asNamed.Concat(roles.Where(r => actor.Covers(r, Post))).Select(r => (Role?)r).FirstOrDefault();
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

    /// <summary>May keep up the action plan, and propose and record meetings.</summary>
    public bool MayKeepPlan(Actor actor) => StandsClose(actor) || PartOf(actor) is not null || actor.Covers(Role.TrainingProgrammeDirector, Post) || actor.Covers(Role.CollegeTutor, Post);

    /// <summary>May ask for quiet for the doctor and end it: the doctor, those who support them, and the deanery.</summary>
    public bool MayQuieten(Actor actor) => MayManage(actor) || MayKeepPlan(actor) || actor.Covers(Role.Champion, Post);

    protected override Role? RoleOf(Actor by) => by.Is(TraineeId) ? Role.Trainee
        : IsSupervisor(by) && by.Holds(Role.EducationalSupervisor) ? Role.EducationalSupervisor
        : by.Roles.Where(r => by.Covers(r.Role, Post)).Select(r => (Role?)r.Role).FirstOrDefault() ?? PartOf(by)?.As;

    /// <summary>The doctor, the supervisor, and whoever registered it until the doctor takes over.</summary>
    private bool StandsClose(Actor actor) => actor.Is(TraineeId) || IsSupervisor(actor) || IsRegistering(actor);

    private bool IsRegistering(Actor actor) => AwaitsTakeover && IsRegistrant(actor);
}
