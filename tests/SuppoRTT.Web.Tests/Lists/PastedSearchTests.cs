using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Registering;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>Wherever somebody is looked for, a name that was pasted with what no keyboard types is found as it was meant.</summary>
public sealed class PastedSearchTests(Portal portal) : IClassFixture<Portal>
{
    private const string NoSign = "\ufffe";

    [Fact]
    public async Task Absences_AreFound()
    {
        var reference = await portal.Given("wessex", a => a.Absence());

        (await Found(Cast.Wessex.Staff, "/wessex/find-absences", ("Text", $"As{NoSign}ha"))).ShouldContain(reference);
    }

    [Fact]
    public async Task People_AreFound() => (await Found(Cast.Wessex.Staff, "/wessex/people", ("Text", $"Ra{NoSign}o"))).ShouldContain(Cast.Wessex.Trainee.Name);

    [Fact]
    public async Task Deputies_AreFound() =>
        (await Found(Cast.Wessex.Supervisor, "/wessex/my-deputies/name", ("Find", $"Ol{NoSign}a"), ("Then", "find"))).ShouldContain(Cast.Wessex.OtherSupervisor.Name);

    [Fact]
    public async Task Supervisors_AreFound()
    {
        var walk = await Walk.ToSupervisor(portal, Cast.Wessex.Trainee);

        using var response = await walk.Answer("supervisor", ("Find", $"sa{NoSign}m"), ("Then", "find"));

        ChooseSupervisorTests.Offered(await response.Html()).ShouldBe([Cast.Wessex.Supervisor.Name]);
    }

    [Fact]
    public async Task Search_ThatIsCutInTheMiddleOfASign_IsAnswered()
    {
        var walk = await Walk.ToSupervisor(portal, Cast.Wessex.Trainee);

        using var response = await walk.Answer("supervisor", ("Find", new string('a', 99) + "👩"), ("Then", "find"));

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task SignIn_WithAPastedAddress_IsAnswered()
    {
        var visitor = await portal.Visitor();

        using var response = await visitor.Send(await visitor.Open("/sign-in"), "/sign-in", ("Email", NoSign + Cast.Wessex.Staff.Email), ("Password", Cast.Password));

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    private async Task<string> Found(Member by, string address, params (string, string?)[] search)
    {
        var visitor = await portal.SignedInAs(by);
        using var response = await visitor.Send(await visitor.Open(address), address, search);
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (await response.Html()).QuerySelector("main")!.InnerHtml;
    }
}
