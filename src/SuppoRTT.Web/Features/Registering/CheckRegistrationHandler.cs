using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Registers an absence, with whoever is asked in for it. Pressed twice it makes one: both have the same reference.</summary>
public sealed class CheckRegistrationHandler(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    public Task Handle(RegistrationDraft draft, Actor actor, CancellationToken cancellation) => db.TryTwice(async () =>
    {
        if (!await db.Absences.AnyAsync(a => a.Reference == draft.Reference, cancellation))
        {
            await Register(draft, actor, cancellation);
        }
    });

    private async Task Register(RegistrationDraft draft, Actor actor, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        var (deanery, now) = (new DeaneryId(draft.DeaneryId), time.GetUtcNow());
        var doctor = draft.ForAnother ? await db.NamedMember(deanery, draft.Doctor!, actor, now, cancellation) : await db.MemberOf(actor.Id, cancellation);
        doctor!.TakePart(Role.Trainee, draft.Doctor?.MayWrite == true, actor, now);
        var supervisor = await db.NamedMember(deanery, draft.Supervisor!, actor, now, cancellation);
        RuleBrokenException.Unless(supervisor?.Person.WhyNotBeside([doctor.Person.Email]) is null, "This looks like an address of the doctor. Nobody supervises their own return: choose another supervisor.");
        supervisor?.TakePartAsSupervisor(await definitions.SigningRolesToday(cancellation), draft.ForAnother && IsNamedByDeanery(supervisor, doctor, actor), actor, now);
        var registration = new AbsenceRegistration(
            doctor.PersonId, draft.Doctor?.ShownName ?? doctor.Person.Name, doctor.Post, draft.IsPlanned, draft.Absence!.Type!, draft.Approval!.ToApproval(), draft.Dates!.ToPeriod(),
            Typed.Words(draft.Reason?.Reason), supervisor is null ? null : new NamedPerson(supervisor.PersonId, draft.Supervisor!.ShownName ?? supervisor.Person.Name) { AwaitsConfirmation = supervisor.AwaitsConfirmation })
        {
            AcademicTimeIsEven = draft.AcademicTimeIsEven(rules),
            TellsDoctor = draft.Doctor?.MayWrite == true && !doctor.AwaitsAcceptance,
            Situation = draft.AsksSituation ? draft.Situation!.ToSituation() : null,
            Contact = draft.AsksSituation ? draft.Situation!.ToContact(actor.Id, supervisor?.PersonId) : null,
        };
        var forms = await definitions.Forms(cancellation);
        var absence = Absence.Register(deanery, draft.Reference, registration, [.. forms.Select(f => f.Definition)], rules, actor, now);
        if (await db.QuietTimeFor(absence, now, cancellation) is { } quiet)
        {
            absence.BeginQuiet(quiet, now);
        }

        db.Add(absence);
        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Staff whose reach covers the doctor confirm whom they name, unless it is themselves or they name for themselves.</summary>
    private static bool IsNamedByDeanery(Membership supervisor, Membership doctor, Actor actor) =>
        actor.Covers(Role.DeaneryStaff, doctor.Post) && !actor.Is(supervisor.PersonId) && !actor.Is(doctor.PersonId);
}
