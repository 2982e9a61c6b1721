using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Walking;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>Two people do something with the same absence in the same moment: one is first, the other is refused, and nothing of the first is lost.</summary>
public sealed class TwoAtOnceTests : IDisposable
{
    private const string Form = "pre-absence";

    private static readonly Dictionary<string, Action<Absence, A>> _verbs = new()
    {
        ["the form is signed"] = (absence, a) => absence.SignOffForm(Form, a.SignOffOf(absence, Form, A.Met), a.Cast.Supervisor.Actor, A.Morning),
        ["a signature on paper is recorded"] = (absence, a) => absence.RecordPaperSignature(
            new GivenSignature(a.Cast.Supervisor.Actor, a.SignOffOf(absence, Form, A.Met), SigningMedium.Paper, A.Today, [new EvidenceFile("scan.pdf", EvidenceKind.Pdf, [1])]), 0, a.Cast.Staff.Actor, A.Morning),
        ["the form is returned"] = (absence, a) => absence.ReturnForm(a.Form(Form), 1, "Say more", [], a.Cast.Supervisor.Actor, A.Morning),
        ["the form is taken back"] = (absence, a) => absence.TakeBackForm(Form, 1, a.Cast.Trainee.Actor, A.Morning),
        ["help is asked for"] = (absence, a) => absence.AskForHelp(Form, null, a.FromChampion(), a.Rules, a.Cast.Held, a.Cast.Trainee.Actor, HelpingAbsences.Asked),
        ["a change of supervisor is planned"] = (absence, a) => absence.NameNextSupervisor(new NamedPerson(a.Cast.OtherSupervisor.Id, a.Cast.OtherSupervisor.Name), A.Today.AddDays(40), a.Cast.Staff.Actor, A.Morning),
        ["nobody supervises"] = (absence, a) => absence.LeaveSupervisorOpen(a.Cast.ProgrammeDirector.Actor, A.Morning),
        ["the deanery is asked"] = (absence, a) => absence.MakeRequest(a.LaterReturn(), absence.Period.ExpectedReturn!.Value.AddDays(30), "No place before", a.Cast.Trainee.Actor, A.Morning),
        ["it is put on hold"] = (absence, a) => absence.PutOnHold("She asked to wait", a.Cast.Staff.Actor, A.Morning),
        ["its post is changed"] = (absence, a) => absence.ChangePost(new Post(), "She moved", a.Cast.Staff.Actor, A.Morning),
    };

    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Fact]
    public async Task OfTwoAtOnce_TheSecondIsRefused_AndNothingOfTheFirstIsLost()
    {
        var (a, faults) = (await _portal.Make("wessex"), new List<string>());
        foreach (var (first, second) in from first in _verbs from second in _verbs select (first, second))
        {
            var (absence, revision) = a.AwaitingSignOff();
            var reference = await _portal.Given("wessex", absence, revision);
            var refused = await _portal.In("wessex", async late =>
            {
                var stale = (await late.WholeAbsence(reference, a.Cast.Staff.Actor, default))!;
                await Say(first.Value, reference, a);
                var before = await Kept(reference);
                second.Value(stale, a);
                return await IsRefused(late) && await Kept(reference) == before;
            });
            faults.AddRange(refused ? [] : [$"{first.Key}, and at once {second.Key}"]);
        }

        faults.ShouldBeNone();
    }

    private Task Say(Action<Absence, A> verb, string reference, A a) => _portal.In("wessex", async db =>
    {
        verb((await db.WholeAbsence(reference, a.Cast.Staff.Actor, default))!, a);
        await db.SaveChangesAsync();
    });

    private static async Task<bool> IsRefused(Data.SuppoRTTContext db)
    {
        try
        {
            await db.SaveChangesAsync();
            return false;
        }
        catch (DbUpdateConcurrencyException)
        {
            return true;
        }
    }

    /// <summary>The version of the absence, its events and its messages.</summary>
    private Task<(int Version, int Events, int Messages)> Kept(string reference) => _portal.In("wessex", async db =>
    {
        var absence = await db.Absences.Where(x => x.Reference == reference).Select(x => new { x.Id, x.Version }).SingleAsync();
        return (absence.Version, await db.Audit.CountAsync(e => e.SubjectId == absence.Id.Value), await db.Outbox.CountAsync(m => m.AbsenceId == absence.Id));
    });
}
