using System.Linq.Expressions;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>A signed form that waits to be endorsed in a role, and nobody can.</summary>
/// <param name="Reference">Of the absence.</param>
/// <param name="Doctor">Whose it is.</param>
/// <param name="Form">The key of the form.</param>
/// <param name="Role">The role that it waits for.</param>
/// <param name="By">By which day it is to be endorsed.</param>
public sealed record FormWithoutEndorser(string Reference, string Doctor, string Form, Role Role, DateOnly By);

/// <summary>
/// Finds the signed forms that nobody can endorse: nobody with an open account holds the role that they wait for, confirmed and reaching the doctor, or only the doctor does, or who had a hand in the form.
/// As many questions to the database as there are roles in which forms wait, and two more.
/// </summary>
public static class FormsWithoutEndorserQuery
{
    /// <summary>More than this are not looked through in one role; those that are due first come first.</summary>
    private const int Most = 500;

    /// <param name="db">The database, in the deanery of the reader.</param>
    /// <param name="reader">Within the reach of their role in the deanery's team, and never their own.</param>
    /// <param name="now">When roles must be held, and accounts be open.</param>
    /// <param name="most">As many as are shown.</param>
    /// <param name="cancellation">Gives up.</param>
    public static Task<IReadOnlyList<FormWithoutEndorser>> FormsWithoutEndorser(this SuppoRTTContext db, Actor reader, DateTimeOffset now, int most, CancellationToken cancellation) =>
        db.Find(reader, now, (endorsers, form) => !endorsers.Any(form.MayBeEndorsedBy), null, most, cancellation);

    /// <summary>The forms that one person alone can endorse: once they are gone, nobody can.</summary>
    public static Task<IReadOnlyList<FormWithoutEndorser>> FormsThatNobodyElseEndorses(this SuppoRTTContext db, PersonId person, Actor reader, DateTimeOffset now, int most, CancellationToken cancellation) =>
        db.Find(reader, now, (endorsers, form) => endorsers.Where(form.MayBeEndorsedBy).Select(e => e.Person).Distinct().ToList() is [var only] && only == person, person, most, cancellation);

    private static async Task<IReadOnlyList<FormWithoutEndorser>> Find(
        this SuppoRTTContext db, Actor reader, DateTimeOffset now, Func<IReadOnlyList<Endorser>, Waiting, bool> isSo, PersonId? without, int most, CancellationToken cancellation)
    {
        var team = reader.Roles.Where(r => r.Role == Role.DeaneryStaff).ToList();
        List<Role> roles = team.Count == 0 ? [] : await db.Set<AbsenceForm>().Where(f => f.EndorsingRole != null).Select(f => f.EndorsingRole!.Value).Distinct().ToListAsync(cancellation);
        var endorsers = roles.Count == 0 ? [] : await db.Endorsers(roles, now, cancellation);
        var found = new List<Waiting>();
        foreach (var role in roles)
        {
            List<Endorser> held = [.. endorsers.Where(e => e.Role == role)];
            var waiting = await db.Absences.ReachedBy(team).Where(a => a.Status == AbsenceStatus.Open && a.TraineeId != reader.Id)
                .SelectMany(a => a.Forms.Where(f => f.EndorsingRole == role), (a, f) => new AbsenceAndForm { Absence = a, Form = f })
                .Where(InQuestion([.. held.Where(e => e.Person != without)]))
                .OrderBy(x => x.Form.EndorseBy).ThenBy(x => x.Form.EndorsingOrder).Take(Most).Select(Projection).AsNoTracking().AsSingleQuery().ToListAsync(cancellation);
            found.AddRange(waiting.Where(f => isSo(held, f)));
        }

        return [.. found.OrderBy(f => f.By).ThenBy(f => f.Reference).Take(most).Select(f => new FormWithoutEndorser(f.Reference, f.Doctor, f.Form, f.Role, f.By))];
    }

