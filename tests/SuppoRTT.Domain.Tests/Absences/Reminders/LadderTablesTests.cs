using System.Globalization;
using System.Text;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>
/// The whole ladder of each deanery, for absences of every kind, as a table beside this file: so that a change of any date shows. When a change is meant, the
/// message of the failure holds the new table.
/// </summary>
public sealed class LadderTablesTests : ReminderTestBase
{
    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public void Ladder_OfEachDeanery_IsAsWrittenDown(string deanery)
    {
        var table = Table(deanery == "wessex" ? Wessex : WestMidlands);
        var written = Repository.Read($"tests/SuppoRTT.Domain.Tests/Absences/Reminders/{deanery}.txt");

        table.ShouldBe(written.ReplaceLineEndings("\n"), $"The table is now:\n{table}");
    }

    private static IEnumerable<(string Name, Situation Absence)> Absences()
    {
        var returned = Planned with { Dates = Planned.Dates with { ReturnedOn = new(2028, 2, 29) } };
        var allSigned = returned with { Status = AbsenceStatus.Closed, Forms = [.. returned.Forms.Select(f => f with { Status = FormStatus.SignedOff, SignedOn = new(2028, 3, 14) })] };
        return
        [
            ("Planned long before; nothing is ever done", Planned),
            ("Planned, registered inside the window", From(Planned, "20 Mar 2027")),
            ("Planned, registered after the window", From(Planned, "10 May 2027")),
            ("Planned at short notice, for 10 weeks", Planned with { Dates = new KeyDates(true, new(2027, 5, 18), new(2027, 6, 1), new(2027, 8, 10), null) }),
            ("Planned sick leave: the doctor has not agreed to be written to while away", Planned with { TypeCode = "SICK" }),
            ("Planned, return not known", Planned with { Dates = Planned.Dates with { ExpectedReturn = null } }),
            ("Not planned, return not known", Unplanned),
            ("Not planned, return not known, the doctor agreed to be written to", Unplanned with { AwaitsTakeover = false, Contact = new ContactWhileAway(ContactWay.AsUsual) }),
            ("Not planned, back in a year, reached through somebody", Unplanned with { Dates = Unplanned.Dates with { ExpectedReturn = new(2028, 6, 1) }, Contact = new ContactWhileAway(ContactWay.ThroughSomeone, Friend) }),
            ("The first form waits for a signature since 2 March 2027", With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 3, 2) })),
            ("The first form was returned on 19 March 2027", With(Planned, "pre-absence", f => f with { Status = FormStatus.Returned, GivenBackOn = new(2027, 3, 19) })),
            ("The first form was reopened on 3 May 2027, after it was due", With(Planned, "pre-absence", f => f with { Status = FormStatus.Reopened, GivenBackOn = new(2027, 5, 3) })),
            ("Back on the day; supervision until 13 March 2028, and it went otherwise on 6 March", returned with { SupervisionEnds = new(2028, 3, 13), SupervisionVariedOn = new(2028, 3, 6) }),
            ("The plan was given to the rota on 10 January 2028", Planned with { Handover = new Handover(new(2028, 1, 10), null) }),
            ("Everything signed on 14 March 2028", allSigned),
        ];
    }

    private static Situation From(Situation situation, string registered) => situation with { Dates = situation.Dates with { Registered = Day(registered) } };

    private static string Table(DeaneryRules rules)
    {
        var everything = rules with { Reminders = [.. rules.Reminders.Select(r => r with { Enabled = true, Escalations = [.. r.Escalations.Select(e => e with { Enabled = true })] })] };
        var table = new StringBuilder($"The ladder of {rules.Name}, for absences of every kind, as it stands on the day of registration.\nWhat is not in use yet is marked “off”.\n");
        foreach (var (name, absence) in Absences())
        {
            var today = MorningOf(absence.Dates.Registered);
            var used = WhatIsDue.For(absence, rules, today);
            table.Append(CultureInfo.InvariantCulture, $"\n{name}\n  registered {Words(absence.Dates.Registered)}, away from {Words(absence.Dates.Starts)} to {(absence.Dates.ExpectedReturn is { } back ? Words(back) : "an unknown day")}\n");
            table.AppendJoin("", Rows("   ", used).Concat(Rows("off", WhatIsDue.For(absence, everything, today).Where(r => used.All(u => u.Key != r.Key)))).OrderBy(r => r.On).Select(r => r.Row));
        }

        return table.ToString();
    }

    private static IEnumerable<(DateOnly On, string Row)> Rows(string mark, IEnumerable<Reminder> reminders) => reminders
        .GroupBy(r => (r.On, r.Key.Step, r.Key.Rung, r.Purpose, r.By))
        .Select(g => (g.Key.On, string.Create(CultureInfo.InvariantCulture,
            $"{mark} {g.Key.On:ddd dd MMM yyyy}  {g.Key.Step,-19} {g.Key.Rung,-30} {g.Key.Purpose,-5} {string.Join(", ", g.Select(r => r.To.InPortal ? $"{r.To.As} in the portal" : $"{r.To.As}")),-30} {(g.Key.By is { } by ? $"by {by:ddd dd MMM yyyy}" : "")}").TrimEnd() + "\n"));
}
