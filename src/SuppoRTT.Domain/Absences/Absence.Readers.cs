using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>In which role people look at an absence.</summary>
public sealed partial class Absence
{
    /// <summary>The role in which somebody stands to this absence, or will from a day to come as its next supervisor; null if they hold none for it.</summary>
    public Role? RoleTowards(Actor reader) => RoleOf(reader) ?? (IsNext(reader) ? Participation.Supervising.Where(reader.Holds).Select(r => (Role?)r).FirstOrDefault() : null);
}
