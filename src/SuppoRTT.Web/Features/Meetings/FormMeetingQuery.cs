using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Audit;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
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

    /// <summary>Whether the doctor is written to now: not in quiet time, nor if they did not agree to it while away.</summary>
    public required bool TellsDoctor { get; init; }

    /// <summary>Why no meeting can be proposed now.</summary>
    public string? WhyNotProposed => Absence.WhyNotOpen ?? (Status.IsSigned() ? "This form is signed. Open it again if you want to meet about it once more." : null);

    /// <summary>Why the meeting cannot be called off now.</summary>
    public required string? WhyNotCalledOff { get; init; }

    public bool IsDoctor => Reader.Is(Absence.TraineeId);

    /// <summary>Who does the form with the doctor; null while that is not known.</summary>
    public string? Partner => Absence.DoneNowWith(Form, Held)?.Name;

    /// <summary>The roles that people around the absence hold today.</summary>
    public required RolesOnDay Held { get; init; }

    /// <summary>The name of the one in whose name the reader does it; null if they do it in their own.</summary>
    public string? For => Absence.MeetsFor(Reader, Form)?.Name;

    /// <summary>Whether the reader comes in the place of who does the form with the doctor.</summary>
    public bool IsInPartnersPlace => Absence.MeetsFor(Reader, Form) is { } absent && Absence.DoneNowWith(Form, Held)?.PersonId == absent.Id;

    public bool IsPartner => Absence.Does(Reader, Form);
}

public sealed class FormMeetingQuery(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public async Task<FormMeeting?> Find(string reference, string form, Actor actor, CancellationToken cancellation)
    {
        if (await db.WholeAbsence(reference, actor, cancellation) is not { } absence || !absence.MayMeet(actor, form)
            || absence.Forms.SingleOrDefault(f => f.Key == form) is not { } found)
        {
            return null;
        }

        if (absence.MeetingOf(form) is not null)
        {
            await db.LogRead(absence, ReadContent.Meeting, actor, time.GetUtcNow(), cancellation);
        }

        var version = found.DefinitionVersionId is { } id ? await definitions.Form(id, cancellation) : await definitions.FormToday(form, cancellation);
        return version is null ? null : new FormMeeting(absence, form, version.Definition.Name, version.Definition.PointsToCover, actor)
        {
            Held = await db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation),
            TellsDoctor = !absence.AwaitsTakeover && absence.WayToDoctor((await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk).ByMail,
            WhyNotCalledOff = absence.WhyNotOpen ?? WhyNotCalledOff(absence.MeetingOf(form)),
        };
    }

    private string? WhyNotCalledOff(Meeting? meeting) => meeting?.ProposedFor is null ? "No meeting is proposed."
        : meeting.IsAhead(time.GetUtcNow()) ? null : "The time of this meeting has passed. Record that it took place, or propose another time.";
}
