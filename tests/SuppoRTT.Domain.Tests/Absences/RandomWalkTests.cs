using System.Collections.Concurrent;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>What holds after any verbs in any order by anybody. A failure prints the seed: run it again with SUPPORTT_TEST_SEED set to it.</summary>
public sealed class RandomWalkTests(Xunit.Abstractions.ITestOutputHelper output)
{
    private const int Walks = 10_000;
    private const int Steps = 30;

    private const string SignedByADirector = "Signed by a director for the supervisor";

    private readonly ConcurrentDictionary<string, int> _said = new() { [SignedByADirector] = 0 };

    [Fact]
    public void Absence_AfterAnyVerbs_KeepsItsPromises()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("SUPPORTT_TEST_SEED"), out var given) ? given : Random.Shared.Next();
        output.WriteLine($"The first seed was {seed}.");
        A[] deaneries = [A.Of("wessex"), A.Of("west-midlands"), A.Of("west-midlands").With(Stages.Programme, Stages.Team), A.Of("wessex").With(Stages.Programme)];

        Parallel.For(0, Walks, walk => Walk(seed + walk, deaneries[walk % deaneries.Length]));

        output.WriteLine(string.Join(", ", _said.OrderByDescending(s => s.Value).Select(s => $"{s.Key} {s.Value}")));
        _said.Where(s => s.Value == 0).Select(s => s.Key).ShouldBeEmpty("walks in which a verb never succeeds prove nothing of it");
    }

    [Fact]
    public void Rights_AreAllAskedFor()
    {
        RightsIn.Unknown.ShouldBeEmpty("say in RightsIn with what it is asked, or why it is no right");
        new[] { "MayManage", "MayFill", "MayDecideOn", "MayHelp", "SeesCall", "SeesNote", "SeesReasons", "MayRemind", "Does" }.ShouldBeSubsetOf(RightsIn.Names);
    }

    /// <summary>A supervisor whom a programme director named in this step in their own right is nobody for whom they stand in: they would sign in that one's name.</summary>
    private static string? BrokenNaming(RandomWalk walk, int last) => walk.Absence.Happenings.Where(h => h.Number > last && h.By is { Kind: ActorKind.Person, OnBehalfOfId: null, Role: Role.TrainingProgrammeDirector })
        .Any(h => Named(h.What) is { } named && walk.Actors.Any(a => (a.Id.Value, a.Name) == (h.By.Id, h.By.Name) && a.StandsInFor.Any(s => s.Id.Value == named))) ? "A director named somebody for whom they stand in" : null;

    private static Guid? Named(IDomainEvent what) => what switch
    {
        SupervisorNamed e => e.PersonId,
        NextSupervisorNamed e => e.PersonId,
        _ => null,
    };

    /// <summary>A director signed as the deputy of the supervisor what directors endorse: walks that never come there prove nothing of who endorses it then.</summary>
    private void CountSignedByADirector(RandomWalk walk, A deanery)
    {
        if (walk.Absence.Forms.Any(f => f.EndorsingRole == Role.TrainingProgrammeDirector && f.ValidSignature(Party.Supervisor)?.By is { OnBehalfOfId: not null } by && by.Id == deanery.Cast.ProgrammeDirector.Id.Value))
        {
            _said.AddOrUpdate(SignedByADirector, 1, (_, count) => count + 1);
        }
    }

    private void Walk(int seed, A deanery)
    {
        var walk = new RandomWalk(seed, deanery);
        var (path, rights) = (new List<string>(), new BrokenRights(walk, deanery));
        var (before, version, history, last) = (Snapshot.Of(walk.Absence), walk.Absence.Version, History.Of(walk.Absence), walk.Absence.LastEventNumber);
        for (var step = 0; step < Steps; step++)
        {
            var (name, say) = walk.Next();
            path.Add(name);
            rights.Before();
            var kept = IsKept(say);
            var after = Snapshot.Of(walk.Absence);
            var broken = !kept && after != before ? $"A broken rule changed something:\n{before}\n{after}"
                : after != before && walk.Absence.Version <= version ? "A change without a new version"
                : Broken(walk.Absence, deanery.Cast.Trainee.Id) ?? Broken(walk) ?? BrokenEndorsements.Of(walk, deanery) ?? BrokenNaming(walk, last) ?? BrokenDecisions.Of(walk, deanery.Cast.Trainee.Id, last) ?? history.Broken(walk.Absence) ?? rights.Of(name, asksForRights: step == (seed & int.MaxValue) % Steps);

            broken.ShouldBeNull($"seed {seed}: {string.Join(" → ", path)}");
            CountSignedByADirector(walk, deanery);
            _said.AddOrUpdate(name, kept ? 1 : 0, (_, count) => count + (kept ? 1 : 0));
            (before, version, history, last) = (after, walk.Absence.Version, History.Of(walk.Absence), walk.Absence.LastEventNumber);
        }
    }

    private static bool IsKept(Action say)
    {
        try
        {
            say();
            return true;
        }
        catch (RuleBrokenException)
        {
            return false;
        }
    }

    /// <summary>The first promise that is not kept.</summary>
    private static string? Broken(Absence absence, PersonId doctor) => new (bool Kept, string Promise)[]
    {
        (absence.Happenings.Select(h => h.Number).SequenceEqual(Enumerable.Range(1, absence.LastEventNumber)), "Events are numbered without gaps"),
        (absence.Participations.Count(p => p.Part == Part.Supervisor && p.Until is null) <= 1, "There is one supervisor at most"),
        (absence.Participations.All(p => p.PersonId != doctor) && absence.NextSupervisors.All(n => n.PersonId != doctor), "Nobody supervises themself"),
        (absence.NextSupervisors.Count(n => n.EndedAt is null) <= 1, "One change of supervisor at most is planned"),
        (absence.Next is not { PersonId: { } next } || absence.Supervisor?.PersonId != next, "Who follows does not supervise already"),
        (absence.UnsupervisedSince is null == absence.Supervisor is not null, "Since when nobody supervises is known exactly while nobody does"),
        (absence.Forms.All(f => absence.Participations.Count(p => p.FormKey == f.Key && p.Until is null) <= 1), "One person at most does a form with the doctor"),
        (absence.Happenings.All(h => h.By.OnBehalfOfId is null || (h.By.OnBehalfOfId != doctor.Value && h.By.Id != doctor.Value && h.By.OnBehalfOfId != h.By.Id)), "Nobody stands in on their own case, nor for whose case it is"),
        (absence.Happenings.All(h => !h.By.Name.StartsWith("Deputy", StringComparison.Ordinal) || h.By.OnBehalfOfName is not null), "Both names are on the record"),
        (absence.Forms.SelectMany(f => f.Signatures).All(s => !s.By.Name.StartsWith("Deputy", StringComparison.Ordinal) || s.By.OnBehalfOfName is not null), "Both names are on the signature"),
        (absence.Remarks.All(r => r.EventNumber >= 1 && r.EventNumber <= absence.LastEventNumber && r.Text.Trim().Length > 0), "Every reason explains an event"),
        (absence.Forms.All(f => f.ValidSignature(Party.Supervisor) is not { } s || (s.Held is not null && s.Held == absence.MeetingOf(f.Key)!.Held)), "A signed form keeps the meeting that was signed"),
        (absence.Forms.SelectMany(f => f.Signatures).All(s => (s.VoidedAt is null) == (s.VoidedBecause is null)), "Every void signature says why"),
        (absence.Forms.All(f => absence.Calls.Count(c => c.FormKey == f.Key && c.SettledAt is null) <= 1), "One call for help at most waits with a form"),
        (absence.ReturnedOn is null || absence.ReturnedOn > absence.Period.Starts, "The return is after the start"),
        (absence.Status != AbsenceStatus.Closed || (absence.Outcome == ReviewOutcome.Ready && absence.Forms.All(f => f.Status == FormStatus.SignedOff)), "Only what is done is closed"),
    }.FirstOrDefault(p => !p.Kept).Promise ?? absence.Forms.Select(f => Broken(f, doctor)).FirstOrDefault(p => p is not null);

    /// <summary>What was signed is what was handed in.</summary>
    private static string? Broken(RandomWalk walk)
    {
        var revisions = walk.Revisions.ToDictionary(r => (r.FormKey, r.Number));
        return walk.Absence.Forms.SelectMany(f => f.Signatures.Select(s => (Form: f, Signature: s))).Select(x =>
            !revisions.TryGetValue((x.Form.Key, x.Signature.Revision), out var revision) ? $"A signature of {x.Form.Key} names a revision that was never handed in"
            : x.Signature.Hash != ContentHash.Of(x.Signature.Content) ? $"A signature of {x.Form.Key} has another fingerprint than its content"
            : x.Signature.Party == Party.Trainee && Answers.Parse(x.Signature.Content).Text("answers") != revision.Answers ? $"The doctor signed other answers of {x.Form.Key} than were handed in"
            : revision.Hash != FormRevision.HashOf(revision.DefinitionVersionId, revision.Answers, revision.Plan, revision.Doctor) ? $"A revision of {x.Form.Key} has changed"
            : x.Signature.VoidedAt is null && x.Form.RevisionHash != revision.Hash ? $"{x.Form.Key} is not the revision that is signed"
            : null).FirstOrDefault(p => p is not null);
    }

    private static string? Broken(AbsenceForm form, PersonId doctor)
    {
        var valid = (form.ValidSignature(Party.Trainee) is not null, form.ValidSignature(Party.Supervisor) is not null);
        return form.Signatures.Any(s => (s.Party == Party.Trainee) != (s.By.Id == doctor.Value)) ? $"Somebody signed {form.Key} for the other side"
            : form.Signatures.Any(s => s.VoidedAt is null && s.Revision != form.Revision) ? $"A signature of an old revision of {form.Key} is valid"
            : valid != (form.Status == FormStatus.AwaitingSignOff || form.Status.IsSigned(), form.Status.IsSigned()) ? $"The signatures of {form.Key} do not fit its status"
            : null;
    }
}
