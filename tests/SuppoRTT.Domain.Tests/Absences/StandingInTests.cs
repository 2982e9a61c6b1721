using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What a deputy sees and does in an absence, in whose name, and where never.</summary>
public sealed partial class StandingInTests : AbsenceTestBase
{
    private const string Form = "pre-absence";

    private static Cast People => Wessex.Cast;

    /// <summary>A supervisor of somebody else who stands in for the supervisor.</summary>
    private static Actor Deputy => For(People.OtherSupervisor.Actor, Supervisor);

    [Fact]
    public void Deputy_OfTheSupervisor_HasTheirRights_AndNoMore()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var definition = Wessex.Form(Form);

        (absence.MayFill(Deputy, Form), absence.MayMeet(Deputy, Form), absence.SeesReasons(Deputy), absence.MayReopen(Deputy, Form)).ShouldBe((true, true, true, true));
        absence.AudiencesOf(Deputy, Form).ShouldBe(absence.AudiencesOf(Supervisor, Form), ignoreOrder: true);
        absence.SigningRoles(Deputy, definition).ShouldBe([Role.EducationalSupervisor]);
        (absence.MayDecide(Deputy), absence.MayEnd(Deputy), absence.MayAskGuest(Deputy)).ShouldBe((false, false, false));
        absence.MayFill(Stranger, Form).ShouldBeFalse("not before and not after the days");
    }

    [Fact]
    public void SignOff_AndReturn_ByADeputy_KeepBothNames()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        absence.ReturnForm(Wessex.Form(Form), 1, "Please add dates", [], Deputy, Morning);
        absence.Form(Form).OpenReturn!.By.Shown.ShouldBe($"{Stranger.Name} for {Supervisor.Name}");
        Wessex.Submit(absence, Form);

        Wessex.SignOff(absence, Form, Deputy);

        var signature = absence.Form(Form).ValidSignature(Party.Supervisor)!;
        (signature.By.Id, signature.By.OnBehalfOfId, signature.By.Role).ShouldBe((Stranger.Id.Value, Supervisor.Id.Value, Role.EducationalSupervisor));
        absence.Happenings.Where(h => h.By.Id == Stranger.Id.Value).ShouldAllBe(h => h.By.OnBehalfOfName == Supervisor.Name);
        absence.Happenings.Where(h => h.By.Id == Stranger.Id.Value).Select(h => h.What.GetType()).ShouldBe([typeof(FormReturned), typeof(MeetingHeld), typeof(FormSignedOff)]);
    }

    [Fact]
    public void Deputy_OfADirectorWhoSupervises_ActsInTheirName_WhenTheirReachEndsToo()
    {
        var (absence, director) = (Wessex.Absence(), Wessex.Cast.ProgrammeDirector.Actor);
        absence.NameSupervisor(director.Id, director.Name, Doctor, Morning);
        absence.ChangePost(new Post(), "Posted elsewhere", Staff, Morning);

        absence.AddNeed(new NeedContent("Airway skills", NeedArea.Skills, "Two theatre lists", null, null, null, null, NeedStatus.NotStarted, null), For(Stranger, director), Morning);

        var added = absence.Happenings[^1];
        (added.By.Id, added.By.OnBehalfOfId, added.By.Role).ShouldBe((Stranger.Id.Value, director.Id.Value, Role.TrainingProgrammeDirector));
    }

    [Fact]
    public void Deputy_WhoIsTheDoctor_OrStandsInForThem_DoesNothingByIt()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        absence.RecordMeeting(Form, A.Met, Supervisor, Morning);
        foreach (var never in new[] { For(Doctor, Supervisor), For(DoctorOfManyRoles, Supervisor), For(Stranger, DoctorOfManyRoles), For(Stranger, Supervisor, DoctorOfManyRoles) })
        {
            absence.SigningRoles(never, Wessex.Form(Form)).ShouldBeEmpty();
            absence.StandsInHereFor(never).ShouldBeNull();
            Refused(absence, () => absence.SignOffForm(Form, Wessex.SignOffOf(absence, Form), never, Morning));
        }

        absence.AudiencesOf(For(Doctor, Supervisor), Form).ShouldBe([Audience.Trainee]);
    }

    [Fact]
    public void Deputy_WhoSignsInTheirOwnRight_SignsInTheirOwnName()
    {
        var absence = WestMidlands.AwaitingSignOff().Absence;
        var people = WestMidlands.Cast;
        var tutor = For(people.CollegeTutor.Actor, people.Supervisor.Actor);
        absence.RecordMeeting(Form, A.Met, tutor, Morning);
        absence.Happenings[^1].By.OnBehalfOfId.ShouldBeNull("who looks after the doctor may record it, whoever does the form");

        absence.SigningRoles(tutor, WestMidlands.Form(Form)).ShouldBe([Role.CollegeTutor, Role.EducationalSupervisor]);
        absence.NameSupervisor(people.CollegeTutor.Id, people.CollegeTutor.Name, people.Trainee.Actor, Morning);
        absence.SignOffForm(Form, WestMidlands.SignOffOf(absence, Form), tutor, Morning);

        absence.Form(Form).ValidSignature(Party.Supervisor)!.By.OnBehalfOfId.ShouldBeNull();
    }

    /// <summary>That somebody knows of the doctor by another role, or stands in for somebody else who does, settles nothing: the right of the one verb does.</summary>
    [Fact]
    public void Deputy_WhoKnowsOfTheDoctorOtherwise_MeetsAndNames_InTheNameOfWhoLetsThem()
    {
        var champion = People.Champion.Actor;
        foreach (var deputy in new[] { For(champion, Supervisor), For(Stranger, champion, Supervisor) })
        {
            var absence = Wessex.Absence();
            absence.StandsInHereFor(deputy)?.Id.ShouldNotBe(Supervisor.Id);

            absence.MeetsFor(deputy, Form)?.Id.ShouldBe(Supervisor.Id);
            absence.ProposeMeeting(Form, Morning.AddDays(3), "Library", deputy, Morning);
            absence.Happenings[^1].By.OnBehalfOfId.ShouldBe(Supervisor.Id.Value);
        }

        var director = People.ProgrammeDirector.Actor;
        foreach (var deputy in new[] { For(champion, director), For(Stranger, champion, director) })
        {
            var absence = Wessex.Absence(supervised: false);
            absence.NamesSupervisorFor(deputy)?.Id.ShouldBe(director.Id);
            absence.NameSupervisor(Supervisor.Id, Supervisor.Name, deputy, Morning);
            absence.Happenings[^1].By.OnBehalfOfId.ShouldBe(director.Id.Value);
        }
    }

    [Fact]
    public void Deputy_OfWhoLooksAfterTheProgramme_ReadsAsTheyDo_AndNotesForOneselfStayTheirs()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var director = For(Stranger, People.ProgrammeDirector.Actor);
        absence.AudiencesOf(director, Form).ShouldBe([Audience.Programme]);
        absence.IsOfTeam(director).ShouldBeTrue();

        var own = Note.Write(absence, new NewNote(NoteKind.OnlyMine, "Mine"), null, Supervisor, Morning)!;
        var between = Note.Write(absence, new NewNote(NoteKind.BetweenUs, "Ours", Supervisor.Id), null, Supervisor, Morning)!;
        (absence.SeesNote(Deputy, own), absence.SeesNote(Deputy, between), absence.SeesNote(Stranger, between), absence.SeesNote(director, between)).ShouldBe((false, true, false, false));
        Note.Write(absence, new NewNote(NoteKind.BetweenUs, "I write for him", Supervisor.Id), null, Deputy, Morning)!.By.Shown.ShouldBe($"{Stranger.Name} for {Supervisor.Name}");
    }

    [Fact]
    public void Comment_AndItsEnd_ByADeputy_KeepBothNames()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var question = Wessex.Form(Form).Questions.First(q => q is { IsAsked: true, IsPrivate: false }).Key;
        var comment = absence.CommentOnQuestion(new CommentOn(Wessex.Form(Form), question, 1), "Which skills?", null, Deputy, Morning)!;

        absence.AnswerComment(comment, CommentStep.Resolve, null, Deputy, Morning);

        (comment.By.Shown, comment.ResolvedBy).ShouldBe(($"{Stranger.Name} for {Supervisor.Name}", $"{Stranger.Name} for {Supervisor.Name}"));
    }

    [Fact]
    public void NobodyStandsInForADeputy_AndWhatSomebodyMayAsWhoRegisteredItIsNotLent()
    {
        var absence = Wessex.AwaitingSignOff().Absence;
        var third = For(People.OtherTrainee.Actor, Deputy);
        (absence.MayFill(third, Form), absence.MayMeet(third, Form), absence.StandsInHereFor(third)).ShouldBe((false, false, null));
        absence.SigningRoles(third, Wessex.Form(Form)).ShouldBeEmpty();
        var (champion, registered) = (People.Champion.Actor, Wessex.AbsenceForAnother(People.Champion));
        (registered.MayMeet(champion, Form), registered.MayFill(champion, Form)).ShouldBe((true, true));
        (registered.MayMeet(For(Stranger, champion), Form), registered.MayFill(For(Stranger, champion), Form)).ShouldBe((false, false));
    }

    [Fact]
    public void Sitting_ThatADeputyJoins_SaysBothNames()
    {
        var absence = Wessex.Absence();
        absence.StartSitting(Form, People.Held, Doctor, Morning);

        absence.JoinSitting(Form, Deputy, Morning);

        absence.SittingOf(Form, Morning)!.PartnerName.ShouldBe($"{Stranger.Name} for {Supervisor.Name}");
    }

    private static Actor For(Actor deputy, params Actor[] absent) => new(deputy.Kind, deputy.Id, deputy.Name, deputy.Roles) { StandsInFor = absent };
}
