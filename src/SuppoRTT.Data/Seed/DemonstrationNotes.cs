using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Seed;

/// <summary>A note of each kind about one demonstration absence, and an open comment on its form.</summary>
internal static class DemonstrationNotes
{
    private const string Doctor = "Mia Demo-Hart";

    /// <summary>Told a day ago, of the form that waits for its signature.</summary>
    public static void TellNotes(this DemonstrationScene scene)
    {
        var absence = scene.Db.Absences.Local.Single(a => a.TraineeName == Doctor);
        var at = DemonstrationStory.MorningOf(scene.Today.AddDays(-1));
        var doctor = new Actor(ActorKind.Person, absence.TraineeId, absence.TraineeName, [new RoleHeld(Role.Trainee)]);
        var supervisor = absence.Supervisor!.PersonId;
        scene.Db.AddRange(new[]
        {
            Note.Write(absence, new NewNote(NoteKind.OnlyMine, "Ask whether the crèche has places before I fix a date."), null, doctor, at),
            Note.Write(absence, new NewNote(NoteKind.BetweenUs, "Could we talk about nights?\nI would rather not begin with them.", supervisor), null, scene.Supervisor, at.AddMinutes(7)),
            Note.Write(absence, new NewNote(NoteKind.Team, "Moves to another trust in the month of the return: tell the champion there in time."), null, scene.Staff, at.AddMinutes(14)),
        }.OfType<Note>());
        var form = scene.Form(FormStage.BeforeAbsence).Definition;
        var question = form.Questions.First(q => q is { Type: QuestionType.LongText, IsPrivate: false });
        scene.Db.Add(absence.CommentOnQuestion(new CommentOn(form, question.Key, absence.Form(form.Key).Revision), "Would a study day in your first month help with this?", null, scene.Supervisor, at.AddMinutes(21))!);
    }
}
