using AngleSharp.Dom;

using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>What is on hold among those that lists find, and addresses of lists that no page made.</summary>
public sealed class FindAbsencesOnHoldTests : IDisposable
{
    private const string Address = "/wessex/find-absences";

    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Get_OfOneOnHold_FindsItWhereTheDoctorIs_AndSaysWhyToStaffAlone()
    {
        var reference = await _portal.Given("wessex", a => a.OnHold());
        (await References(Cast.Staff, "?stage=Ended")).ShouldBeEmpty();
        (await References(Cast.Staff, "?stage=Planned")).ShouldBe([reference]);
        foreach (var reader in new[] { Cast.ProgrammeDirector, Cast.CollegeTutor, Cast.Champion, Cast.Staff })
        {
            var visitor = await _portal.SignedInAs(reader);
            var seen = (await visitor.Open(Address)).Words("main") + (await visitor.Open("/wessex/home")).Words("main");
            seen.ShouldContain("On hold");
            seen.Contains(HeldAbsences.Reason, StringComparison.Ordinal).ShouldBe(reader == Cast.Staff, reader.Name);
        }
    }

    [Theory]
    [InlineData("?place=9-11111111111111111111111111111111")]
    [InlineData("?month=9999-12")]
    [InlineData("?month=0001-01")]
    public async Task Get_WithAnAddressThatNobodyMade_ShowsAll(string query)
    {
        var reference = await _portal.Given("wessex", a => a.Absence());

        (await References(Cast.Staff, query)).ShouldBe([reference]);
    }

    private async Task<List<string>> References(Member reader, string query = "") =>
        [.. (await (await _portal.SignedInAs(reader)).Open(Address + query)).QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];
}
