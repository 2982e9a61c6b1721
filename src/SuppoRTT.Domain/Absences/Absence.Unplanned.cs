using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>About how long an absence will be whose end is not known.</summary>
public enum ExpectedLength
{
    UnderThreeMonths,
    ThreeToSixMonths,
    SixToTwelveMonths,
    OverTwelveMonths,
    NotKnown,
}

/// <summary>Whether the doctor was referred to occupational health, as far as somebody else knows.</summary>
public enum OccupationalHealthReferral
{
    Yes,
    No,
    NotKnown,
}

/// <summary>How things stand when an absence that was not planned is registered for the doctor. No more than is needed, and nothing of why.</summary>
/// <param name="Length">About how long it will be; null where the return is known.</param>
/// <param name="DoctorKnows">Whether the doctor knows that it was registered.</param>
/// <param name="Referral">Whether the doctor was referred to occupational health.</param>
/// <param name="Note">To the deanery, at most 500 characters.</param>
public sealed record UnplannedSituation(ExpectedLength? Length, bool DoctorKnows, OccupationalHealthReferral Referral, string? Note)
{
    public const int LongestNote = 500;
}

/// <summary>What was said of an absence that was not planned, by whoever registered it for the doctor.</summary>
public sealed partial class Absence
{
    /// <summary>As it stood on the day of registration, or as it was put right since; null of what was planned or registered by the doctor.</summary>
    public UnplannedSituation? Situation { get; private set; }

    /// <summary>About how long it will be, as long as that is all that is known.</summary>
    public ExpectedLength? GuessedLength => Period.ExpectedReturn is null && ReturnedOn is null ? Situation?.Length : null;

    /// <summary>Reads whether there was a referral to occupational health: the doctor, the supervisor, and whoever registered it until the doctor takes over.</summary>
    public bool SeesReferral(Actor reader) => StandsClose(reader);

    /// <summary>May put right what was said: who registered it until the doctor takes over, the supervisor, the deanery, and the doctor once they have taken it over.</summary>
    public bool MayCorrectSituation(Actor actor) => MayManage(actor) && !(actor.Is(TraineeId) && AwaitsTakeover);

    /// <summary>
    /// Puts right what was said of how things stand. Whoever does not see the referral leaves it as it is. Where the deanery decides on short absences, one that is guessed to be short now waits for it,
    /// and one that no longer is waits no more, as with new dates. The same again (a double click) changes nothing.
    /// </summary>
    public void CorrectSituation(UnplannedSituation said, ShortAbsence ifShort, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        RuleBrokenException.Unless(MayCorrectSituation(by), "Only the doctor, the supervisor, whoever registered it and the deanery can put this right.");
        RuleBrokenException.Unless(Situation is not null, "Nothing was said of how things stand.");
        var kept = said with { Referral = SeesReferral(by) ? said.Referral : Situation!.Referral, Length = Period.ExpectedReturn is null && ReturnedOn is null ? said.Length : Situation!.Length };
        if (kept == Situation)
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        MustGoOn();
        by = ByRight(by, a => MayCorrectSituation(a) && (kept.Referral == Situation!.Referral || SeesReferral(a)));
        Reconsider(Period, kept.Length, ifShort, by, at);
        Situation = kept;
        Record(new SituationCorrected(), by, at);
    }

    private void Describe(AbsenceRegistration registration, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(registration.Situation is null || (!Planned && AwaitsTakeover), "Only of an absence that was not planned, and that is registered for the doctor, is it said how things stand.");
        Situation = registration.Situation;
        if (registration.Contact is { } contact)
        {
            Reach(contact, by, at);
        }
    }
}
