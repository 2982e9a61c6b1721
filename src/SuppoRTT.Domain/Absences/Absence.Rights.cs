using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Who may do and see what in an absence that they may know of.</summary>
public sealed partial class Absence
{
    /// <summary>In which capacities somebody reads the answers of this absence.</summary>
    public IReadOnlySet<Audience> AudiencesOf(Actor reader)
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
        Add(IsSupervisor(reader), Audience.Supervisor);
        Add(reader.Covers(Role.TrainingProgrammeDirector, Post) || reader.Covers(Role.CollegeTutor, Post), Audience.Programme);
        Add(reader.Covers(Role.Champion, Post), Audience.Champion);
        Add(reader.Covers(Role.DeaneryStaff, Post), Audience.Deanery);
        return audiences;
    }

    /// <summary>Reads the reasons given for a step: the doctor, their supervisor, the deanery, and whoever registered it until the doctor takes over.</summary>
    public bool SeesReasons(Actor reader) => MayFill(reader) || AudiencesOf(reader).Any(a => a is Audience.Trainee or Audience.Supervisor or Audience.Deanery);

    /// <summary>The doctor, or the named supervisor, or whoever registered it until the doctor takes over: they see and fill in drafts.</summary>
    public bool MayFill(Actor actor) => actor.Is(TraineeId) || IsSupervisor(actor) || (AwaitsTakeover && IsRegistrant(actor));

    /// <summary>May name people, change dates and propose meetings.</summary>
    public bool MayManage(Actor actor) => MayFill(actor) || actor.Covers(Role.DeaneryStaff, Post);

    /// <summary>May open a signed form again.</summary>
    public bool MayReopen(Actor actor) => actor.Is(TraineeId) || IsSupervisor(actor);

    /// <summary>The role in which somebody may sign a form off as its supervisor; null if they may not. Never one's own.</summary>
    public Role? SigningRole(Actor actor, SigningParty signer)
    {
        if (actor.Is(TraineeId))
        {
            return null;
        }

        var asNamed = signer.Roles.Where(r => IsSupervisor(actor) && actor.Holds(r));
        return asNamed.Concat(signer.Roles.Where(r => actor.Covers(r, Post))).Select(r => (Role?)r).FirstOrDefault();
    }

    /// <summary>May print this edition of what they may read.</summary>
    public bool MayPrint(Edition edition, Actor actor) => edition == Edition.Portfolio || actor.Is(TraineeId);

    /// <summary>May decide whether the programme applies to a short absence. Never to one's own.</summary>
    public bool MayDecide(Actor actor) => actor.Covers(Role.DeaneryStaff, Post) && !actor.Is(TraineeId);

    /// <summary>May ask the doctor in, for whom it was registered: who registered it, the supervisor or the deanery.</summary>
    public bool MayInviteDoctor(Actor actor) => AwaitsTakeover && MayManage(actor) && !actor.Is(TraineeId);

    /// <summary>May end it early, and undo that.</summary>
    public bool MayEnd(Actor actor) => actor.Is(TraineeId) || actor.Covers(Role.DeaneryStaff, Post);

    /// <summary>May keep up the action plan, and propose and record meetings.</summary>
    public bool MayKeepPlan(Actor actor) => MayFill(actor) || actor.Covers(Role.TrainingProgrammeDirector, Post) || actor.Covers(Role.CollegeTutor, Post);

    /// <summary>May ask for quiet for the doctor and end it: the doctor, those who support them, and the deanery.</summary>
    public bool MayQuieten(Actor actor) => MayManage(actor) || MayKeepPlan(actor) || actor.Covers(Role.Champion, Post);

    protected override Role? RoleOf(Actor by) => by.Is(TraineeId) ? Role.Trainee
        : IsSupervisor(by) && by.Holds(Role.EducationalSupervisor) ? Role.EducationalSupervisor
        : by.Roles.Where(r => by.Covers(r.Role, Post)).Select(r => (Role?)r.Role).FirstOrDefault();

    private bool IsSupervisor(Actor actor) => Supervisor is { } supervisor && actor.Is(supervisor.PersonId);

    private bool IsRegistrant(Actor actor) => _participations.Any(p => p.Part == Part.Registrant && p.Until is null && actor.Is(p.PersonId));
}
