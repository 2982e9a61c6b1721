using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>Asking for help in words that blame nobody.</summary>
public static class HelpWords
{
    public const string Spoken = "I have spoken about it, and it is under way";

    public const string Settled = "It is settled";

    public const string Question = "How do things stand?";

    /// <summary>Who is asked, in the middle of a sentence.</summary>
    public static string Whom(Role role) => role == Role.DeaneryStaff ? "the deanery’s SuppoRTT team" : $"the {RoleWords.Within(role)}";

    /// <summary>The same with their names, as “Kit Moss (SuppoRTT champion)”.</summary>
    public static string Whom(WhoHelps from) => from.People.Count == 0 ? Whom(from.Role) : SpokenList.Of([.. from.People.Select(p => $"{p.Name} ({RoleWords.Within(from.Role)})")]);

    /// <summary>Who can read it, as “Kit Moss (SuppoRTT champion) and the deanery’s SuppoRTT team”.</summary>
    public static string Readers(WhoHelps from) => SpokenList.Of([.. from.People.Select(p => $"{p.Name} ({RoleWords.Within(from.Role)})"), Whom(Role.DeaneryStaff)]);

    /// <summary>How far it is.</summary>
    public static string Standing(CallForHelp call, bool isOpen) => call switch
    {
        { SpokenAt: { } spoken, SettledAt: null } when isOpen => $"{call.HelperName} said on {DayWords.OnDay(spoken)} that they have spoken about it, and that it is under way.",
        { SpokenAt: not null, SettledAt: { } settled } => $"{call.HelperName} said on {DayWords.OnDay(settled)} that it is settled.",
        _ when isOpen => "There is no answer yet.",
        _ => "Nobody waits for it now.",
    };
}
