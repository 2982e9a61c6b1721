using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Lists;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>Which return to a trust is the first goes by where doctors come back to; when one of them comes back elsewhere, or not at all, lists say it anew.</summary>
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

    [Fact]
    public async Task First_OfDoctorsWhoComeBackElsewhere_GoesByTheTrustOfTheReturn()
    {
        var other = await AnotherTrust();
        var (first, second, third) = (await _portal.Given("wessex", a => a.Absence()), await _portal.Given("wessex", a => a.Absence()), await _portal.Given("wessex", a => a.Absence()));

        await Say(second, "pre-absence", other, ("samePlace", "no"));
        (await IsFirst(first), await IsFirst(second), await IsFirst(third)).ShouldBe((true, true, false), "the form before the absence says it, until a later one does");

        await Say(second, "pre-return", Cast.Post.TrustId!.Value);
        (await IsFirst(first), await IsFirst(second)).ShouldBe((true, false));

        await Say(first, "pre-return", other);
        (await Job()).ShouldBe(1);
        (await IsFirst(first), await IsFirst(second), await IsFirst(third)).ShouldBe((true, true, false));
    }

    [Fact]
    public async Task First_WhenItEndsWithoutAReturn_MakesTheNextOneTheFirst_AndOnceItIsBackNobody()
    {
        var (first, second, third) = (await _portal.Given("wessex", a => a.Absence()), await _portal.Given("wessex", a => a.Absence(A.Today.AddMonths(-6), A.Today)), await _portal.Given("wessex", a => a.Absence()));

        await Happens(first, a => a.Withdraw("Plans changed", Cast.Trainee.Actor, A.Morning));
        (await Job()).ShouldBe(1);
        (await IsFirst(first), await IsFirst(second), await IsFirst(third)).ShouldBe((false, true, false));

        await Happens(second, a => a.ConfirmReturn(A.Today, Cast.Trainee.Actor, A.Morning));
        (await Job()).ShouldBe(0);
        (await IsFirst(first), await IsFirst(second), await IsFirst(third)).ShouldBe((false, false, false));
    }

    private Task<int> Job() => _portal.Services.GetRequiredService<ListsJob>().Run(default);

    private async Task<bool> IsFirst(string reference)
    {
        var absence = await _portal.Saved(reference);
        return await _portal.In("wessex", async db => (await db.AbsenceRows.FindAsync(absence.Id))!.Concerns.Contains(Concern.FirstAtTrust));
    }

    private Task Move(string reference, Guid trust) => Happens(reference, a => a.ChangePost(a.Post with { TrustId = trust }, "They moved", Cast.Staff.Actor, A.Morning));

    private Task Happens(string reference, Action<Absence> verb) => _portal.In("wessex", async db =>
    {
        verb((await db.WholeAbsence(reference, Cast.Staff.Actor, default))!);
        await db.SaveChangesAsync();
    });

    /// <summary>Hands in a form that says to which trust the doctor comes back.</summary>
    private async Task Say(string reference, string form, Guid trust, params (string Key, string Value)[] others)
    {
        const string Question = "returnTrust";
        var a = await _portal.Make("wessex");
        var chosen = a.Form(form).Question(Question)!.Options.Single(o => Guid.Parse(o.Value) == trust).Value;
        await _portal.In("wessex", async db =>
        {
            db.Add(a.AwaitingSignOff(form, (await db.WholeAbsence(reference, Cast.Trainee.Actor, default))!, [(Question, chosen), .. others]).Revision);
            await db.SaveChangesAsync();
        });
    }

    private Task<Guid> AnotherTrust() => _portal.In("wessex", async db =>
    {
        var other = new Trust(Guid.NewGuid(), await db.Deaneries.Where(d => d.Slug == "wessex").Select(d => d.Id).SingleAsync(), "Other Hospitals");
        db.Add(other);
        await db.SaveChangesAsync();
        return other.Id;
    });
}
