using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Tests.Mail;

public sealed class MailIdTests
{
    private static readonly MailId _id = new(42, new DeaneryId(Guid.Parse("0197a0c0-0000-7000-8000-0000000000ab")));

    [Theory]
    [InlineData("42.0197a0c00000700080000000000000ab")]
    [InlineData("<42.0197a0c00000700080000000000000ab@mail.test>")]
    [InlineData("Message-ID:\r\n <42.0197A0C00000700080000000000000AB@mail.test>\r\n")]
    public void In_ATextThatNamesIt_IsFound(string text) => MailId.In(text).ShouldBe(_id);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("42.0197a0c00000700080000000000000ab7")]
    [InlineData("99999999999999999999.0197a0c00000700080000000000000ab")]
    [InlineData("42@mail.test")]
    public void In_AnyOtherText_IsNone(string? text) => MailId.In(text).ShouldBeNull();

    [Fact]
    public void ToString_OfAnId_IsReadAgain() => MailId.In(_id.ToString()).ShouldBe(_id);

    [Theory]
    [InlineData("5.1.1", true)]
    [InlineData("550", true)]
    [InlineData("4.4.7", false)]
    public void Code_OfAMailServer_TellsWhetherItIsFinal(string code, bool isPermanent) => BounceCode.Read(code)!.IsPermanent.ShouldBe(isPermanent);

    [Theory]
    [InlineData("2.0.0")]
    [InlineData("5.1.1 asha@hospital.test")]
    [InlineData("")]
    [InlineData(null)]
    public void Code_OfAnythingElse_IsNotKept(string? code) => BounceCode.Read(code).ShouldBeNull();

    /// <summary>Bounces name the programs through which they came, with their versions, before they say what is wrong.</summary>
    [Theory]
    [InlineData("Received: from localhost by mx.test with local (Exim 4.94.2)\n\n550 5.1.1 no such user", "5.1.1")]
    [InlineData("Received: by mx.test (4.7.1)\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 4.7.1 odd", "5.1.1")]
    [InlineData("X-Mailer: v4.2.2\nRemote Server returned '550-5.7.1 refused'", "5.7.1")]
    [InlineData("by Exim 4.97.1\nthe mailbox is full (#4.2.2).", "4.2.2")]
    [InlineData("The mailbox is not there (5.1.1).", "5.1.1")]
    [InlineData("Exim 4.94.2 gave up", null)]
    public void Code_WithinABounce_IsWhatItSays_NotTheVersionOfAProgram(string text, string? code) => BounceCode.In(text)?.Value.ShouldBe(code);

    [Fact]
    public void Code_WithinAText_IsNotAnAddressOfTheNetwork() => BounceCode.In("from 5.1.1.9 said: 550 5.7.1 refused")!.Value.ShouldBe("5.7.1");
}
