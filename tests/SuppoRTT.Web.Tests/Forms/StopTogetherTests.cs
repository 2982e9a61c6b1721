using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Forms;

public sealed class StopTogetherTests(Portal portal) : AbsencePageTests(portal)
{
    protected override string Words => "forms/pre-absence/stop-together";

    protected override Member Reader => Cast.Supervisor;

    protected override async Task<string> GivenAbsence()
    {
        var reference = await Portal.GivenSupported();
        await Portal.OpensTogether(reference);
        await Portal.Joins(reference);
        return reference;
    }

    [Fact]
    public async Task Post_ByEither_EndsItForBoth_AndWhatWasWrittenStays()
    {
        var reference = await GivenAbsence();
        var (supervisor, doctor) = (await Portal.SignedInAs(Reader), await Portal.SignedInAs(Cast.Trainee));
        var section = Drafting.SectionOf(reference, "thinking-ahead");
        await supervisor.Send(await supervisor.Open(section), section, ("worries", "The supervisor's words"), ("then", "later"));
        var page = await doctor.Open(section);

        await supervisor.Send(await supervisor.Open(AddressOf(reference)), AddressOf(reference));

        (await doctor.Watches(page, reference, "thinking-ahead")).Here().ShouldBe("You no longer fill this form in together. What was written stays.");
        (await Portal.Stored(reference, "thinking-ahead")).Text("worries").ShouldBe("The supervisor's words");
        (await Portal.Audit(reference)).Count(e => e == "SittingEnded").ShouldBe(1);
        (await doctor.Open(AddressOf(reference))).Words("main").ShouldContain("You do not fill this form in together now.");
    }
}
