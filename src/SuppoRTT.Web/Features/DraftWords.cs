using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>Who sees what is being filled in, before it is submitted.</summary>
public static class DraftWords
{
    /// <summary>As “you, Sam Okafor (your supervisor) and Kit Moss, who registered it”: the doctor, who does the form with them, and who registered it until the doctor takes over.</summary>
    /// <param name="absence">The absence.</param>
    /// <param name="form">The form.</param>
    /// <param name="reader">To whom it is said.</param>
    /// <param name="doctor">What the doctor is called.</param>
    /// <param name="isLeftAlone">Nobody does it with the doctor now, as who was to do it no longer holds the role for it.</param>
    public static string Readers(Absence absence, string form, PersonId reader, string doctor, bool isLeftAlone = false)
    {
        var isDoctor = reader == absence.TraineeId;
        var partner = isLeftAlone ? null : absence.TogetherWith(form);
        var registrant = absence.AwaitsTakeover ? absence.Participations.FirstOrDefault(p => p.Part == Part.Registrant && p.Until is null && p.PersonId != partner?.PersonId) : null;
        string?[] words =
        [
            isDoctor || reader == partner?.PersonId || reader == registrant?.PersonId ? "you" : null,
            isDoctor ? null : doctor,
            partner is null || reader == partner.PersonId ? null : PartnerWords.InSentence(partner, isDoctor),
            registrant is null || reader == registrant.PersonId ? null : $"{registrant.Name}, who registered it",
        ];
        return SpokenList.Of([.. words.OfType<string>()]);
    }
}
