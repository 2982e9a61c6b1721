using System.Text.RegularExpressions;

using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Tenancy;
using SuppoRTT.Web.Testing.Lists;

namespace SuppoRTT.Web.Tests.Lists;

/// <summary>SQLite is asked how it answers each query of each list: it finds every absence by an index, and sorts nothing that grows with the deanery, so that a page costs the same among few and among very many.</summary>
public sealed partial class ListPlanTests : IDisposable
{
    private readonly SqlitePortal _portal = new();

    private static Cast Cast => Cast.Wessex;

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task Pages_AllOfThem_FindByAnIndex_AndSortNothingThatGrows()
    {
        var found = await Faults();

        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("IX_AbsenceRows_DeaneryId_GoesOn_By_Sequence")]
    [InlineData("IX_AbsenceRows_DeaneryId_GoesOn_FoldedName_Sequence")]
    [InlineData("IX_AbsenceForm_DeaneryId_EndorsingRole_EndorseBy_EndorsingOrder")]
    [InlineData("IX_AbsenceForm_AbsenceId_Key")]
    [InlineData("IX_Participation_PersonId_Part_Until")]
    [InlineData("IX_Audit_DeaneryId_Name_At")]
    [InlineData("IX_Signature_DeaneryId_SignerId_At")]
    public async Task Pages_OnceAnIndexIsLost_AreFoundOut(string index)
    {
        await _portal.In("wessex", db => db.Database.ExecuteSqlRawAsync($"DROP INDEX {index}"));

        (await Faults()).ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("Staff, a restriction", "IX_AbsenceRows_DeaneryId_IsRestricted_By_Sequence (DeaneryId=? AND IsRestricted=?)")]
    [InlineData("Staff, decisions", "IX_Audit_DeaneryId_Name_At (DeaneryId=? AND Name=?)")]
    [InlineData("A director, decisions", "IX_Absences_DeaneryId_Post_ProgrammeId_ListOrder (DeaneryId=? AND Post_ProgrammeId=?)")]
    [InlineData("A tutor, forms that they signed", "IX_Signature_DeaneryId_SignerId_At (DeaneryId=? AND SignerId=?)")]
    [InlineData("A tutor, forms that they signed, in the middle", "IX_Signature_DeaneryId_InNameOfId_At (DeaneryId=? AND InNameOfId=?")]
    [InlineData("Staff, who returns when", "COVERING INDEX IX_AbsenceRows_DeaneryId_GoesOn_SupervisorId_By_AbsenceId (DeaneryId=? AND GoesOn=?")]
    public async Task Page_OfFewAmongMany_BeginsAtThoseFew(string page, string index)
    {
        await Given();

        (await PlansOf(ListPages.All("asha").Append(ListPages.ReturnForecast).Single(p => p.Name == page))).SelectMany(p => p.Steps).ShouldContain(s => s.Words.Contains(index, StringComparison.Ordinal));
    }

    private async Task<List<string>> Faults()
    {
        await Given();
        var found = new List<string>();
        foreach (var page in ListPages.All("asha").Append(ListPages.ReturnForecast))
        {
            found.AddRange((await PlansOf(page)).SelectMany(PlanFaults.Of).Select(fault => $"{page.Name}: {fault}"));
        }

        return [.. found.Distinct()];
    }

    private async Task<IReadOnlyList<QueryPlan>> PlansOf(ListPage page)
    {
        var deanery = await _portal.In("wessex", async db => (await db.Deaneries.SingleAsync(d => d.Slug == "wessex")).Id);
        return await _portal.Services.GetRequiredService<DeaneryScopes>().Within(
            deanery,
            async there =>
            {
                var read = await page.Prepare(there);
                return await _portal.Plans.Of(read);
            },
            default);
    }

