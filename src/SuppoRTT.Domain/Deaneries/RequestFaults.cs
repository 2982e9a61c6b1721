using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>The rules of the requests of a deanery's definition that their shape alone cannot say.</summary>
internal static class RequestFaults
{
    public static IEnumerable<DefinitionFault> Of(IReadOnlyList<RequestTerms> requests) =>
    [
        .. DeaneryFaults.Twice(requests, r => r.Key, "requests"),
        .. requests.SelectMany(r => Of(r, $"requests[{r.Key}]")),
    ];

    private static IEnumerable<DefinitionFault> Of(RequestTerms request, string path) =>
    [
        .. DeaneryFaults.If(!FormFaults.NamePattern().IsMatch(request.Key), $"{path}.key", "must be small letters, digits and single hyphens, at most 40, starting with a letter"),
        .. DeaneryFaults.If(request.Name.Length > 100, $"{path}.name", "must be 100 characters or fewer"),
        .. DeaneryFaults.If(request.DecidedBy is not (Role.DeaneryStaff or Role.TrainingProgrammeDirector or Role.CollegeTutor), $"{path}.decidedBy", "must be DeaneryStaff, TrainingProgrammeDirector or CollegeTutor"),
        .. DeaneryFaults.If(request.AppealDays is < 0 or > RequestTerms.MostAppealDays, $"{path}.appealDays", $"must be from 0 to {RequestTerms.MostAppealDays}"),
        .. DeaneryFaults.If(request.AppealStandIn is not (Role.TrainingProgrammeDirector or Role.CollegeTutor or Role.Champion), $"{path}.appealStandIn", "must be TrainingProgrammeDirector, CollegeTutor or Champion: the others reach no absence by which they could decide"),
    ];
}
