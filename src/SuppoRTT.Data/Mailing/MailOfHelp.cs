using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Mailing;

/// <summary>Who hears that help is asked for, or was given. Never of whom nothing was heard.</summary>
internal static class MailOfHelp
{
    public static IEnumerable<(PersonId? To, MailKind Kind, string? Form)> For(Absence absence, IDomainEvent what) => what switch
    {
        HelpAsked { To: Role.DeaneryStaff } e => [(null, MailKind.HelpAsked, e.Form)],
        HelpAskedOf e => [(new PersonId(e.PersonId), MailKind.HelpAsked, e.Form)],
        HelpBegun e => [(absence.TraineeId, MailKind.HelpAnswered, e.Form)],
        HelpSettled e => [(absence.TraineeId, MailKind.HelpAnswered, e.Form)],
        _ => [],
    };
}
