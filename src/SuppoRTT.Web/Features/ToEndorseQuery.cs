using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Concerns;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features;

/// <summary>A signed form that the reader is to endorse.</summary>
public sealed record FormToEndorse
{
    public required AbsenceId AbsenceId { get; init; }

    public required string Reference { get; init; }

    /// <summary>Whose form it is.</summary>
    public required string Doctor { get; init; }

    /// <summary>The key of the form.</summary>
    public required string Form { get; init; }

    /// <summary>Which revision is signed.</summary>
    public required int Revision { get; init; }

    /// <summary>Its fingerprint.</summary>
    public required string Hash { get; init; }

    /// <summary>By which day it is to be endorsed.</summary>
    public required DateOnly By { get; init; }

    /// <summary>By which the list pages, among those of one day.</summary>
    public required long Order { get; init; }

    /// <summary>What is declared by endorsing it.</summary>
    public string Statement { get; init; } = "";

    /// <summary>The stage that it waits for.</summary>
    public string Stage { get; init; } = "";

    /// <summary>Who signed it.</summary>
    public string Signer { get; init; } = "";

    /// <summary>The name of the one for whom the reader stands in; null of what they endorse in their own name.</summary>
    public string? For { get; init; }

    /// <summary>Whether the reader has opened this revision.</summary>
    public bool IsOpened { get; init; }

    /// <summary>Why the absence needs their eyes, as far as they are told.</summary>
    public IReadOnlyList<Concern> Concerns { get; init; } = [];
}

/// <summary>Where a list of what somebody is to endorse goes on: after the last one that was shown, where it stood then, whatever became of it since.</summary>
/// <param name="By">By which day that one was to be endorsed.</param>
/// <param name="Order">Its order among those of the day.</param>
public sealed record EndorsingPosition(DateOnly By, long Order)
{
    /// <summary>As an address says it; null if it says none.</summary>
    public static EndorsingPosition? Read(DateOnly? by, long? after) => by is { } day && after is { } order ? new EndorsingPosition(day, order) : null;
}

/// <summary>One page of what somebody is to endorse, and where the next begins; null on the last.</summary>
public sealed record FormsToEndorse(IReadOnlyList<FormToEndorse> Forms, EndorsingPosition? Next)
{
    public static FormsToEndorse None { get; } = new([], null);
}

/// <summary>Finds the signed forms that wait for somebody in their role and within its reach, or in the role of one for whom they stand in, the soonest first: never their own, nor what they or that one signed or endorsed.</summary>
public sealed class ToEndorseQuery(SuppoRTTContext db, ConcernedQuery concerned)
{
    private static readonly Role[] _endorsing = [Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff];

    public async Task<FormsToEndorse> Find(Actor actor, EndorsingPosition? after, int most, CancellationToken cancellation)
    {
        if (Waiting(actor) is not { Count: > 0 } waiting)
        {
            return FormsToEndorse.None;
        }

        if (after is var (by, order))
        {
            waiting = [.. waiting.Select(w => w.Where(f => f.By >= by && (f.By > by || f.Order > order)))];
        }

        var found = await waiting.FirstOf(w => w.OrderBy(f => f.By).ThenBy(f => f.Order), most + 1).ToListAsync(cancellation);
        var shown = found.Count == 0 ? [] : await Described([.. found.Take(most)], actor, cancellation);
        return new FormsToEndorse(shown, found.Count > most ? new EndorsingPosition(found[most - 1].By, found[most - 1].Order) : null);
    }

    /// <summary>In each role by itself, so that an index finds and sorts it; none for somebody who holds no role in which forms are endorsed.</summary>
    private IReadOnlyList<IQueryable<FormToEndorse>> Waiting(Actor actor) => [.. _endorsing
        .SelectMany(role => actor.StandsInFor.Prepend(actor).Select(a => (Role: role, As: a, Held: a.Roles.Where(r => r.Role == role && !r.AwaitsConfirmation).ToList()))).Where(r => r.Held.Count > 0)
        .Select(r => Waiting(r.Role, r.Held, actor, r.As))];

