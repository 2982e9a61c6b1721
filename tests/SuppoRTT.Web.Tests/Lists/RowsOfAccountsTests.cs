using AngleSharp.Dom;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Lists;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>Lists know of accounts that were closed and opened: by whoever runs the portal, in the database itself.</summary>
public sealed class RowsOfAccountsTests : IDisposable
{
    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task SomebodyNew_OnceTheSupervisorsAccountIsClosed_IsNeeded_UntilItIsOpenedAgain()
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        await Lock(Cast.Wessex.Supervisor, A.Morning.AddMinutes(15));
        (await Job()).ShouldBe(0, "wrong passwords close no account");
        (await Found()).ShouldBeEmpty();

        await Lock(Cast.Wessex.Supervisor, DateTimeOffset.MaxValue);
        (await Job()).ShouldBe(1);
        (await Found()).ShouldBe([reference]);
        (await (await _portal.SignedInAs(Cast.Wessex.ProgrammeDirector)).Open("/wessex/home")).QuerySelectorAll("main .app-inbox li li").Select(l => l.TextContent.Trim()).ShouldContain(l => l.StartsWith("Somebody new is needed", StringComparison.Ordinal));
        (await Job()).ShouldBe(0);

        await Lock(Cast.Wessex.Supervisor, null);
        (await Job()).ShouldBe(1);
        (await Found()).ShouldBeEmpty();
    }

    [Fact]
    public async Task SomebodyNew_WhileTheAccountIsClosed_IsKeptByWhatChangesTheAbsence()
    {
        await Lock(Cast.Wessex.Supervisor, DateTimeOffset.MaxValue);

        var reference = await _portal.Given("wessex", a => a.Absence());

        (await Found()).ShouldBe([reference]);
        (await Job()).ShouldBe(0);
    }

    [Fact]
    public async Task SomebodyNew_OfOneChosenForAForm_IsNeededWhileTheFormIsNotSigned()
    {
        var (open, signed) = (await Chosen(isSigned: false), await Chosen(isSigned: true));
        await Lock(Cast.WestMidlands.CollegeTutor, DateTimeOffset.MaxValue);

        (await Job()).ShouldBe(1);

        var found = await Found(Cast.WestMidlands.ProgrammeDirector);
        (found.Contains(open), found.Contains(signed)).ShouldBe((true, false));
        (await Job()).ShouldBe(0);
    }

    private Task<string> Chosen(bool isSigned) => _portal.Given("west-midlands", a =>
    {
        var absence = a.Absence();
        absence.NamePartner(a.Form("pre-absence"), a.MembershipOf(a.Cast.CollegeTutor), a.Cast.Trainee.Actor, A.Morning);
        var (sent, revision) = a.AwaitingSignOff("pre-absence", absence);
        if (isSigned)
        {
            a.SignOff(sent, "pre-absence", a.Cast.CollegeTutor.Actor);
        }

        return (sent, revision);
    });

    private Task<int> Job() => _portal.Services.GetRequiredService<ListsJob>().Run(default);

    private Task<List<string>> Found() => Found(Cast.Wessex.ProgrammeDirector);

    private async Task<List<string>> Found(Member director) =>
        [.. (await (await _portal.SignedInAs(director)).Open($"/{director.Deanery}/find-absences?why=SomebodyNew")).QuerySelectorAll("main .app-inbox h3 a").Select(a => a.GetAttribute("href")!.Split('/')[^1])];

    /// <summary>As an operator does it.</summary>
    private Task<int> Lock(Member member, DateTimeOffset? until) => _portal.In("wessex", db => db.Users.Where(u => u.PersonId == member.Id).ExecuteUpdateAsync(s => s.SetProperty(u => u.LockoutEnd, until)));
}
