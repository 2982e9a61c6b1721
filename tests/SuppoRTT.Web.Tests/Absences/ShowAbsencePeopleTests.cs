using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Absences;

/// <summary>The people around an absence, as each of them reads it.</summary>
public sealed class ShowAbsencePeopleTests(Portal portal) : IClassFixture<Portal>
{
    private static Cast Cast => Cast.Wessex;

    [Fact]
    public async Task Get_OfWhatWasTakenOver_SaysWhenToEachInTheirWords()
    {
        var reference = await portal.Given("wessex", a =>
        {
            var absence = a.AbsenceForAnother();
            absence.TakeOver(a.Cast.Trainee.Actor, A.Morning.AddDays(1));
            return absence;
        });

        (await Open(reference, Cast.Trainee)).Words("main").ShouldContain("You took it over on 3 March 2026");
        (await Open(reference, Cast.Staff)).Words("main").ShouldContain("The doctor took it over on 3 March 2026");
    }

    [Theory]
    [InlineData("Kit Demo-Moss", "You can name them when you know.")]
    [InlineData("Dee Demo-Fox", "Kit Demo-Moss finds out who it is.")]
    [InlineData("Asha Demo-Rao", "Name them when you know.")]
    public async Task Get_WithoutASupervisor_SaysWhoFindsOut_AndOffersToNameThem(string reader, string words)
    {
        var page = await Open(await portal.Given("wessex", a => a.Accepted("It helps", a.Cast.Champion)), Cast.Everyone.Single(m => m.Name == reader));

        page.Words("main").ShouldContain(words);
        page.QuerySelectorAll("main .nhsuk-summary-list a[href$='/name-supervisor']").ShouldHaveSingleItem().TextContent.ShouldStartWith("Name");
    }

    [Fact]
    public async Task Get_WithASupervisorWhomOnlyTheDoctorInvited_SaysThatTheyCannotSignYet()
    {
        var reference = await portal.Given("wessex", a => a.Absence(supervised: false));
        var (doctor, address) = (await portal.SignedInAs(Cast.Trainee), $"/wessex/absences/{reference}/name-supervisor");
        var check = await (await doctor.Send(await doctor.Open(address), address, ("Choice", "invite"), ("Name", "Jo Newly"), ("Email", "jo.newly@hospital.test"))).Html();
        await doctor.Send(check, address, ("Then", "confirm"));

        foreach (var (reader, links) in new[] { (Cast.Staff, 1), (Cast.Trainee, 0) })
        {
            var page = await Open(reference, reader);
            page.Words("main").ShouldContain("They can sign once the deanery has confirmed them.");
            page.QuerySelectorAll("main a[href$='/confirm-supervisor']").Length.ShouldBe(links);
        }

        (await Open(await portal.Given("wessex", a => a.AwaitingSignOff()), Cast.Staff)).Words("main").ShouldNotContain("Not confirmed");
    }

    private async Task<IDocument> Open(string reference, Member reader) => await (await portal.SignedInAs(reader)).Open($"/wessex/absences/{reference}");
}
