using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.RotaPlans;

/// <summary>The plan for the rota as it would be sent now, and the trust and site whose contacts it is for.</summary>
/// <param name="Terms">The deanery's terms for it.</param>
/// <param name="Content">What it says.</param>
/// <param name="TrustId">The trust; null if it is not one of the deanery's list.</param>
/// <param name="SiteId">The site; null if it is not known.</param>
public sealed record DraftedRotaPlan(RotaPlanTerms Terms, RotaPlanContent Content, Guid? TrustId, Guid? SiteId);

/// <summary>Makes the plan for the rota from the signed form, the absence and the deanery's words.</summary>
public sealed class DraftedRotaPlans(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>Null while there is none: the form is not signed, the day of the return is not known, or the deanery has no such plan.</summary>
    public async Task<DraftedRotaPlan?> Of(Absence absence, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        if (rules.RotaPlan is not { } terms || absence.Forms.SingleOrDefault(f => f.Key == terms.Form) is not { Status: FormStatus.SignedOff } form)
        {
            return null;
        }

        var revision = await db.Revisions.AsNoTracking().SingleAsync(r => r.AbsenceId == absence.Id && r.FormKey == form.Key && r.Number == form.Revision, cancellation);
        var (definition, answers) = ((await definitions.Form(revision.DefinitionVersionId, cancellation)).Definition, Answers.Parse(revision.Answers));
        var today = time.GetUtcNow().DateInUk;
        var held = await db.RolesAroundOf(absence, today, cancellation);
        var supervisor = absence.DoneNowWith(form.Key, held)?.PersonId;
        var email = await db.MembersOn(today).AsNoTracking().Where(m => m.PersonId == supervisor && !m.AwaitsAcceptance).Select(m => m.Person.Email).SingleOrDefaultAsync(cancellation);
        return RotaPlanContent.Of(absence, rules, definition, answers, DoctorDetails.Parse(revision.Doctor), held, email) is { } content ? Drafted(absence, terms, definition, answers, content) : null;
    }

    private static DraftedRotaPlan Drafted(Absence absence, RotaPlanTerms terms, FormDefinition definition, Answers answers, RotaPlanContent content)
    {
        var chosen = terms.TrustQuestion is { } key && definition.Question(key) is { IsForRota: true } question && definition.IsShown(question, answers)
            && Guid.TryParse(answers.Text(key), out var trust) ? trust : absence.TrustId;
        return new DraftedRotaPlan(terms, content, chosen, chosen == absence.TrustId ? absence.SiteId : null);
    }

    /// <summary>The contacts of the trust of a plan, those of its site first; of none if the trust is not known.</summary>
    public async Task<IReadOnlyList<RotaContact>> ContactsFor(DraftedRotaPlan plan, CancellationToken cancellation)
    {
        var trust = plan.TrustId;
        var found = await db.RotaContacts.Where(c => c.TrustId == trust && c.EndedAt == null).OrderBy(c => c.FoldedName).ToListAsync(cancellation);
        return [.. found.OrderBy(c => c.SiteId == plan.SiteId ? 0 : c.SiteId is null ? 1 : 2).ThenBy(c => c.Role)];
    }

    /// <summary>The same contacts as those of the latest version, as far as they are still on the list, and of the trust that the plan names now: another trust has no reason to know of the doctor any more.</summary>
    public async Task<IReadOnlyList<RotaContact>> ContactsOfLatest(Absence absence, DraftedRotaPlan plan, CancellationToken cancellation)
    {
        var (latest, trust) = (absence.ContactsOfLatestRotaPlan, plan.TrustId);
        return await db.RotaContacts.Where(c => latest.Contains(c.Id) && c.EndedAt == null && c.TrustId == trust).OrderBy(c => c.FoldedName).ToListAsync(cancellation);
    }
}