    /// <summary>Something for each list to show: what is read of it is asked for only then.</summary>
    private async Task Given()
    {
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(-100), A.Today.AddDays(200)));
        await _portal.Given("wessex", a => a.Absence(supervised: false));
        await _portal.Given("wessex", a => a.Absence(A.Today.AddDays(-200), A.Today.AddDays(-3)));
        await _portal.Given("wessex", a => a.With(Stages.Programme).SignedOff());
        await _portal.Given("wessex", a => a.With(Stages.Team).SignedOff());
        await _portal.Given("wessex", a => a.Accepted("It was a hard year"));
        await _portal.Given("wessex", a => a.AwaitingDecision());
        await _portal.Given("wessex", a => Absence.Register(
            a.Deanery, Domain.Common.Reference.New(), new AbsenceRegistration(Cast.Trainee.Id, Cast.Trainee.Name, Cast.Post, Planned: true, "SUSP", new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddDays(200), A.Today.AddDays(500))),
            a.Forms, a.Rules, Cast.Trainee.Actor, A.Morning));
        await _portal.Given("wessex", a =>
        {
            var absence = a.Absence(supervised: false);
            absence.NameSupervisor(Cast.OtherSupervisor.Id, Cast.OtherSupervisor.Name, Cast.Trainee.Actor, A.Morning);
            return absence;
        });
        await _portal.In("wessex", async db =>
        {
            (await db.Memberships.SingleAsync(m => m.PersonId == Cast.OtherSupervisor.Id)).End(Cast.Staff.Actor, A.Morning);
            await db.SaveChangesAsync();
        });
    }

    private sealed class SqlitePortal() : Portal(TestDatabase.Sqlite());

    /// <summary>What is wrong with how a query is answered.</summary>
    private static partial class PlanFaults
    {
        /// <summary>What there is more of, the more absences a deanery has.</summary>
        private static readonly string[] _growing = ["Absences", "AbsenceRows", "AbsenceForm", "Audit", "Endorsement", "Meeting", "NextSupervisor", "Participation", "Revisions", "Signature"];

        /// <summary>
        /// An index by which a whole deanery is read in the order of the list, so that it is left at the end of the page: the home page of those who look after everybody lists all, the newest first.
        /// </summary>
        private static readonly string[] _inOrder = ["IX_Absences_DeaneryId_ListOrder (DeaneryId=?)"];

        public static IEnumerable<string> Of(QueryPlan plan)
        {
            var tables = TableAndName().Matches(plan.Query).ToLookup(m => m.Groups["name"].Value, m => m.Groups["table"].Value);
            return plan.Steps.Where(s => ReadsAll(s.Words, tables) || (s.Words == "USE TEMP B-TREE FOR ORDER BY" && !SortsFew(s, plan, tables))).Select(s => $"{s.Words}\n{plan.Query}\n{string.Join('\n', plan.Steps.Select(x => x.Words))}");
        }

        private static bool ReadsAll(string step, ILookup<string, string> tables) => Step().Match(step) is { Success: true } read && Grows(read, tables)
            && (read.Groups["how"].Value == "SCAN" || read.Groups["by"].Value == "DeaneryId=?") && !_inOrder.Any(step.Contains);

        /// <summary>
        /// What is sorted anew is a page that was cut off before; or what hangs on some absences, people or a place, by their keys; or of a table that does not grow; or sums, one a supervisor, that are taken from
        /// an index alone. The sort of those that stand alike in an index ("for the last terms") is of few, and has other words.
        /// </summary>
        private static bool SortsFew(PlanStep sort, QueryPlan plan, ILookup<string, string> tables)
        {
            var first = plan.Steps.Where(s => s.PartOf == sort.PartOf).Select(s => Step().Match(s.Words)).FirstOrDefault(m => m.Success);
            return first is null || !Grows(first, tables) || Key().IsMatch(first.Groups["by"].Value)
                || (first.Value.Contains("COVERING INDEX", StringComparison.Ordinal) && plan.Query.Contains("GROUP BY", StringComparison.Ordinal));
        }

        private static bool Grows(Match read, ILookup<string, string> tables) => tables[read.Groups["name"].Value].Any(_growing.Contains);

        [GeneratedRegex("(FROM|JOIN) \"(?<table>\\w+)\" AS \"(?<name>\\w+)\"", RegexOptions.ExplicitCapture)]
        private static partial Regex TableAndName();

        [GeneratedRegex(@"^(?<how>SCAN|SEARCH) (?<name>\w+)( .*\((?<by>.*)\))?", RegexOptions.ExplicitCapture)]
        private static partial Regex Step();

        [GeneratedRegex(@"\b((Absence|AbsenceForm|Person|Trainee|Subject|Post_\w+|Programme|Specialty|School|Trust|Site)Id|(?<!Deanery)\bId|Sequence)=", RegexOptions.ExplicitCapture)]
        private static partial Regex Key();
    }
}
