using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Absences whose doctor has asked for help.</summary>
public static class HelpingAbsences
{
    public const string Words = "The plan has to be with my college by the end of the month";

    /// <summary>When help was asked for, ten days after the form was handed in.</summary>
    public static readonly DateTimeOffset Asked = A.Morning.AddDays(10);

    /// <summary>The first form waits for the supervisor's signature, and the champion was asked to help.</summary>
    public static (Absence Absence, FormRevision Revision) HelpIsAsked(this A a)
    {
        var (absence, revision) = a.AwaitingSignOff();
        absence.AskForHelp("pre-absence", Words, a.FromChampion(), a.Rules, a.Cast.Held, a.Cast.Trainee.Actor, Asked);
        return (absence, revision);
    }

    /// <summary>The day of a meeting has passed without a record of it, and the champion was asked to help.</summary>
    public static Absence HelpIsAskedWithAMeeting(this A a)
    {
        var (absence, doctor) = (a.Absence(), a.Cast.Trainee.Actor);
        absence.ProposeMeeting("pre-absence", A.Morning.AddDays(1), "Room 4", doctor, A.Morning);
        absence.AskForHelp("pre-absence", Words, a.FromChampion(), a.Rules, a.Cast.Held, doctor, Asked);
        return absence;
    }

    public static WhoHelps FromChampion(this A a) => new(Role.Champion, [new NamedPerson(a.Cast.Champion.Id, a.Cast.Champion.Name)]);
}
