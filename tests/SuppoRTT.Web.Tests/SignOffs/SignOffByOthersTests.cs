using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Audit;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.SignOffs;

/// <summary>Where a deanery lets the TPD sign: what they see, what their signature holds, and who still may not.</summary>
public sealed class SignOffByOthersTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.WestMidlands;

    [Theory]
    [InlineData(Role.TrainingProgrammeDirector)]
    [InlineData(Role.CollegeTutor)]
    public async Task Post_ByTheTpdOrTutorOfTheProgramme_SignsWithoutThePrivateAnswers(Role role)
    {
        var (reference, address) = await Given();
        var visitor = await portal.SignedInAs(Cast.Everyone.Single(m => m.Role == role));
        var page = await visitor.Open(address);
        page.Words("main").ShouldContain("Airway skills");
        page.Words("main").ShouldNotContain("Very private words");
        page.Words("main").ShouldContain("private and not shown to you");

        var response = await visitor.Send(page, address, ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "InPerson"), ("Declaration", "yes"));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var signature = (await portal.Saved(reference, Cast.Deanery)).Form("pre-absence").ValidSignature(Party.Supervisor)!;
        signature.By.Role.ShouldBe(role);
        signature.Content.ShouldContain("Airway skills");
        signature.Content.ShouldNotContain("Very private words");
        signature.Hash.ShouldBe(ContentHash.Of(signature.Content));
        (await Reads(reference)).ShouldBeEmpty();
        var done = (await visitor.Open(address)).Words("main");
        done.ShouldContain("the form has to be signed anew");
        done.ShouldNotContain("We e-mail you when there is a form for you to sign");
    }

    [Fact]
    public async Task Get_ByTheSupervisor_AfterAnotherSigned_SaysWhoDidAndLeadsToTheForm()
    {
        var (reference, address) = await Given();
        var tutor = Cast.CollegeTutor;
        var visitor = await portal.SignedInAs(tutor);
        await visitor.Send(await visitor.Open(address), address, ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "InPerson"), ("Declaration", "yes"));

        var page = await (await portal.SignedInAs(Cast.Supervisor)).Open(address);

        page.Words("main").ShouldContain($"{tutor.Name}, college tutor, signed revision 1 of it on 2 March 2026 at 09:00. You do not have to do anything.");
        page.QuerySelector($"main a[href='/{Cast.Deanery}/absences/{reference}/forms/pre-absence/revisions/1']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Get_ByTheSupervisor_ShowsThePrivateAnswersAndLogsIt()
    {
        var (reference, address) = await Given();

        (await (await portal.SignedInAs(Cast.Supervisor)).Open(address)).Words("main").ShouldContain("Very private words");

        (await Reads(reference)).ShouldBe([Cast.Supervisor.Name]);
    }

    [Fact]
    public async Task Get_ByTheDoctorWhoIsTpdThemselves_IsNotFound()
    {
        var (_, address) = await Given();
        await portal.In(Cast.Deanery, async db =>
        {
            var membership = await db.Memberships.Include(m => m.Roles).SingleAsync(m => m.PersonId == Cast.Trainee.Id);
            membership.Grant(Role.TrainingProgrammeDirector, ScopeKind.Deanery, null, Actor.System("tests"), A.Morning);
            await db.SaveChangesAsync();
        });
        var visitor = await portal.SignedInAs(Cast.Trainee);

        (await visitor.Get(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<(string Reference, string Address)> Given()
    {
        var reference = await portal.Given(Cast.Deanery, a => a.AwaitingSignOff(given: SubmittedForms.Answers("Airway skills", "Very private words")));
        return (reference, $"/{Cast.Deanery}/absences/{reference}/forms/pre-absence/sign-off");
    }

    /// <summary>Who was shown private answers.</summary>
    private Task<List<string>> Reads(string reference) => portal.In(Cast.Deanery, async db =>
    {
        var id = await db.Absences.Where(a => a.Reference == reference).Select(a => a.Id).SingleAsync();
        return (await db.Reads.Where(r => r.AbsenceId == id.Value).ToListAsync()).Where(r => r.Content!.Value.HasFlag(ReadContent.SentForm)).Select(r => r.ReaderName).ToList();
    });
}
