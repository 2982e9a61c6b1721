using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Help that is asked for after the return.</summary>
public sealed partial class Absence
{
    /// <summary>Both have signed that somebody else is asked for help, and have not looked at it again yet.</summary>
    public bool IsEscalated => Standing.Of(this).IsEscalated;

    /// <summary>Says whom a signed form asks for help: from this moment they know of it.</summary>
    private void EscalateAsSigned(SignOff signOff, Actor by, DateTimeOffset at, Role role)
    {
        foreach (var of in HelpFrom.Asked(signOff.Definition, signOff.Content.Seen).Where(o => HelpFrom.Told.ContainsKey(o.Value)).Select(o => HelpFrom.Told[o.Value]))
        {
            Record(new ReviewEscalated(signOff.Definition.Key, of), by, at, role);
        }
    }
}
