using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences.Reminders;

public sealed class AddressingTests : ReminderTestBase
{
    private static readonly Situation _alone = Unplanned with { Supervisor = null, Registrant = Friend };

    [Fact]
    public void Doctor_WhoIsUnwellAndHasNotAgreed_GetsNothing_AndSomebodyElseDoes()
    {
        Due(Unplanned, Wessex).ShouldAllBe(r => r.To.Person != Trainee);
        PeopleOf(Due(_alone, Wessex), "form-opens").ShouldBe([Friend]);
        PeopleOf(Due(_alone with { Registrant = null }, Wessex), "form-opens").ShouldBe([null]);
    }

    [Fact]
    public void Doctor_WhoHasNotTakenTheAbsenceOver_GetsNothing_EvenBeforeItStarts()
    {
        var registeredByAnother = Planned with { AwaitsTakeover = true, Registrant = Supervisor };

        Due(registeredByAnother, Wessex).ShouldAllBe(r => r.To.Person != Trainee);
        Due(registeredByAnother with { AwaitsTakeover = false }, Wessex).ShouldContain(r => r.To.Person == Trainee);
    }

    [Fact]
    public void Doctor_OfATypeThatAsksFirst_IsWrittenToUntilTheStart_AndAgainFromTheReturn()
    {
        var sick = Planned with { TypeCode = "SICK" };
        var back = sick with { Dates = sick.Dates with { ReturnedOn = new(2028, 2, 29) } };

        Due(sick, Wessex).Where(r => r.To.Person == Trainee).ShouldAllBe(r => r.On < sick.Dates.Starts || r.To.InPortal);
        Due(sick, Wessex).ShouldContain(r => r.On >= sick.Dates.Starts);
        PeopleOf(Due(back, Wessex, "29 Feb 2028"), "form-opens").ShouldBe([Trainee, Supervisor]);
    }

    [Fact]
    public void Doctor_WhoGoesAwayBeforeAReminderThatHadToWait_DoesNotGetIt()
    {
        // Registered on a Saturday; the next Monday is the last day before the absence, but too soon after the first reminder.
        var window = Wessex.Windows[0] with { Planned = new WindowRule { Anchor = Anchor.Starts, DueWeeks = 0, Rule = "By the first day" } };
        var dayBefore = new ReminderDay { Anchor = ReminderAnchor.FormDue, Days = -1 };
        var rules = Wessex with
        {
            Windows = [window, .. Wessex.Windows.Skip(1)],
            Reminders = [.. Wessex.Reminders.Select(r => r is { Trigger: ReminderTrigger.FormDue, Form: "pre-absence" } ? r with { At = dayBefore } : r)],
        };
        var sick = Planned with { TypeCode = "SICK", Dates = new KeyDates(true, new(2027, 6, 5), new(2027, 6, 8), new(2028, 5, 31), null) };

        Due(sick, rules).Where(r => r.To.Person == Trainee && !r.To.InPortal).Select(r => r.Key.Rung).ShouldBe(["form-opens"]);
        PeopleOf(Due(sick, rules), "form-due").ShouldBe([Supervisor]);
    }

    [Theory]
    [InlineData(ContactWay.AsUsual, true, false)]
    [InlineData(ContactWay.OtherAddress, true, true)]
    [InlineData(ContactWay.ThroughSomeone, false, false)]
    [InlineData(ContactWay.NotAtAll, false, false)]
    public void Contact_WhileAway_IsHonoured_AndEndsWithTheReturn(ContactWay way, bool isWrittenTo, bool atOtherAddress)
    {
        var away = Planned with { Contact = new ContactWhileAway(way, Friend, new ContactHours(new(10, 0), new(12, 0))) };
        var back = away with { Dates = away.Dates with { ReturnedOn = new(2028, 2, 29) } };

        var opens = Due(away, Wessex).Single(r => r.Key is { Step: "pre-return", Rung: "form-opens" } && r.To.Person == (isWrittenTo ? Trainee : Friend));
        opens.To.ShouldBe(new Addressee(isWrittenTo ? ReminderTo.Trainee : ReminderTo.ContactPerson, isWrittenTo ? Trainee : Friend, atOtherAddress));
        opens.From.ShouldBe(new DateTimeOffset(2027, 11, 23, isWrittenTo ? 10 : 8, 0, 0, TimeSpan.Zero));
        Due(back, Wessex, "29 Feb 2028").First(r => r.To.As == ReminderTo.Trainee).ShouldSatisfyAllConditions(
            r => r.To.ShouldBe(new Addressee(ReminderTo.Trainee, Trainee)), r => r.Hours.ShouldBeNull());
    }

