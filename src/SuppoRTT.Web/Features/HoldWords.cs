using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>That an absence is on hold, as its pages say it.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="Since">Since when.</param>
/// <param name="Reason">Why; null for those who do not see reasons.</param>
/// <param name="CanResume">Whether the reader may take it up again.</param>
/// <param name="Contact">Whom to ask.</param>
public sealed record HoldNotice(string Reference, DateOnly Since, string? Reason, bool CanResume, Contact Contact)
{
    /// <summary>Null while it is not on hold.</summary>
    public static HoldNotice? Of(Absence absence, Actor reader, Contact contact) => absence is { Status: AbsenceStatus.OnHold, OnHoldSince: { } since }
        ? new HoldNotice(absence.Reference, since, absence.SeesReasons(reader) ? absence.HoldReason?.Text : null, absence.MayHold(reader), contact)
        : null;

    /// <summary>For the doctor, on their home page.</summary>
    public static HoldNotice? Of(AbsenceInBrief absence, Contact contact) => absence is { Standing.Status: AbsenceStatus.OnHold, OnHoldSince: { } since }
        ? new HoldNotice(absence.Reference, since, absence.HoldReason, CanResume: false, contact)
        : null;
}

/// <summary>That an absence is on hold, in a list.</summary>
public static class HoldWords
{
    private const int Longest = 120;

    /// <summary>As “On hold since 3 May 2026 because the return is open”; the reason only where the list has it.</summary>
    public static string InList(AbsenceInBrief absence) => absence is not { Standing.Status: AbsenceStatus.OnHold, OnHoldSince: { } since } ? ""
        : $"On hold since {DayWords.Of(since)}" + (absence.HoldReason is { } reason ? $" because: {Brief(reason)}" : "");

    private static string Brief(string reason)
    {
        var line = reason.ReplaceLineEndings(" ").TrimEnd('.');
        return ShortWords.Of(line, Longest);
    }
}
