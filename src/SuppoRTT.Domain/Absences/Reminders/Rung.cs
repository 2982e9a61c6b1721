using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.Reminders;

/// <summary>One rung of the ladder of one step: what is said from which day, to whom, before it is known who that is.</summary>
/// <param name="Step">What is to be done.</param>
/// <param name="Name">The rung.</param>
/// <param name="Order">Of two that fall together the higher counts.</param>
/// <param name="Line">The line of the deanery's table.</param>
/// <param name="Purpose">Whether to act, to help or to know.</param>
/// <param name="On">The day by the rule, which may have passed.</param>
/// <param name="By">By when the step is to be done.</param>
/// <param name="Until">After which it is of no use.</param>
/// <param name="To">To whom.</param>
/// <param name="Rule">Why, in words.</param>
/// <param name="Window">The window of the form that the day comes from.</param>
internal sealed record Rung(
    string Step, string Name, int Order, ReminderRule Line, ReminderPurpose Purpose, DateOnly On, DateOnly? By, DateOnly? Until, IReadOnlyList<ReminderTo> To, string Rule, WindowRule? Window)
{
    /// <summary>Whether the doctor is to do it, among others or alone.</summary>
    public bool IsForDoctor => Purpose == ReminderPurpose.Act && Line.To.Contains(ReminderTo.Trainee);

    /// <summary>Whether it says no more than that the doctor has not done something in time.</summary>
    public bool IsOfLateness => Purpose == ReminderPurpose.Act && Line.Trigger is ReminderTrigger.FormOverdue or ReminderTrigger.NothingFiled;

    /// <summary>It is not said to who heard something of its step on that day or later: the day by the rule, or the one on which it is said again.</summary>
    public DateOnly NewSince { get; init; } = On;

    /// <summary>It is said in a quiet time, after which it is said again: nobody is asked to help meanwhile.</summary>
    public bool IsOfQuietTime { get; init; }

    /// <summary>Those of whom nothing was heard: nobody is asked to help with their own silence.</summary>
    public IReadOnlyList<PersonId?> Silent { get; init; } = [];
}
