using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Documents;

public sealed class ToolTests
{
    [Fact]
    public void Tool_ThatIsNotThere_SaysHowToGetIt()
        => Should.Throw<InvalidOperationException>(() => Tool.Named("no-such-program"))
            .Message.ShouldContain("apt-get install --no-install-recommends chromium poppler-utils qpdf");
}
