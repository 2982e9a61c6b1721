using System.Net;
using System.Text.RegularExpressions;

using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Problems;

public sealed partial class ShowProblemTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Get_OfWhatIsNotThere_AndOfWhatIsNotTheirs_AnswersTheSame()
    {
        var foreign = await portal.Given("wessex", a => a.Absence());
        var elsewhere = await portal.Given("west-midlands", a => a.Absence());
        var stranger = await portal.SignedInAs(Cast.Wessex.OtherTrainee);

        var unknown = await Answer(stranger, $"/wessex/absences/{Reference.New()}");

        (await Answer(stranger, $"/wessex/absences/{foreign}")).ShouldBe(unknown);
        (await Answer(stranger, $"/wessex/absences/{elsewhere}")).ShouldBe(unknown);
        (await Answer(stranger, "/west-midlands/home")).ShouldBe(await Answer(stranger, "/nowhere/home"));
    }

    private static async Task<string> Answer(Visitor visitor, string path)
    {
        using var response = await visitor.Get(path);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var headers = string.Join('\n', response.Headers.Concat(response.Content.Headers).Where(h => h.Key is not ("Date" or "Set-Cookie" or "Content-Length")).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order());
        return headers + Token().Replace(await response.Content.ReadAsStringAsync(), "");
    }

    [GeneratedRegex("__RequestVerificationToken[^>]*>")]
    private static partial Regex Token();
}
