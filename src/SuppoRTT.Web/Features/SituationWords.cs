using SuppoRTT.Domain.Absences;

namespace SuppoRTT.Web.Features;

/// <summary>How things stood when an absence that was not planned was registered, in the words of the screen.</summary>
public static class SituationWords
{
    public static string Length(ExpectedLength length) => length switch
    {
        ExpectedLength.UnderThreeMonths => "Less than 3 months",
        ExpectedLength.ThreeToSixMonths => "3 to 6 months",
        ExpectedLength.SixToTwelveMonths => "6 to 12 months",
        ExpectedLength.OverTwelveMonths => "More than 12 months",
        ExpectedLength.NotKnown => "Not known yet",
    };

    public static string Referral(OccupationalHealthReferral referral) => referral switch
    {
        OccupationalHealthReferral.Yes => "The doctor has been referred",
        OccupationalHealthReferral.No => "The doctor has not been referred",
        OccupationalHealthReferral.NotKnown => "Not known",
    };
}
