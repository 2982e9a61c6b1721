using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>The database is locked while somebody sends each kind of page of a form: they are told honestly that nothing is saved, and what they send again from the same page goes through.</summary>
public sealed class LockedFormPagesTests : IDisposable
{
    private const string Typed = "Typed for an hour";

    private readonly FragilePortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    public static TheoryData<string, string, string> Pages() => new()
    {
        { "forms/pre-absence/sections/thinking-ahead", "trainee", "learningNeeds" },
        { "forms/pre-absence/check-answers", "trainee", "" },
        { "action-plan/add-need", "trainee", "Need" },
        { "forms/pre-absence/record-meeting", "supervisor", "" },
        { "withdraw", "trainee", "Reason" },
    };

    public static TheoryData<string, string> PagesOfASentForm() => new()
    {
        { "forms/pre-absence/sign-off", "Comments" },
        { "forms/pre-absence/return", "Reason" },
        { "forms/pre-absence/reopen", "Reason" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Page_SentWhileTheDatabaseIsLocked_SavesNothing_AndGoesThroughAfterwards(string words, string who, string field)
    {
        var reference = await _portal.Given("wessex", a => a.Absence());
        var first = $"/wessex/absences/{reference}/forms/pre-absence/sections/{A.Of("wessex").Form("pre-absence").Sections[0].Key}";
        var doctor = await _portal.SignedInAs(Cast.Trainee);
        var needs = field == "learningNeeds" ? "yes" : "no";
        (await doctor.Send(await doctor.Open(first), first, ("needsSupport", needs), ("then", "later"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        await SendsTwice(who == "trainee" ? Cast.Trainee : Cast.Supervisor, reference, words, field);
    }

    [Theory]
    [MemberData(nameof(PagesOfASentForm))]
    public async Task Page_OfASentForm_WhileTheDatabaseIsLocked_ChangesNothing_AndGoesThroughAfterwards(string words, string field)
    {
        var reference = await _portal.Given("wessex", a => a.AwaitingSignOff());

        await SendsTwice(Cast.Supervisor, reference, words, field);

        (await _portal.Saved(reference)).Form("pre-absence").Status.ShouldNotBe(FormStatus.AwaitingSignOff);
    }

    private async Task SendsTwice(Member member, string reference, string words, string field)
    {
        var address = $"/wessex/absences/{reference}/{words}";
        var visitor = await _portal.SignedInAs(member);
        var form = Walking.FilledForm.Of(await visitor.Open(address))!;
        var fields = Walking.FilledForm.Fields(form, Typed, words.Contains("/sections/", StringComparison.Ordinal) ? "later" : null);
        fields.ShouldContain(f => field.Length == 0 || (f.Key == field && f.Value == Typed));
        var before = await _portal.Audit(reference);

        using (_portal.Lock())
        {
            using var refused = await visitor.Post(address, fields);
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            var page = await refused.Html();
            page.Words("h1").ShouldStartWith("Sorry");
            page.DocumentElement.TextContent.ShouldContain("saved");
            page.DocumentElement.TextContent.ShouldNotContain("SQLite");
        }

        (await _portal.Audit(reference)).ShouldBe(before);
        using var again = await visitor.Post(address, fields);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect, (await again.Html()).Words("main"));
    }
}
