using System.Globalization;

using SuppoRTT.Data;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Benchmarks;

/// <summary>
/// A deanery of very many absences as they are in life: of each hundred so many planned, away, late, without a supervisor, with a form to sign or to endorse, back, on hold, decided on, ended. A larger deanery
/// has more programmes, trusts and supervisors, and more people of each name, but a programme is not larger, and nobody supervises more.
/// </summary>
internal static class VariedCrowd
{
    /// <summary>How many absences there are of a programme, of a trust, and of a family name.</summary>
    public const int OfProgramme = 200;

    private const int OfTrust = 500;
    private const int OfName = 40;
    private const int OfSupervisor = 20;

    /// <summary>How many forms one person signed who looks after all of the deanery.</summary>
    private const int SignedByOne = 100;

    /// <summary>A family name that some of them bear.</summary>
    public const string Name = "FAMILY-00001";

    private static readonly (int Percent, Func<A, (Absence, FormRevision?)> Make)[] _kinds =
    [
        (20, a => (a.Absence(A.Today.AddDays(100), A.Today.AddDays(500)), null)),
        (20, a => (a.Absence(A.Today.AddDays(-100), A.Today.AddDays(200)), null)),
        (5, a => (a.Absence(A.Today.AddDays(-200), A.Today.AddDays(-3)), null)),
        (6, a => (a.Absence(A.Today.AddDays(40), A.Today.AddDays(400), supervised: false), null)),
        (6, a => a.AwaitingSignOff()),
        (4, a => a.With(Stages.Programme).SignedOff()),
        (2, a => a.With(Stages.Team).SignedOff()),
        (6, a => (a.Back(), null)),
        (2, a => a.OnHold()),
        (7, a => (a.AwaitingDecision(), null)),
        (5, a => (a.Accepted("It was a hard year"), null)),
        (2, a => (Restricted(a), null)),
        (15, a => (Withdrawn(a), null)),
    ];

    public static async Task Fill(Portal portal, int many)
    {
        var (made, next) = (await portal.Make("wessex"), 1);
        var (absence, row) = Columns(many);
        foreach (var (percent, make) in _kinds)
        {
            var (template, revision) = make(made);
            var (reference, copies) = (await portal.Given("wessex", template, revision), new Copies(next, next + (many * percent / 100) - 1));
            next = copies.Last + 1;
            await portal.In("wessex", async db =>
            {
                await db.Multiply(reference, copies, absence, row);
                await db.MultiplyOnForms(reference, "Signature", []);
                await db.MultiplyOnForms(reference, "Endorsement", []);
                await db.MultiplyAudit(reference);
            });
        }

        await portal.In("wessex", async db =>
        {
            await db.SpreadSupervisors(many / OfSupervisor);
            await db.SpreadSignatures(made.Cast.CollegeTutor.Id, SignedByOne);
        });
    }

    private static (Dictionary<string, string> Absence, Dictionary<string, string> Row) Columns(int many)
    {
        string One(string column, int of) => string.Create(CultureInfo.InvariantCulture, $"CASE WHEN n.i % {Math.Max(1, many / of)} = 0 THEN t.\"{column}\" ELSE printf('%08X-0000-7000-8000-{of:D12}', n.i % {Math.Max(1, many / of)}) END");
        var family = string.Create(CultureInfo.InvariantCulture, $"printf('FAMILY-%05d', n.i * 7919 % {Math.Max(2, many / OfName)})");
        return (
            new()
            {
                ["Post_ProgrammeId"] = One("Post_ProgrammeId", OfProgramme),
                ["Post_TrustId"] = One("Post_TrustId", OfTrust),
                ["FoldedTraineeName"] = $"'ASHA ' || {family}",
                ["RotaWaitsSince"] = "CASE WHEN t.Status = 'Open' AND n.i % 20 = 0 THEN strftime('%Y-%m-%d %H:%M:%S', '2026-01-01', '+' || (n.i % 400 * 200) || ' minutes') END",
            },
            new()
            {
                ["ProgrammeId"] = One("ProgrammeId", OfProgramme),
                ["TrustId"] = One("TrustId", OfTrust),
                ["FoldedName"] = $"'ASHA ' || {family}",
                ["FoldedFamilyName"] = family,
                ["By"] = "CASE WHEN t.\"By\" > '9000' THEN t.\"By\" ELSE date(t.\"By\", '+' || (n.i % 60) || ' days') END",
                ["Back"] = "CASE WHEN t.\"Back\" > '9000' THEN t.\"Back\" ELSE date(t.\"Back\", '+' || (n.i % 200) || ' days') END",
            });
    }

    private static Absence Restricted(A a) => Absence.Register(
        a.Deanery, Reference.New(), new AbsenceRegistration(a.Cast.Trainee.Id, a.Cast.Trainee.Name, a.Cast.Post, Planned: true, "SUSP", new Approval(ApprovalState.NotNeeded), new AbsencePeriod(A.Today.AddDays(200), A.Today.AddDays(500))),
        a.Forms, a.Rules, a.Cast.Trainee.Actor, A.Morning);

    private static Absence Withdrawn(A a)
    {
        var absence = a.Absence();
        absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }
}
