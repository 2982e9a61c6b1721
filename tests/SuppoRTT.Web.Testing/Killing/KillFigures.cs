using System.Globalization;

using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Testing.Killing;

/// <summary>What came of it.</summary>
/// <param name="Seed">Draws the same moments again.</param>
/// <param name="Reminders">How many were due.</param>
/// <param name="Kills">How often a process was killed.</param>
/// <param name="Lost">Reminders that nobody got.</param>
/// <param name="Doubled">How often somebody got one again.</param>
/// <param name="DoubledOtherwise">Of these, those whose earlier copy came from a process that was not killed, or that are not recorded as left behind.</param>
/// <param name="Left">How often a message was taken from a process that had died.</param>
public sealed record KillFigures(int Seed, int Reminders, int Kills, int Lost, int Doubled, int DoubledOtherwise, int Left)
{
    internal static KillFigures Of(int seed, IReadOnlySet<string> killed, IReadOnlyList<TakenMail> taken, IReadOnlyList<OutboxMessage> messages)
    {
        var copies = taken.ToLookup(t => long.Parse(t.Id.TrimStart('<').Split('.')[0], CultureInfo.InvariantCulture));
        return new KillFigures(
            seed, messages.Count, killed.Count,
            messages.Count(m => !copies.Contains(m.Id)),
            messages.Sum(m => Math.Max(0, copies[m.Id].Count() - 1)),
            messages.Sum(m => copies[m.Id].SkipLast(1).Where((copy, number) => !killed.Contains(copy.From) || number >= m.TimesLeftBehind).Count()),
            messages.Sum(m => m.TimesLeftBehind));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"Seed {Seed}: {Reminders} reminders, {Kills} kills. {Lost} lost, {Doubled} delivered twice, {DoubledOtherwise} of them for another reason than a death between acceptance and record; {Left} times a message was taken from the dead.");
}
