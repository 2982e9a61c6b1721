using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>What was said at registration of the type of absence and its approval, put right or brought up to date.</summary>
public sealed partial class Absence
{
    /// <summary>
    /// Says anew which type of absence it is, with a reason, and how its approval stands, as when leave that was applied for is granted. Forms keep what they say; what is due is reckoned anew.
    /// What it said before does not stand in the history, since a type may tell of an illness. The same again (a double click) changes nothing.
    /// </summary>
    public void CorrectType(string type, Approval approval, string? reason, DeaneryRules rules, Actor by, DateTimeOffset at, int? versionRead = null)
    {
        RuleBrokenException.Unless(MayCorrectSituation(by), "Only the doctor, the supervisor, whoever registered it and the deanery can put this right.");
        if ((type, approval) == (TypeCode, Approval))
        {
            return;
        }

        MustBeAsRead(versionRead ?? Version);
        MustGoOn();
        RuleBrokenException.Unless(rules.Type(type) is not null, "This deanery has no such type of absence.");
        RuleBrokenException.Unless(!(approval.On > at.DateInUk), "The day of the approval cannot be in the future.");
        if (type != TypeCode)
        {
            MustHaveReason(reason);
        }

        by = ByRight(by, MayCorrectSituation);
        if (approval != Approval)
        {
            Approval = approval;
            Record(new ApprovalNoted(), by, at);
        }

        if (type != TypeCode)
        {
            TypeCode = type;
            Record(new TypeCorrected(), by, at);
            Explain(reason!, by);
        }
    }
}
