using System.Net;

using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Documents;

namespace SuppoRTT.Web.Tests.RotaPlans;

public sealed class PrintOpenedRotaPlanTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Post_IsTheSamePlanAsAPdf_AndCountsAsOpened()
    {
        var sent = await portal.GivenRotaPlan();
        var (link, visitor) = (await portal.LinkTo(sent), await portal.Visitor());
        (await visitor.Get(link + "/pdf")).StatusCode.ShouldNotBe(HttpStatusCode.OK);
        var page = await visitor.Open(link);

        using var response = await visitor.Send(page, link + "/pdf");
        using var copy = await Printed.From(visitor.Send(page, link + "/pdf"));

        response.Content.Headers.ContentDisposition!.FileName.ShouldBe("rota-plan-1.pdf");
        new[] { Cast.Wessex.Trainee.Name, "Said of firstDay:", "Version 1." }.ShouldAllBe(words => copy.Says(words));
        copy.Says(sent.Reference).ShouldBeFalse();
        (await portal.LatestSending(sent)).OpenedAt.ShouldBe(A.Morning);
        (await visitor.PostWithoutToken(link + "/pdf")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.Send(page, "/wessex/rota-plans/unknown/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.Send(page, link.Replace("/wessex/", "/west-midlands/", StringComparison.Ordinal) + "/pdf")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
