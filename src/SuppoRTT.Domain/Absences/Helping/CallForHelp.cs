using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Helping;

/// <summary>The doctor asked somebody else to help, since who does a form with them has not answered. It says nothing of why, and blames nobody. Never deleted.</summary>
public sealed class CallForHelp : IOwnedByDeanery
{
    public const int LongestWords = 1000;

    private CallForHelp() => FormKey = AboutName = null!;

    internal CallForHelp(DeaneryId deanery, string form, Participation about, bool isAboutMeeting, Role to, string? words, DateTimeOffset at)
    {
        (Id, DeaneryId, FormKey, AboutId, AboutName) = (Guid.CreateVersion7(), deanery, form, about.PersonId, about.Name);
        (IsAboutMeeting, To, Words, AskedAt) = (isAboutMeeting, to, words, at);
    }

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public string FormKey { get; private init; }

    /// <summary>Of whom nothing was heard.</summary>
    public PersonId AboutId { get; private init; }

    public string AboutName { get; private init; }

    /// <summary>The time of a meeting passed; otherwise the form waits for a signature.</summary>
    public bool IsAboutMeeting { get; private init; }

    /// <summary>The role that helps.</summary>
    public Role To { get; private init; }

    /// <summary>What the doctor wrote to who helps; read by them and the deanery's team alone.</summary>
    public string? Words { get; private init; }

    public DateTimeOffset AskedAt { get; private init; }

    /// <summary>When who helps spoke about it; null before.</summary>
    public DateTimeOffset? SpokenAt { get; private set; }

    public DateTimeOffset? SettledAt { get; private set; }

    /// <summary>Who helps, once somebody does.</summary>
    public string? HelperName { get; private set; }

    /// <summary>The latest line back to the doctor.</summary>
    public string? Reply { get; private set; }

    /// <summary>Who wrote it, who need not be who helped last.</summary>
    public string? RepliedBy { get; private set; }

    internal bool Says(bool isSettled, string? reply, string helper) => SpokenAt is not null && SettledAt is not null == isSettled && (reply is null || Reply == reply) && HelperName == helper;

    internal void Answer(bool isSettled, string? reply, string helper, DateTimeOffset at)
    {
        (SpokenAt, HelperName, SettledAt) = (SpokenAt ?? at, helper, isSettled ? at : null);
        if (reply is not null)
        {
            (Reply, RepliedBy) = (reply, helper);
        }
    }

    /// <summary>It is of no use any more: nobody waits for that.</summary>
    internal void Lapse(DateTimeOffset at) => SettledAt = at;
}

/// <summary>Whom a doctor can ask to help: those who hold a role that reaches them; of the deanery's team nobody by name.</summary>
public sealed record WhoHelps(Role Role, IReadOnlyList<NamedPerson> People);

/// <summary>That the doctor can ask somebody else to help with a form.</summary>
/// <param name="About">For whom they wait.</param>
/// <param name="From">From which day they can ask.</param>
/// <param name="Today">The UK date.</param>
public sealed record HelpOffer(string About, DateOnly From, DateOnly Today)
{
    public bool IsNow => From <= Today;
}

/// <summary>The doctor asked for help with a form that waits.</summary>
/// <param name="Form">The key of the form.</param>
/// <param name="To">The role that was asked.</param>
public sealed record HelpAsked(string Form, Role To) : IDomainEvent;

/// <summary>One of those who were asked to help is told.</summary>
public sealed record HelpAskedOf(string Form, Guid PersonId) : IDomainEvent;

/// <summary>Who helps with a form that waits has spoken about it.</summary>
public sealed record HelpBegun(string Form) : IDomainEvent;

/// <summary>Who helps with a form that waits says that it is settled.</summary>
public sealed record HelpSettled(string Form) : IDomainEvent;