    /// <summary>What waits for one role of the reader, or of one for whom they stand in: then never of anybody for whom they do.</summary>
    private IQueryable<FormToEndorse> Waiting(Role role, IReadOnlyList<RoleHeld> held, Actor reader, Actor endorser)
    {
        List<PersonId> never = reader == endorser ? [reader.Id] : [reader.Id, .. reader.StandsInFor.Select(s => s.Id)];
        List<Guid> hands = [reader.Id.Value, endorser.Id.Value];
        return db.Absences.AsNoTracking().ReachedBy(held).Where(a => !never.Contains(a.TraineeId) && a.Status == AbsenceStatus.Open)
            .SelectMany(
                a => a.Forms.Where(f => f.EndorsingRole == role
                    && !f.Signatures.Any(s => s.VoidedAt == null && (hands.Contains(s.By.Id) || hands.Contains(s.By.OnBehalfOfId!.Value) || hands.Contains(s.OnPaper!.RecordedById)))
                    && !f.Endorsements.Any(e => e.VoidedAt == null && e.At != null && (hands.Contains(e.By!.Id) || hands.Contains(e.By.OnBehalfOfId!.Value)))),
                (a, f) => new FormToEndorse
                {
                    AbsenceId = a.Id,
                    Reference = a.Reference,
                    Doctor = a.TraineeName,
                    Form = f.Key,
                    Revision = f.Revision,
                    Hash = f.RevisionHash!,
                    By = f.EndorseBy!.Value,
                    Order = f.EndorsingOrder!.Value,
                });
    }

    private async Task<IReadOnlyList<FormToEndorse>> Described(IReadOnlyList<FormToEndorse> forms, Actor actor, CancellationToken cancellation)
    {
        var (me, ids) = (actor.Id, forms.Select(f => f.AbsenceId).Distinct().ToList());
        var opened = await db.OpenedRevisions.AsNoTracking().Where(o => o.PersonId == me && ids.Contains(o.AbsenceId)).Select(o => new { o.AbsenceId, o.FormKey, o.Hash, o.Revision }).ToListAsync(cancellation);
        var rows = await db.AbsenceRows.AsNoTracking().Where(r => ids.Contains(r.AbsenceId)).ToListAsync(cancellation);
        var concerns = (await concerned.Read(rows, actor, cancellation)).ToDictionary(c => c.Absence.Reference, c => c.Concerns);
        var details = await db.Absences.AsNoTracking().Where(a => ids.Contains(a.Id))
            .SelectMany(a => a.Forms, (a, f) => new
            {
                a.Id,
                f.Key,
                f.EndorsingRole,
                Post = new Post(a.ProgrammeId, a.SpecialtyId, a.SchoolId, a.TrustId, a.SiteId),
                Stage = f.Endorsements.Where(e => e.VoidedAt == null && e.At == null && e.Revision == f.Revision).OrderBy(e => e.Number).Select(e => e.Stage).FirstOrDefault(), // One by one: both at once would number the endorsements of all forms.
                Statement = f.Endorsements.Where(e => e.VoidedAt == null && e.At == null && e.Revision == f.Revision).OrderBy(e => e.Number).Select(e => e.Statement).FirstOrDefault(),
                Hands = f.Signatures.Where(s => s.VoidedAt == null).Select(s => new EndorsingHand(s.By.Id, s.By.OnBehalfOfId, (Guid?)s.OnPaper!.RecordedById)).ToList(),
                Endorsed = f.Endorsements.Where(e => e.VoidedAt == null && e.At != null).Select(e => new EndorsingHand(e.By!.Id, e.By.OnBehalfOfId, null)).ToList(),
                Signer = f.Signatures.Where(s => s.Party == Party.Supervisor && s.VoidedAt == null).Select(s => s.By.OnBehalfOfName == null ? s.By.Name : s.By.Name + " for " + s.By.OnBehalfOfName).FirstOrDefault(),
            }).ToListAsync(cancellation);
        return [.. from form in forms
            join d in details on (form.AbsenceId, form.Form) equals (d.Id, d.Key)
            select form with
            {
                Stage = d.Stage ?? "",
                Statement = d.Statement ?? "",
                Signer = d.Signer ?? "",
                For = ForWhom(actor, d.EndorsingRole, d.Post, [.. d.Hands, .. d.Endorsed]),
                IsOpened = opened.Any(o => o.AbsenceId == form.AbsenceId && o.FormKey == form.Form && o.Revision == form.Revision && o.Hash == form.Hash),
                Concerns = concerns.GetValueOrDefault(form.Reference) ?? [],
            }];
    }

    /// <summary>In whose name it would be endorsed, as the absence settles it: in that of the first who had no hand in it.</summary>
    private static string? ForWhom(Actor reader, Role? waiting, Post post, IReadOnlyList<EndorsingHand> hands) =>
        waiting is not { } role || (reader.IsConfirmedAs(role) && reader.Covers(role, post)) ? null
        : reader.StandsInFor.FirstOrDefault(s => s.IsConfirmedAs(role) && s.Covers(role, post) && !hands.Any(h => h.IsOf(s.Id.Value)))?.Name;

    /// <summary>Who signed or endorsed, for whom, and who recorded it.</summary>
    private sealed record EndorsingHand(Guid By, Guid? OnBehalfOf, Guid? Recorder)
    {
        public bool IsOf(Guid person) => By == person || OnBehalfOf == person || Recorder == person;
    }
}
