using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Meetings;

/// <summary>The meeting of a form for somebody who may arrange and record it.</summary>
/// <param name="Absence">The absence.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Name">What the deanery calls the form.</param>
/// <param name="PointsToCover">What to talk about.</param>
/// <param name="Reader">Who is asking.</param>
public sealed record FormMeeting(Absence Absence, string Form, string Name, IReadOnlyList<string> PointsToCover, Actor Reader)
{
    public string Reference => Absence.Reference;

    public FormStatus Status => Absence.Form(Form).Status;

    public Meeting? Meeting => Absence.MeetingOf(Form);

    /// <summary>Whom they meet: the doctor, or whoever supervises.</summary>
    public string Other => Reader.Is(Absence.TraineeId) ? Absence.TogetherWith(Form)?.Name ?? "your supervisor" : Absence.TraineeName;
}

public sealed class FormMeetingQuery(SuppoRTTContext db, DefinitionStore definitions)
{
    public async Task<FormMeeting?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayMeet(actor, form)
            || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        var version = found.DefinitionVersionId is { } id ? await definitions.Form(id, cancellation) : await definitions.FormToday(form, cancellation);
        return version is null ? null : new FormMeeting(absence, form, version.Definition.Name, version.Definition.PointsToCover, actor);
    }
}
