using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Web.Features;

/// <summary>What a printed copy says about itself: which edition it is and when it was printed.</summary>
public static class CopyWords
{
    private const int DigitsInAGroup = 8;

    /// <param name="edition">Which copy it is.</param>
    /// <param name="leftOut">How many private answers it leaves out.</param>
    public static string Which(Edition edition, int leftOut) => edition switch
    {
        Edition.Complete => "The doctor’s complete copy. It shows every answer, private ones too. Think about who should see it before you pass it on.",
        Edition.Portfolio => "Copy for the e-portfolio. " + leftOut switch
        {
            0 => "No private answer had to be left out.",
            1 => "1 private answer is left out. The doctor can read it in the portal.",
            _ => $"{leftOut} private answers are left out. The doctor can read them in the portal.",
        },
    };

    /// <summary>What stands at the foot of every page of a copy that can be checked.</summary>
    public static string Footer(DeaneryRules rules, Edition edition, DateOnly printed, string address)
    {
        var copy = edition == Edition.Complete ? "Complete copy, with private answers." : "Copy for the e-portfolio, without private answers.";
        return $"{Origin(rules, copy, printed)} Is it genuine? See {address}";
    }

    /// <summary>Whose it is, what it is, and of which day.</summary>
    public static string Origin(DeaneryRules rules, string what, DateOnly printed) => $"{rules.Name}, {rules.ProgrammeName}. {what} Printed on {DayWords.Of(printed)}.";

    /// <summary>The end of the address that asks for an edition.</summary>
    public static string InAddress(Edition edition) => edition == Edition.Complete ? "?edition=complete" : "";

    /// <summary>The end of a file name.</summary>
    public static string FileEnd(Edition edition) => edition == Edition.Complete ? "-complete.pdf" : ".pdf";

    /// <summary>A fingerprint in groups that can be read out.</summary>
    public static string Fingerprint(string hash) => string.Join(' ', hash.Chunk(DigitsInAGroup).Select(group => new string(group)));
}
