using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Helping;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Home;

/// <summary>Where somebody is on their home page: at its start, or further down one of its lists.</summary>
/// <param name="Before">After this in the list of those they look after.</param>
/// <param name="SupervisedBefore">After this in the list of those they supervise.</param>
public sealed record HomePosition(long? Before, long? SupervisedBefore)
{
    public bool IsFirst => Before is null && SupervisedBefore is null;

    public bool ShowsSupervised => Before is null;

    public bool ShowsLookedAfter => SupervisedBefore is null;
}

/// <summary>Somebody who was chosen for a form and whom the deanery has not confirmed.</summary>
public sealed record PartnerToConfirm(string Reference, string TraineeName, string Form, string Name);

/// <summary>Somebody who supervises from a later date and whom the deanery has not confirmed.</summary>
public sealed record NextToConfirm(string Reference, string TraineeName, string Name, DateOnly From);

/// <summary>A doctor for whom nobody is known to supervise the return.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="TraineeName">Whose it is.</param>
/// <param name="Since">Since which day.</param>
/// <param name="Next">The day to come from which somebody is named; null if there is none.</param>
/// <param name="For">Whose it is to find out, if the reader stands in for them; null if it is their own.</param>
public sealed record Unsupervised(string Reference, string TraineeName, DateOnly Since, DateOnly? Next, string? For)
{
    /// <summary>By which day the next step is to be done; null while that is not known.</summary>
    public DateOnly? By { get; init; }
}

/// <summary>An absence that the reader supervises from a later date.</summary>
public sealed record ComingAbsence(string Reference, string TraineeName, DateOnly From, string? Until);

/// <summary>One page of a list, and where the next begins; null on the last.</summary>
public sealed record ListedAbsences(IReadOnlyList<AbsenceInBrief> Absences, long? Older)
{
    public static ListedAbsences None { get; } = new([], null);
}

/// <summary>What is mine to do next, in each of my roles.</summary>
public sealed record ShowHomePage(DeaneryToday Deanery, Actor Reader, HomePosition Position)
{
    private const int MostWhole = 3;

    /// <summary>Forms that are filled in together with the reader now.</summary>
    public IReadOnlyList<OpenSitting> Sittings { get; init; } = [];

    /// <summary>Short absences that wait for the reader's decision, the longest waiting first.</summary>
    public FirstOf<AbsenceInBrief> Decisions { get; init; } = new([], false);

    /// <summary>Requests that wait for the reader's decision, the soonest first.</summary>
    public FirstOf<RequestToDecide> Requests { get; init; } = new([], false);

    /// <summary>Absences whose supervisor the reader is to confirm, the longest waiting first.</summary>
    public FirstOf<AbsenceInBrief> Confirmations { get; init; } = new([], false);

    /// <summary>Those who were chosen for a form and whom the reader is to confirm.</summary>
    public FirstOf<PartnerToConfirm> PartnersToConfirm { get; init; } = new([], false);

    /// <summary>Those who supervise from a later date and whom the reader is to confirm.</summary>
    public FirstOf<NextToConfirm> NextToConfirm { get; init; } = new([], false);

    /// <summary>Those for whom the reader is to find out who supervises, the soonest first.</summary>
    public FirstOf<Unsupervised> WithoutSupervisor { get; init; } = new([], false);

    /// <summary>Those that the reader supervises from a later date, the soonest first.</summary>
    public FirstOf<ComingAbsence> ComingUp { get; init; } = new([], false);

    /// <summary>What people were to do who have gone, the soonest first, for staff.</summary>
    public OpenDuties OpenDuties { get; init; } = OpenDuties.None;

    /// <summary>Signed forms that nobody can endorse, the soonest first, for staff.</summary>
    public FirstOf<FormWithoutEndorser> WithoutEndorser { get; init; } = new([], false);

    /// <summary>With what doctors asked the reader for help, the longest waiting first.</summary>
    public FirstOf<HelpWanted> Help { get; init; } = new([], false);

    /// <summary>How many e-mails could not be delivered, for staff to look at.</summary>
    public int Undelivered { get; init; }

    /// <summary>The reader's own, the newest first.</summary>
    public IReadOnlyList<AbsenceInBrief> Mine { get; init; } = [];

    /// <summary>Forms to sign, and meetings and reviews to hold, and what was signed.</summary>
    public Worklist Work { get; init; } = new();

    /// <summary>The first of the signed forms that the reader is to endorse, the soonest first.</summary>
    public FormsToEndorse ToEndorse { get; init; } = FormsToEndorse.None;

    /// <summary>Who stands in for the reader today.</summary>
    public IReadOnlyList<Data.Members.StandInNow> StandInsForMe { get; init; } = [];

    /// <summary>Whether the reader can say who stands in for them, and nobody does now.</summary>
    public bool MayNameDeputy => Position.IsFirst && StandInsForMe.Count == 0 && Deputy.Roles.Any(Reader.IsConfirmedAs);

    /// <summary>What the reader looks after in the names of others.</summary>
    public IReadOnlyList<StandInLists> InOthersNames { get; init; } = [];

    /// <summary>The rest of those that the reader supervises.</summary>
    public ListedAbsences Supervised { get; init; } = ListedAbsences.None;

    /// <summary>Those that the reader looks after and that need their eyes, with the reasons, the soonest first.</summary>
    public IReadOnlyList<ConcernedAbsence> NeedsEyes { get; init; } = [];

    /// <summary>Those that the reader looks after in another role.</summary>
    public ListedAbsences LookedAfter { get; init; } = ListedAbsences.None;

    /// <summary>The reader's own that are shown whole: those that go on.</summary>
    public IEnumerable<AbsenceInBrief> MineWhole => Mine.Where(a => a.Standing.Status.GoesOn()).Take(MostWhole);

    public IEnumerable<AbsenceInBrief> MineListed => Mine.Except(MineWhole);

    /// <summary>Of those that are listed alone, the ones with a signed form that is still to go into the e-portfolio.</summary>
    public IEnumerable<ShownSteps> MineToUpload => MineListed.Select(a => new ShownSteps(a, Deanery, StepReader.Trainee)).Where(s => s.ToUpload.Any());

    public bool IsTrainee => Position.IsFirst && (Reader.Holds(Role.Trainee) || Mine.Count > 0);

    public bool HasWork => Position.IsFirst && (!Work.IsEmpty || SupervisesOthers);

    public bool Supervises => Position.ShowsSupervised && (Reader.Holds(Role.EducationalSupervisor) || !Work.IsEmpty || Supervised.Absences.Count > 0);

    public string SupervisedHeading => Supervised.Absences.Count > 0 && !SupervisesOthers && !Reader.Holds(Role.EducationalSupervisor) ? "Absences that I registered for others"
        : Work.Listed.Count == 0 ? "Doctors I supervise" : "Other doctors I supervise";

    public bool LooksAfter => Position.ShowsLookedAfter && Reader.Roles.Any(r => r.Role is not (Role.Trainee or Role.EducationalSupervisor));

    public bool HasListsAbove => Decisions.Shown.Count + Mine.Count + Work.Listed.Count + Supervised.Absences.Count > 0;

    public bool ReachesAll => Reader.Roles.Any(r => r is { Role: not (Role.Trainee or Role.EducationalSupervisor), Scope: ScopeKind.Deanery });

    /// <summary>They do a form with a doctor who is listed below the work.</summary>
    private bool SupervisesOthers => Supervised.Absences.Any(a => a.Standing.Together.Any(t => Reader.Is(t.Person)));
}