    [Fact]
    public void QuietTime_TellsOnePersonInTheDoctorsPlace_KeepsTheDeadlines_AndAsksNobodyToHelp()
    {
        var quiet = Planned with { Quiet = new QuietTime(new(2027, 3, 1), new(2027, 5, 31), Friend) };
        var during = Due(quiet, Wessex, "1 Mar 2027").Where(r => r.Key.Step == "pre-absence" && r.On <= quiet.Quiet.Until).ToList();

        during.ShouldAllBe(r => r.To.Person != Trainee && r.Purpose == ReminderPurpose.Act);
        PeopleOf(during, "form-due").ShouldBe([Supervisor, Friend]);
        during.Select(r => r.By).Distinct().ShouldBe(new DateOnly?[] { new(2027, 3, 23) });
    }

    /// <summary>A form waits for a signature, and another is asked to help with that. The doctor in quiet time, or away without mail, finds it in the portal, and nobody else is told in their place.</summary>
    [Fact]
    public void Doctor_WhoIsNotWrittenTo_FindsInThePortalThatSomebodyWasAskedToHelp()
    {
        var waiting = With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 3, 2) });
        var (quiet, unreached) = (waiting with { Quiet = new QuietTime(new(2027, 3, 1), null, Friend) }, waiting with { Contact = new ContactWhileAway(ContactWay.NotAtAll), Dates = waiting.Dates with { Starts = new(2027, 3, 1) } });

        foreach (var absence in new[] { quiet, unreached })
        {
            Told(absence).ShouldBe([(new Addressee(ReminderTo.Trainee, Trainee, InPortal: true), Delivery.PortalOnly)]);
        }

        Told(waiting).ShouldBe([(new Addressee(ReminderTo.Trainee, Trainee), Delivery.AtOnce)]);
        Told(unreached with { AwaitsTakeover = true }).ShouldBeEmpty();
    }

    [Fact]
    public void QuietTime_ThatEnds_IsFollowedByOneReminderNotByAllThatWereHeldBack()
    {
        var quiet = SentUntil(Planned with { Quiet = new QuietTime(new(2027, 2, 1), null, Friend) }, Wessex, "9 Apr 2027");

        Due(quiet with { Quiet = null }, Wessex, "12 Apr 2027").Where(r => r.To.Person == Trainee && r.Form == "pre-absence")
            .Select(r => (r.On, r.Key.Rung)).ShouldBe([(new DateOnly(2027, 4, 12), "form-overdue"), (new DateOnly(2027, 4, 19), "form-overdue-silence-1-told")]);
    }

    [Fact]
    public void CheckIn_GoesToTheContactPerson_EveryMonth()
    {
        var year = SentUntil(Unplanned, Wessex, "31 May 2028");

        year.Sent.Where(s => s.Key.Step == "check-in").Select(s => s.On).ShouldBe(
        [
            new(2027, 7, 1), new(2027, 8, 2), new(2027, 9, 1), new(2027, 10, 1), new(2027, 11, 1), new(2027, 12, 1), new(2028, 1, 4), new(2028, 2, 1), new(2028, 3, 1), new(2028, 4, 3), new(2028, 5, 2),
        ]);
        year.Sent.ShouldAllBe(s => s.Key.Person != Trainee);
        Due(Unplanned with { Dates = Unplanned.Dates with { ExpectedReturn = new(2028, 6, 1) } }, Wessex).ShouldAllBe(r => r.Trigger != ReminderTrigger.CheckIn);
    }

    [Fact]
    public void CheckIn_OfAnAbsenceRegisteredLate_ComesWithTheNextMonth()
    {
        var late = Unplanned with { Dates = Unplanned.Dates with { Registered = new(2027, 11, 12) } };

        Due(late, Wessex).Where(r => r.Trigger == ReminderTrigger.CheckIn).Select(r => (r.On, r.Key.Rung)).ShouldBe([(new(2027, 12, 1), "check-in-6")]);
    }

    [Fact]
    public void Supervisor_WhoIsNotNamed_OrLeft_LeavesTheDoctorReminded_AndNobodyElse()
    {
        PeopleOf(Due(Planned with { Supervisor = null }, Wessex), "form-opens").Distinct().ShouldBe([Trainee]);
        PeopleOf(Due(Planned with { Holders = Planned.Holders with { Left = [Supervisor] } }, Wessex), "form-opens").Distinct().ShouldBe([Trainee]);
    }

    [Fact]
    public void Form_ThatIsDoneWithSomebodyElse_IsTheirsToBeRemindedOf_AndTheOthersStayWithTheSupervisor()
    {
        var partnered = With(Planned, "pre-return", f => f with { Together = Friend });

        PeopleOf(Due(partnered, WestMidlands).Where(r => r.Form == "pre-return" && r.Purpose == ReminderPurpose.Act && r.To.As == ReminderTo.Supervisor), "form-opens").ShouldBe([Friend]);
        Due(partnered, WestMidlands).Where(r => r.Form == "pre-return").ShouldAllBe(r => r.To.Person != Supervisor);
        Due(partnered, WestMidlands).Where(r => r.Form == "pre-absence" && r.To.As == ReminderTo.Supervisor).Select(r => r.To.Person).Distinct().ShouldBe([Supervisor]);
    }

    [Fact]
    public void QuietTime_WhoseStandInHearsNoMore_TellsWhoIsInTouch()
    {
        var quiet = Planned with { Quiet = new QuietTime(new(2027, 3, 1), null, Friend), Holders = Planned.Holders with { Left = [Friend] } };

        PeopleOf(Due(quiet, Wessex, "1 Mar 2027").Where(r => r.Key.Step == "pre-absence"), "form-due").ShouldBe([Supervisor]);
    }

    [Fact]
    public void Director_WhoIsAlsoTheSupervisor_IsNotAskedToHelpWithTheirOwnSilence_TheTeamIs()
    {
        var both = With(Planned, "pre-absence", f => f with { Status = FormStatus.AwaitingSignOff, SubmittedOn = new(2027, 3, 2) }) with { Supervisor = Director };

        PeopleOf(Due(both, Wessex), "sign-off-waits").ShouldBe([Director]);
        PeopleOf(Due(both, Wessex), "sign-off-waits-silence-1").ShouldBe([null]);
    }

    [Fact]
    public void Line_MayGoToOthers_ByTheLengthOfTheAbsence()
    {
        // The supervisor for less than 6 months, the programme director from 6 months on.
        var opens = Wessex.Reminders.Single(r => r is { Trigger: ReminderTrigger.FormOpens, Form: "pre-return" });
        var byLength = Wessex with
        {
            Reminders = [opens with { Overrides = [new ReminderOverride { FromMonths = 6, To = [ReminderTo.Trainee, ReminderTo.ProgrammeDirector] }] }],
        };
        var fiveMonths = Planned with { Dates = Planned.Dates with { ExpectedReturn = new(2027, 11, 30) } };

        PeopleOf(Due(fiveMonths, byLength), "form-opens").ShouldBe([Trainee, Supervisor]);
        PeopleOf(Due(fiveMonths with { Dates = fiveMonths.Dates with { ExpectedReturn = new(2027, 12, 1) } }, byLength), "form-opens").ShouldBe([Trainee, Director]);
    }

    [Fact]
    public void Line_MayBeOtherwise_ByTypeAndByForesight()
    {
        var northWest = DefinitionSet.Read(DefinitionFiles.WithNorthWest).Deaneries[0].Rules;
        var opens = Wessex.Reminders.Single(r => r is { Trigger: ReminderTrigger.FormOpens, Form: "pre-return" });
        var earlier = Wessex with { Reminders = [opens with { Overrides = [new ReminderOverride { Types = ["OOPR"], At = new ReminderDay { Anchor = ReminderAnchor.FormOpens, Weeks = -4 } }] }] };

        LinesOf(ReminderTo.Trainee, Due(Planned, northWest)).ShouldContain("7 Dec 2027 accrued-leave-days/accrued-leave-days");
        Due(Planned with { TypeCode = "SICK" }, northWest).ShouldAllBe(r => r.Trigger != ReminderTrigger.AccruedLeaveDays);
        Due(Planned with { TypeCode = "OOPR" }, earlier)[0].On.ShouldBe(Due(Planned, earlier)[0].On.AddDays(-28));
        PeopleOf(Due(Unplanned, Wessex), "registered").ShouldBe([null, Cast.Wessex.Champion.Id]);
        PeopleOf(Due(Planned, Wessex), "registered").ShouldBe([Trainee, Supervisor]);
    }

    private static IEnumerable<(Addressee, Delivery)> Told(Situation absence) => Due(absence, Wessex, "3 Mar 2027").Where(r => r.Key.Rung == "sign-off-waits-silence-1-told").Select(r => (r.To, r.Delivery));

    private static IEnumerable<PersonId?> PeopleOf(IEnumerable<Reminder> reminders, string rung) => reminders.Where(r => r.Key.Rung == rung).Select(r => r.To.Person).Distinct();
}
