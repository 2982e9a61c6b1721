using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class ConfirmSupervisorTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "confirm-supervisor";

    protected override Member Reader => Cast.Staff;

    protected override Task<string> GivenAbsence() => Named(Cast.Champion, "a SuppoRTT champion");

    /// <summary>Somebody was named by the doctor, who was told what it means.</summary>
    private async Task<string> Named(Member member, string role)
    {
        var reference = await Portal.Given("wessex", a => a.AwaitingSignOff(absence: a.Absence(supervised: false)));
        var (doctor, address) = (await Portal.SignedInAs(Cast.Trainee), $"/wessex/absences/{reference}/name-supervisor");
        var check = await (await doctor.Send(await doctor.Open(address), address, await Walk.Chosen(Portal, member))).Html();
        check.Words("main").ShouldContain($"{member.Name} is {role} here. In this deanery forms are signed by an educational supervisor.");
        (await doctor.Send(check, address, ("Then", "confirm"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return reference;
    }

    [Fact]
    public async Task Post_ByStaff_LetsThemSignAndTellsThemOnce()
    {
        var reference = await Named(Cast.ProgrammeDirector, "a training programme director");
        var (director, form) = (await Portal.SignedInAs(Cast.ProgrammeDirector), $"/wessex/absences/{reference}/forms/pre-absence/sign-off");
        (await director.Open(form)).Words("main").ShouldContain("You can sign or return it once the deanery has confirmed you.");
        var staff = await Portal.SignedInAs(Reader);
        (await staff.Open("/wessex/home")).QuerySelectorAll($"main a[href='{AddressOf(reference)}']").ShouldHaveSingleItem();
        var page = await staff.Open(AddressOf(reference));
        page.Words("main").ShouldContain("Asha Demo-Rao, on 2 March 2026");

        foreach (var _ in new[] { 1, 2 })
        {
            (await staff.Send(page, AddressOf(reference))).Headers.Location!.ToString().ShouldBe($"/wessex/absences/{reference}");
        }

        (await Portal.Audit(reference)).Count(name => name == nameof(SupervisorConfirmed)).ShouldBe(1);
        (await Portal.In("wessex", db => db.Outbox.CountAsync(m => m.Reference == reference && m.Kind == MailKind.SupervisorConfirmed && m.RecipientId == Cast.ProgrammeDirector.Id))).ShouldBe(1);
        (await staff.Open("/wessex/home")).QuerySelector($"main a[href='{AddressOf(reference)}']").ShouldBeNull();
        await director.Send(await director.Open(form), form, ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "InPerson"), ("Declaration", "yes"));
        (await Portal.Saved(reference)).Form("pre-absence").ValidSignature(Party.Supervisor)!.By.Role.ShouldBe(Role.EducationalSupervisor);
    }

    [Fact]
    public async Task SignOff_ByASupervisorWhomNobodyConfirmed_ChangesNothing()
    {
        var reference = await Named(Cast.CollegeTutor, "a college tutor");
        var (tutor, form) = (await Portal.SignedInAs(Cast.CollegeTutor), $"/wessex/absences/{reference}/forms/pre-absence/sign-off");

        var response = await tutor.Send(await tutor.Open(form), form, ("Revision", "1"), ("Declaration", "yes"), ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2026"), ("Mode", "InPerson"), ("WhoWasThere", "Us"));

        response.StatusCode.ShouldBeOneOf(HttpStatusCode.Conflict, HttpStatusCode.BadRequest);
        (await Portal.Saved(reference)).Form("pre-absence").Status.ShouldBe(FormStatus.AwaitingSignOff);
    }

    [Fact]
    public async Task Get_OfASupervisorWhoIsConfirmed_SaysThatThereIsNothingToDo() =>
        (await (await Portal.SignedInAs(Reader)).Open(AddressOf(await Given(a => a.Absence())))).Words("main").ShouldContain("There is nothing to confirm");
}
