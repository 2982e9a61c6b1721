using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>Asking for help in words that blame nobody.</summary>
public static class HelpWords
{
    /// <summary>Who is asked, in the middle of a sentence.</summary>
    public static string Whom(Role role) => role == Role.DeaneryStaff ? "the deanery’s team" : $"the {RoleWords.Within(role)}";

    /// <summary>The same with their names.</summary>
    public static string Whom(HelpFrom from) => from.People.Count == 0 ? Whom(from.Role) : $"{string.Join(" or ", from.People.Select(p => p.Name))}, {RoleWords.Within(from.Role)}";

    /// <summary>How far it is.</summary>
    public static string Standing(CallForHelp call, bool isOpen) => call switch
    {
        { SpokenAt: { } spoken, SettledAt: null } when isOpen => $"{call.HelperName} has spoken about it, on {DayWords.OnDay(spoken)}.",
        { SpokenAt: not null, SettledAt: { } settled } => $"{call.HelperName} said on {DayWords.OnDay(settled)} that it is settled.",
        _ when isOpen => "Nobody has said yet what they did about it.",
        _ => "It is not waited for any more.",
    };
}