    /// <summary>Who holds one of these roles, confirmed, and can sign in: some hundreds in a deanery.</summary>
    private static async Task<List<Endorser>> Endorsers(this SuppoRTTContext db, List<Role> roles, DateTimeOffset now, CancellationToken cancellation)
    {
        var today = now.DateInUk;
        return await db.MembersOn(today).AsNoTracking().Where(m => !m.AwaitsAcceptance)
            .SelectMany(
                m => m.Roles.Where(r => roles.Contains(r.Role) && !r.AwaitsConfirmation && r.From <= today && (r.Until == null || r.Until >= today)),
                (m, r) => new Endorser(m.PersonId, r.Role, r.Scope, r.ScopeId)).ToListAsync(cancellation);
    }

    /// <summary>Those that none of these reach, and those in which one of them, or the doctor, has a hand: of all others one look says that somebody can endorse them.</summary>
    private static Expression<Func<AbsenceAndForm, bool>> InQuestion(IReadOnlyList<Endorser> endorsers)
    {
        var (all, people) = (endorsers.Any(e => e.Scope == ScopeKind.Deanery), endorsers.Select(e => e.Person).Distinct().ToList());
        List<Guid?> places = [.. endorsers.Where(e => e.ScopeId is not null).Select(e => e.ScopeId).Distinct()];
        List<Guid> hands = [.. people.Select(p => p.Value)];
        return x => (!all && !places.Contains(x.Absence.ProgrammeId) && !places.Contains(x.Absence.SpecialtyId) && !places.Contains(x.Absence.SchoolId) && !places.Contains(x.Absence.TrustId) && !places.Contains(x.Absence.SiteId))
            || people.Contains(x.Absence.TraineeId)
            || x.Form.Signatures.Any(s => s.VoidedAt == null && (hands.Contains(s.By.Id) || hands.Contains(s.By.OnBehalfOfId!.Value) || hands.Contains(s.OnPaper!.RecordedById)))
            || x.Form.Endorsements.Any(e => e.VoidedAt == null && e.At != null && (hands.Contains(e.By!.Id) || hands.Contains(e.By.OnBehalfOfId!.Value)));
    }

    private static Expression<Func<AbsenceAndForm, Waiting>> Projection => x => new Waiting(x.Absence.Reference, x.Absence.TraineeName, x.Form.Key, x.Form.EndorsingRole!.Value, x.Form.EndorseBy!.Value)
    {
        Trainee = x.Absence.TraineeId,
        Post = new Post(x.Absence.ProgrammeId, x.Absence.SpecialtyId, x.Absence.SchoolId, x.Absence.TrustId, x.Absence.SiteId),
        Signed = x.Form.Signatures.Where(s => s.VoidedAt == null).Select(s => new Hand(s.By.Id, s.By.OnBehalfOfId, (Guid?)s.OnPaper!.RecordedById)).ToList(),
        Endorsed = x.Form.Endorsements.Where(e => e.VoidedAt == null && e.At != null).Select(e => new Hand(e.By!.Id, e.By.OnBehalfOfId, null)).ToList(),
    };

    private sealed class AbsenceAndForm
    {
        public required Absence Absence { get; init; }

        public required AbsenceForm Form { get; init; }
    }

    /// <summary>A role of somebody, with its reach.</summary>
    private sealed record Endorser(PersonId Person, Role Role, ScopeKind Scope, Guid? ScopeId);

    /// <summary>Who signed or endorsed, for whom, and who recorded it.</summary>
    private sealed record Hand(Guid By, Guid? OnBehalfOf, Guid? Recorder)
    {
        public bool IsOf(Guid person) => By == person || OnBehalfOf == person || Recorder == person;
    }

    private sealed record Waiting(string Reference, string Doctor, string Form, Role Role, DateOnly By)
    {
        public PersonId Trainee { get; init; }

        public Post Post { get; init; } = new();

        public IReadOnlyList<Hand> Signed { get; init; } = [];

        public IReadOnlyList<Hand> Endorsed { get; init; } = [];

        /// <summary>Whether they reach the doctor and are not the doctor, and had no hand in it.</summary>
        public bool MayBeEndorsedBy(Endorser endorser) => endorser.Person != Trainee
            && (endorser.Scope == ScopeKind.Deanery || (endorser.ScopeId is { } place && Post.Within(endorser.Scope) == place))
            && !Signed.Concat(Endorsed).Any(h => h.IsOf(endorser.Person.Value));
    }
}
