using SuppoRTT.Domain.Absences.Concerns;

namespace SuppoRTT.Web.Features;

/// <summary>Why an absence needs somebody's eyes, in words.</summary>
public static class ConcernWords
{
    /// <summary>As a line of a filter.</summary>
    public static string Of(Concern concern) => concern switch
    {
        Concern.Overdue => "Overdue",
        Concern.ShortNotice => "Short notice",
        Concern.NoSupervisor => "No supervisor",
        Concern.SomebodyNew => "Somebody new is needed",
        Concern.RestrictedPractice => "Restriction of practice",
        Concern.FirstAtTrust => "First return to this trust",
        Concern.ReviewEscalated => "Help is asked for",
    };

    /// <summary>As a sentence beside the doctor's name.</summary>
    public static string Sentence(Concern concern) => concern switch
    {
        Concern.Overdue => "Overdue: something was to be done by a day that has passed",
        Concern.ShortNotice => "Short notice: it was registered after a form was due",
        Concern.NoSupervisor => "No supervisor is named",
        Concern.SomebodyNew => "Somebody new is needed: who was named holds that role here no more, or can no longer sign in",
        Concern.RestrictedPractice => "Comes back from a restriction of practice",
        Concern.FirstAtTrust => "First return to this trust: nobody there may know how it goes",
        Concern.ReviewEscalated => "Help is asked for: the form after the return says of whom",
    };
}
