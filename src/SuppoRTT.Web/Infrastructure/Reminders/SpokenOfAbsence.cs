using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>The absence that a message is about, as it is in the moment of sending: read once, however many look at it.</summary>
public sealed class SpokenOfAbsence(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    private Absence? _read;

    /// <summary>With its forms and who signed and endorsed them, its people and its meetings.</summary>
    public async Task<Absence> Of(AbsenceId id, CancellationToken cancellation) => _read?.Id == id ? _read : _read = await db.Absences.AsNoTracking()
        .Include(a => a.Forms).ThenInclude(f => f.Signatures).Include(a => a.Forms).ThenInclude(f => f.Endorsements).Include(a => a.Participations).Include(a => a.Meetings).Include(a => a.Requests).Include(a => a.NextSupervisors).Include(a => a.Calls).AsSplitQuery().SingleAsync(a => a.Id == id, cancellation);

    /// <summary>The absences of a doctor that go on, also those that are on hold or wait for a decision: what the doctor wishes holds for them, too.</summary>
    public Task<List<AbsenceId>> GoingOnOf(PersonId doctor, CancellationToken cancellation) => db.Absences.ThatGoOn().Where(a => a.TraineeId == doctor).Select(a => a.Id).ToListAsync(cancellation);

    /// <summary>Which roles the people around it hold today.</summary>
    public Task<RolesOnDay> RolesAround(Absence absence, CancellationToken cancellation) => db.RolesAroundOf(absence, time.GetUtcNow().DateInUk, cancellation);

    /// <summary>Whether the same is said to the same person once more, later: then the earlier is needless.</summary>
    public Task<bool> IsSaidLater(OutboxMessage message, CancellationToken cancellation) => db.Outbox.OfTheSameMatter(message, message.Kind).WrittenAfter(message).AnyAsync(cancellation);

    /// <summary>Whether an e-mail of the same day said the same to the same person: then the next waits in the portal, and nobody gets ten e-mails for ten comments.</summary>
    public Task<bool> IsSaidToday(OutboxMessage message, CancellationToken cancellation)
    {
        var midnight = UkTime.InstantOf(message.At.DateInUk, TimeOnly.MinValue);
        return db.Outbox.OfTheSameMatter(message, message.Kind).AnyAsync(o => o.Id < message.Id && o.At >= midnight && o.State == MailState.Sent, cancellation);
    }

    /// <summary>Whether they were named again in this absence, as the supervisor or for a form, after a message was written that they are not.</summary>
    public Task<bool> IsNamedSince(OutboxMessage message, CancellationToken cancellation) => db.Outbox.AnyAsync(
        o => o.AbsenceId == message.AbsenceId && o.Id > message.Id && o.RecipientId == message.RecipientId && (o.Kind == MailKind.SupervisorNamed || o.Kind == MailKind.NextSupervisorNamed || o.Kind == MailKind.PartnerNamed) && o.State != MailState.Withdrawn, cancellation);

    /// <summary>Whether somebody who takes this part now, or supervises next, is still to be confirmed by the deanery.</summary>
    public Task<bool> AnyAwaitsConfirmation(Absence absence, Part part, CancellationToken cancellation)
    {
        var named = absence.Participations.Where(p => p.Part == part && p.Until is null).Select(p => p.PersonId)
            .Concat(part == Part.Supervisor && absence.Next?.PersonId is { } next ? [next] : []).ToList();
        return db.MembersOn(time.GetUtcNow().DateInUk).AnyAsync(m => named.Contains(m.PersonId) && m.Roles.Any(r => r.AwaitsConfirmation && r.Until == null), cancellation);
    }

    /// <summary>Whether who is asked to help with a form that waits still may.</summary>
    public async Task<bool> MayHelp(OutboxMessage message, Absence absence, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var found = (await db.ActorsOn([message.RecipientId!.Value], today, cancellation)).SingleOrDefault();
        return found is not null && absence.OpenCall(message.FormKey!) is { } call && absence.MayHelp(await db.WithStandIns(found, today, cancellation), call);
    }

    /// <summary>Whether who is asked for help by a signed review still holds the role that was asked, and it reaches the doctor.</summary>
    public async Task<bool> IsAskedForHelp(OutboxMessage message, Absence absence, CancellationToken cancellation)
    {
        var (found, asked) = (await db.ActorsOn([message.RecipientId!.Value], time.GetUtcNow().DateInUk, cancellation), await db.RoleAskedForHelp(message, cancellation));
        return found.Any(actor => asked is { } role ? actor.Covers(role, absence.Post) : absence.IsOpenTo(actor));
    }

    /// <summary>Whether who is told that they hear in the doctor's place is named for it still, and may see what it is about.</summary>
    public async Task<bool> IsNamedToHear(OutboxMessage message, Absence absence, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        return absence.NamesToHear(message.RecipientId, today) && (await db.ActorsOn([message.RecipientId!.Value], today, cancellation)).Any(absence.IsOpenTo);
    }

    /// <summary>Whether who was asked to the meeting of a form still hears of it.</summary>
    public async Task<bool> MayStillCome(PersonId guest, Absence absence, string form, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        return (await db.ActorsOn([guest], today, cancellation)).SingleOrDefault() is { } found
            && (absence.IsAtMeeting(guest, form, RolesOnDay.Of(found)) || absence.MayStillCome(await db.WithStandIns(found, today, cancellation), form, RolesOnDay.Of(found)));
    }

    /// <summary>Whether who is told of a comment may still comment on the form, or made one on it that they may still settle.</summary>
    public async Task<bool> MayComment(OutboxMessage message, Absence absence, CancellationToken cancellation)
    {
        var today = time.GetUtcNow().DateInUk;
        var member = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.PersonId == message.RecipientId, cancellation);
        return member is not null && message.FormKey is { } form && await db.WithStandIns(member.ActorOn(today), today, cancellation) is var actor && (absence.MayComment(actor, form) || await MayAnswer(absence, form, actor, cancellation));
    }

    private async Task<bool> MayAnswer(Absence absence, string form, Actor actor, CancellationToken cancellation)
    {
        var (id, me) = (absence.Id, actor.Id.Value);
        var own = await db.Comments.AsNoTracking().Where(c => c.AbsenceId == id && c.FormKey == form && (c.By.Id == me || c.By.OnBehalfOfId == me)).ToListAsync(cancellation);
        return own.Any(c => absence.MayAnswer(actor, c));
    }

    /// <summary>Whether who is asked to decide on an appeal in the place of the team is still who decides.</summary>
    public async Task<bool> IsStandIn(OutboxMessage message, CancellationToken cancellation)
    {
        var absence = await db.Absences.AsNoTracking().Include(a => a.Participations).Include(a => a.Remarks).Include(a => a.Requests).AsSplitQuery().SingleAsync(a => a.Id == message.AbsenceId, cancellation);
        var rules = (await definitions.Rules(cancellation)).Rules;
        var standIns = absence.Requests.Where(r => r.Status == RequestStatus.Appealed).Select(r => rules.Request(r.Kind)?.AppealStandIn).OfType<Role>().ToHashSet();
        if (absence.Status == AbsenceStatus.Appealed)
        {
            standIns.Add(rules.Threshold.AppealStandIn);
        }

        foreach (var standIn in standIns)
        {
            if ((await db.DecidersOfAppeal(absence, standIn, time.GetUtcNow(), cancellation)).StandIns.Any(p => p == message.RecipientId))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether who is asked to decide on a request beside the team still decides on one that waits.</summary>
    public async Task<bool> IsDecider(OutboxMessage message, Absence absence, CancellationToken cancellation)
    {
        var (rules, today) = ((await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk);
        var member = await db.MembersOn(today).AsNoTracking().Include(m => m.Person).Include(m => m.Roles).AsSingleQuery().SingleOrDefaultAsync(m => m.PersonId == message.RecipientId, cancellation);
        return member?.ActorOn(today) is { } actor && absence.Requests.Any(r => r.Status == RequestStatus.Waiting && rules.Request(r.Kind) is { } terms && absence.MaySeeRequests(terms, actor));
    }

    /// <summary>Whether who is told of a decision, and takes no part, asked the deanery for something and may still know of the absence.</summary>
    public async Task<bool> AskedAndMayKnow(OutboxMessage message, Absence absence, CancellationToken cancellation)
    {
        var (asker, today) = (message.RecipientId!.Value, time.GetUtcNow().DateInUk);
        return absence.Requests.Any(r => r.AskedBy == asker) && (await db.ActorsOn([asker], today, cancellation)).SingleOrDefault() is { } found
            && await db.WithStandIns(found, today, cancellation) is var actor && await db.Absences.VisibleTo(actor).AnyAsync(a => a.Id == absence.Id, cancellation);
    }

    /// <summary>Whether a contact for the rota was sent a plan, or may have been, so that it is news to them that it is no longer valid.</summary>
    public Task<bool> MayHaveRead(OutboxMessage ended, CancellationToken cancellation) => db.Outbox.AnyAsync(
        o => o.AbsenceId == ended.AbsenceId && o.Kind == MailKind.RotaPlan && o.State != MailState.Withdrawn && o.Attempts > 0
            && db.Set<RotaSending>().Any(s => s.Id == o.RotaSendingId && db.Set<RotaSending>().Any(t => t.Id == ended.RotaSendingId && t.ContactId == s.ContactId)), cancellation);

    /// <summary>Whether the plan for the rota still is to be sent to somebody, since nobody has one that counts.</summary>
    public Task<bool> IsRotaUntold(AbsenceId id, CancellationToken cancellation) =>
        db.Absences.AnyAsync(a => a.Id == id && a.RotaWaitsSince != null && !a.RotaSendings.Any(s => s.EndedAt == null), cancellation);

    /// <summary>Whether a contact for the rota is still to read the plan that they were sent.</summary>
    public Task<bool> IsLive(Guid rotaSending, CancellationToken cancellation) => db.Set<RotaSending>().AnyAsync(s => s.Id == rotaSending && s.EndedAt == null, cancellation);
}
