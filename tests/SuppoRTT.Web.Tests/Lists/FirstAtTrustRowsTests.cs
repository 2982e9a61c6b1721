using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Lists;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>When an absence moves to another trust, lists say anew which is the first at either.</summary>
public sealed class FirstAtTrustRowsTests : IDisposable
{
    private readonly Portal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task First_WhenItMovesElsewhere_MakesTheNextOneTheFirst_AndWhenItMovesBackNoMore()
    {
        var (first, second) = (await _portal.Given("wessex", a => a.Absence()), await _portal.Given("wessex", a => a.Absence()));
        (await IsFirst(first), await IsFirst(second)).ShouldBe((true, false));

        await Move(first, Guid.NewGuid());
        (await Job()).ShouldBe(1);
        (await IsFirst(first), await IsFirst(second)).ShouldBe((true, true));

        await Move(first, Cast.Post.TrustId!.Value);
        (await Job()).ShouldBe(1);
        (await IsFirst(first), await IsFirst(second)).ShouldBe((true, false));
    }

    private Task<int> Job() => _portal.Services.GetRequiredService<ListsJob>().Run(default);

    private async Task<bool> IsFirst(string reference)
    {
        var absence = await _portal.Saved(reference);
        return await _portal.In("wessex", async db => (await db.AbsenceRows.FindAsync(absence.Id))!.Concerns.Contains(Concern.FirstAtTrust));
    }

    private Task Move(string reference, Guid trust) => _portal.In("wessex", async db =>
    {
        var absence = (await db.WholeAbsence(reference, Cast.Staff.Actor, default))!;
        absence.ChangePost(absence.Post with { TrustId = trust }, "They moved", Cast.Staff.Actor, A.Morning);
        await db.SaveChangesAsync();
    });
}
