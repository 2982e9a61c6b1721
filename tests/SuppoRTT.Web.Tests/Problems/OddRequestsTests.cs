using System.Net;
using System.Text;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Forms;

namespace SuppoRTT.Web.Tests.Problems;

/// <summary>Requests that a browser does not send by itself, or seldom.</summary>
public sealed class OddRequestsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Head_OfEachKindOfPage_AnswersAsGetDoes()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);
        var form = $"/wessex/absences/{reference}/forms/pre-absence";

        foreach (var path in new[] { "/", "/wessex", "/wessex/home", form, form + "/check-answers", form + "/sections/your-absence", form + "/nowhere", "/west-midlands/home" })
        {
            using var head = await visitor.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
            head.StatusCode.ShouldBe((await visitor.Get(path)).StatusCode, path);
        }
    }

    [Fact]
    public async Task Post_OfMoreThanAnyFormHolds_IsRefusedInWords()
    {
        var reference = await portal.GivenSupported();
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        using var response = await visitor.Http.PostAsync(new Uri(Drafting.SectionOf(reference, "thinking-ahead"), UriKind.Relative), Form(new string('x', 5_000_000)));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Html()).Words("main").ShouldContain("That is too much to send at once");
    }

    [Fact]
    public async Task Post_OfMoreFilesThanArePossible_SaysSoOfFilesToo()
    {
        var (reference, visitor) = (await portal.Given("wessex", a => a.AwaitingSignOff()), await portal.SignedInAs(Cast.Wessex.Staff));
        using var files = new MultipartFormDataContent { { new ByteArrayContent(new byte[42 * 1024 * 1024]), "Evidence", "photograph.jpg" } };

        using var response = await visitor.Http.PostAsync(new Uri($"/wessex/absences/{reference}/forms/pre-absence/record-signature", UriKind.Relative), files);

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Html()).Words("main").ShouldContain("If you chose files, choose fewer or smaller ones");
    }

    [Fact]
    public async Task Post_OfMoreFieldsThanAnyFormHas_IsRefusedInWords()
    {
        var reference = await portal.GivenSupported();
        var visitor = await portal.SignedInAs(Cast.Wessex.Trainee);

        using var response = await visitor.Http.PostAsync(new Uri(Drafting.SectionOf(reference, "thinking-ahead"), UriKind.Relative), Form(string.Join('&', Enumerable.Range(0, 2000).Select(n => $"f{n}=1"))));

        response.StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await response.Html()).Words("main").ShouldContain("That is too much to send at once");
    }

    private static StringContent Form(string body) => new(body, Encoding.ASCII, "application/x-www-form-urlencoded");
}
