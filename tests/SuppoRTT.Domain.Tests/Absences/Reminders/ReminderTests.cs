using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

/// <summary>What one reminder says, how it is delivered, and what a change does to all of them.</summary>
public sealed class ReminderTests : ReminderTestBase
{
    [Fact]
    public void Reminder_SaysWhy_ByWhen_AndWhere() => Due(Planned, Wessex)[2].ShouldSatisfyAllConditions(
        r => r.Rule.ShouldBe("When the form can be started"),
        r => r.Window.ShouldBe("10 to 12 weeks before the absence"),
        r => r.Source.ShouldBe("https://wessex.hee.nhs.uk/academic-training/supported-return-to-training/"),
        r => r.By.ShouldBe(new DateOnly(2027, 3, 23)),
        r => r.Key.ToString().ShouldBe($"{Absence.Value:N}/pre-absence/form-opens/{Trainee.Value:N}/1"));

    [Fact]
    public void Compare_TellsWhatIsWithdrawn_New_AndMoved()
    {
        var before = Due(Planned, Wessex);
        var later = Due(Planned with { Dates = Planned.Dates with { ExpectedReturn = new(2028, 3, 7) } }, Wessex);
        var unknown = Due(Planned with { Dates = Planned.Dates with { ExpectedReturn = null } }, Wessex);

        ReminderChanges.Compare(before, before).ShouldSatisfyAllConditions(c => c.Withdrawn.ShouldBeEmpty(), c => c.New.ShouldBeEmpty(), c => c.Moved.ShouldBeEmpty());
        ReminderChanges.Compare(before, later).ShouldSatisfyAllConditions(
            c => (c.Withdrawn.Count, c.New.Count).ShouldBe((0, 0)),
            c => c.Moved.ShouldAllBe(m => m.Before.Key == m.After.Key && m.After.On > m.Before.On),
            c => c.Moved.Select(m => m.Before.Key.Step).Distinct().ShouldBe(["less-than-full-time", "pre-return", "rota", "return"]));
        ReminderChanges.Compare(before, unknown).ShouldSatisfyAllConditions(
            c => c.New.Select(r => r.Key.Step).Distinct().ShouldBe(["check-in"]),
            c => c.Withdrawn.Select(r => r.Key.Step).Distinct().ShouldBe(["less-than-full-time", "pre-return", "rota", "return"]),
            c => c.Moved.ShouldBeEmpty());
    }

    [Fact]
    public void Preference_ForThePortalOnly_HoldsWhereTheDeaneryAllowsIt_NeverForAFirstRequest()
    {
        var quietly = Planned with
        {
            Preferences =
            [
                new ReminderPreference(default, Trainee, ReminderTrigger.ContactCheck, Delivery.PortalOnly),
                new ReminderPreference(default, Trainee, ReminderTrigger.FormDue, Delivery.PortalOnly),
                new ReminderPreference(default, Trainee, ReminderTrigger.LessThanFullTime, Delivery.PortalOnly),
                new ReminderPreference(default, Supervisor, ReminderTrigger.FormDue, Delivery.DailyDigest),
            ],
        };
        var due = Due(quietly, Wessex);

        Delivery Of(PersonId person, string step, string rung) => due.Single(r => r.Key.Step == step && r.Key.Rung == rung && r.To.Person == person).Delivery;

        Of(Trainee, "pre-return", "contact-check").ShouldBe(Delivery.PortalOnly);
        Of(Trainee, "pre-return", "form-due").ShouldBe(Delivery.DailyDigest);
        Of(Trainee, "less-than-full-time", "less-than-full-time").ShouldBe(Delivery.AtOnce);
        Of(Supervisor, "pre-return", "form-due").ShouldBe(Delivery.DailyDigest);
        Of(Supervisor, "pre-return", "form-opens").ShouldBe(Delivery.AtOnce);
        due.Where(r => r.IsFirst).Select(r => (r.Key.Step, r.Key.Person)).ShouldBeUnique();
    }
}
