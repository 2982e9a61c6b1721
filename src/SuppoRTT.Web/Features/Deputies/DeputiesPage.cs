using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Features.Deputies;

/// <summary>Somebody who may be chosen as a deputy.</summary>
public sealed record DeputyOffered(Guid Id, PersonId Person, string Name, string Email);

/// <summary>A member with those who stand in for them.</summary>
/// <param name="Member">For whom they stand in.</param>
/// <param name="Names">The names of the deputies.</param>
/// <param name="Reader">Who reads.</param>
/// <param name="Today">The day.</param>
public sealed record DeputiesPage(Membership Member, IReadOnlyDictionary<PersonId, string> Names, Actor Reader, DateOnly Today)
{
    public const int MostShown = 10;

    public NameDeputyInput Name { get; init; } = new();

    public ChangeDeputyInput Change { get; init; } = new();

    /// <summary>Who was found by what was typed.</summary>
    public IReadOnlyList<DeputyOffered> Found { get; init; } = [];

    /// <summary>Whether more were found than are offered.</summary>
    public bool AreMore { get; init; }

    /// <summary>Why who was chosen cannot stand in, in a sentence; null if they can.</summary>
    public string? Problem { get; init; }

    /// <summary>For whom the reader stands in, or will; only on their own page.</summary>
    public IReadOnlyList<StandInAhead> StandsInFor { get; init; } = [];

    public bool IsOwn => Reader.Is(Member.PersonId);

    /// <summary>Those who stand in now or will, the soonest first.</summary>
    public IReadOnlyList<Deputy> Ahead => [.. Member.Deputies.Where(d => d.IsAhead(Today)).OrderBy(d => d.From).ThenBy(d => d.Role)];

    /// <summary>Those whose days are over, the latest first.</summary>
    public IReadOnlyList<Deputy> Past => [.. Member.Deputies.Where(d => !d.IsAhead(Today)).OrderByDescending(d => d.Until)];

    /// <summary>Those that the reader may change.</summary>
    public IReadOnlyList<Deputy> ToChange => [.. Ahead.Where(d => Member.MayNameDeputy(Reader, d.Role, Today))];

    /// <summary>The roles in which the reader may say who stands in.</summary>
    public IReadOnlyList<Role> Roles => Member.Until is not null ? [] : [.. Member.RolesToLend(Today).Where(r => Member.MayNameDeputy(Reader, r, Today))];

    /// <summary>The days of the one who stands in, where there is only one.</summary>
    public ChangeDeputyInput AsIs => ToChange is [var only]
        ? new ChangeDeputyInput { Which = only.Id, From = TypedDate.Of(only.From), Until = TypedDate.Of(only.Until), Version = Member.Version }
        : new ChangeDeputyInput { Version = Member.Version };

    /// <summary>Why nobody can be named; null if somebody can.</summary>
    public string? Hindrance => Roles.Count > 0 ? null
        : IsOwn ? "You hold no role here today in which somebody can stand in for you. Supervisors, programme directors, tutors and champions can have a deputy once the deanery has confirmed their role."
        : Member.Until is not null ? "This membership has ended."
        : Member.RolesToLend(Today).Count > 0 ? "Your own role does not reach as far as theirs. Ask somebody else in the deanery’s team."
        : "They hold no confirmed role here today in which somebody can stand in for them.";

    public string NameOf(Deputy deputy) => Names.GetValueOrDefault(deputy.PersonId, "Somebody who has left");

    public string Words(Deputy deputy) => $"{NameOf(deputy)}, as {RoleWords.WithArticle(deputy.Role)}";

    public static string DaysOf(Deputy deputy) => $"From {DayWords.Of(deputy.From)} until {DayWords.Of(deputy.Until)}"
        + (deputy.EndedAt is { } ended ? $". Ended on {DayWords.Of(ended.DateInUk)}" : "");
}
