namespace SuppoRTT.Domain.Deaneries;

/// <summary>What a first answer may be taken from, besides an earlier form: what the portal already knows, so that nobody is asked twice. A closed list.</summary>
public static class Prefills
{
    public static IReadOnlyList<string> OfDates { get; } =
        ["absence.starts", "absence.expectedReturn", "absence.returnedOn", "absence.supervisionStarts", "absence.supervisionEnds", "absence.reviewOn", "absence.planReturnBy"];

    public static IReadOnlyList<string> OfText { get; } =
    [
        "person.name", "person.email", "person.gmcNumber", "person.gdcNumber", "person.publicHealthNumber",
        "membership.grade", "membership.programme", "membership.trainingNumber", "membership.trust", "membership.site",
        "absence.type", "absence.supervisorName", "absence.supervisorEmail",
    ];
}
