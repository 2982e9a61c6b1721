using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Helping;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>A form of the doctor for which somebody is waited, with who can help.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="About">Who does it with the doctor now; null if nobody does.</param>
/// <param name="Hindrance">Why nobody else is asked now.</param>
/// <param name="From">Who can help.</param>
/// <param name="Input">What was typed.</param>
public sealed record AskForHelpPage(Absence Absence, string Form, string Name, Participation? About, string? Hindrance, WhoHelps From, AskForHelpInput Input)
{
    /// <summary>Help is asked for already, as after a second click.</summary>
    public bool IsDone => Absence.OpenCall(Form) is not null;
}

/// <summary>For the doctor alone; to others the page does not exist.</summary>
public sealed class AskForHelpQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<AskForHelpPage?> Find(string reference, string form, AskForHelpInput input, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !actor.Is(absence.TraineeId) || absence.Forms.All(f => f.Key != form))
        {
            return null;
        }

        var (rules, today) = ((await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk);
        var held = await db.RolesAroundOf(absence, today, cancellation);
        var about = absence.DoneNowWith(form, held);
        var name = (await definitions.FormToday(form, cancellation))?.Definition.Name ?? "The form";
        var from = about is null ? new WhoHelps(Role.DeaneryStaff, []) : await db.HelpFor(absence, about.PersonId, today, cancellation);
        return new AskForHelpPage(absence, form, name, about, absence.WhyNoCall(form, rules, held, today), from, input);
    }
}
