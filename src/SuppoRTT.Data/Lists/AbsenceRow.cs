using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Lists;

/// <summary>
/// What lists find one absence by, so that no list reads its forms and people to sort or filter it. Written in the transaction that changes the absence, and again when a day comes on which it stands otherwise.
/// Says nothing that does not follow from the absence and its forms, the deanery's rules, the roles of those around it and the day.
/// </summary>
public sealed class AbsenceRow : IOwnedByDeanery
{
    /// <summary>Stands for a day that is not known, and comes after all others.</summary>
    public static readonly DateOnly NoDay = DateOnly.MaxValue;

    private AbsenceRow() => FoldedName = FoldedFamilyName = null!;

    /// <summary>Of an absence that is still to be reckoned.</summary>
    internal AbsenceRow(DeaneryId deanery, AbsenceId absence, string foldedName)
    {
        (DeaneryId, AbsenceId, FoldedName) = (deanery, absence, foldedName);
        FoldedFamilyName = foldedName[(foldedName.LastIndexOf(' ') + 1)..];
        (By, Back, ReckonOn) = (NoDay, NoDay, DateOnly.MinValue);
    }

    public AbsenceId AbsenceId { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    /// <summary>The version of the absence that it was reckoned from; below zero while it is in doubt, so that what was reckoned before a doubt does not cover it up.</summary>
    public int Version { get; private set; }

    /// <summary>That of the absence: against ties, and by which a list says where it goes on.</summary>
    public long Sequence { get; private set; }

    public string FoldedName { get; private init; }

    /// <summary>What follows the last space of the name.</summary>
    public string FoldedFamilyName { get; private init; }

    public Guid? ProgrammeId { get; private set; }

    public Guid? SpecialtyId { get; private set; }

    public Guid? SchoolId { get; private set; }

    public Guid? TrustId { get; private set; }

    public Guid? SiteId { get; private set; }

    /// <summary>The trust of the return: null where it is not known, and of one that ended without a return.</summary>
    public Guid? ReturnTrustId { get; private set; }

    /// <summary>Who supervises, as long as they do.</summary>
    public PersonId? SupervisorId { get; private set; }

    /// <summary>The doctor's, as the deanery knows it now.</summary>
    public string? Grade { get; private set; }

    public ListedStage Stage { get; private set; }

    /// <summary>Whether there is still something to do or to wait for.</summary>
    public bool GoesOn { get; private set; }

    public StepKind? Next { get; private set; }

    public DateOnly By { get; private set; }

    public DateOnly Back { get; private set; }

    public bool IsOverdue { get; private set; }

    public bool IsShortNotice { get; private set; }

    public bool LacksSupervisor { get; private set; }

    public bool NeedsSomebodyNew { get; private set; }

    public bool IsRestricted { get; private set; }

    public bool IsFirstAtTrust { get; private set; }

    /// <summary>Whether there is a reason for it that everybody may read who may know of the absence; one of them, that help is asked for, is read from the absence itself.</summary>
    public bool NeedsEyes { get; private set; }

    /// <summary>From which day on it is no longer true by itself.</summary>
    public DateOnly ReckonOn { get; private set; }

    /// <summary>Its reasons; that of a restricted practice is for some roles only.</summary>
    public IEnumerable<Concern> Concerns => new (bool IsSo, Concern Concern)[]
    {
        (IsOverdue, Concern.Overdue), (IsShortNotice, Concern.ShortNotice), (LacksSupervisor, Concern.NoSupervisor), (NeedsSomebodyNew, Concern.SomebodyNew),
        (IsRestricted, Concern.RestrictedPractice), (IsFirstAtTrust, Concern.FirstAtTrust),
    }.Where(c => c.IsSo).Select(c => c.Concern);

    /// <summary>Says what is true today.</summary>
    internal void Say(Absence absence, Outlook outlook, string? grade, Guid? returnTrust)
    {
        (Grade, ReturnTrustId, SupervisorId) = (grade, returnTrust, absence.Supervisor?.PersonId);
        (Version, Sequence, GoesOn) = (absence.Version, absence.Sequence, absence.Status.GoesOn());
        (ProgrammeId, SpecialtyId, SchoolId, TrustId, SiteId) = (absence.ProgrammeId, absence.SpecialtyId, absence.SchoolId, absence.TrustId, absence.SiteId);
        (Stage, Next, By, Back, ReckonOn) = (outlook.Stage, outlook.Next, outlook.By ?? NoDay, outlook.Back ?? NoDay, outlook.ChangesOn ?? NoDay);
        bool Is(Concern concern) => outlook.Concerns.Contains(concern);
        (IsOverdue, IsShortNotice, LacksSupervisor, NeedsSomebodyNew) = (Is(Concern.Overdue), Is(Concern.ShortNotice), Is(Concern.NoSupervisor), Is(Concern.SomebodyNew));
        (IsRestricted, IsFirstAtTrust) = (Is(Concern.RestrictedPractice), Is(Concern.FirstAtTrust));
        NeedsEyes = outlook.Concerns.Any(c => c != Concern.RestrictedPractice);
    }

    /// <summary>Something around the absence changed: it is reckoned again.</summary>
    internal void Doubt() => (ReckonOn, Version) = (DateOnly.MinValue, Version > 0 ? -Version : Version - 1);
}
