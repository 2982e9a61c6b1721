using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>How many people somebody may ask in on one day: more than anybody needs who looks after a few, and too few to bother strangers with e-mails.</summary>
/// <param name="By">Who asks.</param>
/// <param name="AskedToday">How many they have asked in since midnight.</param>
public sealed record InvitationAllowance(Actor By, int AskedToday)
{
    public const int Most = 10;

    public const int MostOfStaff = 100;

    private int Allowed => By.Holds(Role.DeaneryStaff) ? MostOfStaff : Most;

    /// <summary>Why nobody more can be asked in today; null while somebody can.</summary>
    public string? Problem => AskedToday < Allowed ? null
        : $"You have invited {AskedToday} people today, and {Allowed} is the most for one day. You can invite more tomorrow, or ask your deanery if it cannot wait";

    public void MustHaveRoom() => RuleBrokenException.Unless(Problem is null, Problem + ".");
}
