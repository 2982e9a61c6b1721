using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Tests.People;

public sealed class EmailAddressTests
{
    [Theory]
    [InlineData("jo@nhs.ent", "jo@nhs.net")] // swapped
    [InlineData("jo@nhs.nett", "jo@nhs.net")] // one too many
    [InlineData("jo@gmail.co", "jo@gmail.com")] // one missing
    [InlineData("jo@HOTMAIL.CON", "jo@hotmail.com")] // one wrong
    [InlineData("jo@wesex.example", "jo@wessex.example")]
    public void ProbablyMeant_ASlipAwayFromAKnownDomain_IsThatOne(string typed, string meant) =>
        EmailAddress.ProbablyMeant(typed, "wessex.example").ShouldBe(meant);

    [Theory]
    [InlineData("jo@nhs.net")]
    [InlineData("jo@wessex.example")]
    [InlineData("jo@trust.nhs.uk")]
    [InlineData("jo@snh.ent")]
    [InlineData("jo@")]
    [InlineData("@nhs.ent")]
    [InlineData("jo")]
    public void ProbablyMeant_OfAnythingElse_IsNothing(string typed) => EmailAddress.ProbablyMeant(typed, "wessex.example").ShouldBeNull();

    [Theory]
    [InlineData("jo.o'neil+leave@trust.nhs.uk", true)]
    [InlineData("jo@localhost", false)]
    [InlineData("jo newly@nhs.net", false)]
    [InlineData("jo@nhs.net, sam@nhs.net", false)]
    [InlineData("jo.o’neil@nhs.net", false)]
    [InlineData("josé@nhs.net", false)]
    [InlineData("jo@mühle.example", true)]
    [InlineData(null, false)]
    public void IsPossible_OfWhatWasTyped_AsksForOneWholeAddress(string? typed, bool possible) => EmailAddress.IsPossible(typed).ShouldBe(possible);

    [Theory]
    [InlineData("jo.o’neil@nhs.net", "Enter the e-mail address without “’”: before the @ only letters without accents and a straight apostrophe (') can be used")]
    [InlineData("josé@nhs.net", "Enter the e-mail address without “é”: before the @ only letters without accents and a straight apostrophe (') can be used")]
    [InlineData("o’neil", "Enter an e-mail address in the correct format, like name@example.com")]
    [InlineData(null, "Enter an e-mail address in the correct format, like name@example.com")]
    public void Correction_NamesTheSignThatCannotBeRight(string? typed, string said) => EmailAddress.Correction(typed).ShouldBe(said);

    [Fact]
    public void IsPossible_OfAVeryLongAddress_IsNot() => EmailAddress.IsPossible("jo@" + new string('x', 260) + ".net").ShouldBeFalse();
}
