using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Registers an absence and names its supervisor; returns its reference.</summary>
public sealed class RegisterAbsenceHandler(SuppoRTTContext db, DefinitionStore definitions, CurrentDeanery deanery, TimeProvider time)
{
    public async Task<string> Handle(RegisterAbsenceInput input, DirectoryEntry trainee, DirectoryEntry? supervisor, Actor actor, CancellationToken cancellation)
    {
        var approval = new Approval(input.Approval!.Value, string.IsNullOrWhiteSpace(input.ApprovedBy) ? null : input.ApprovedBy.Trim(), input.ApprovedOn?.Date);
        var registration = new AbsenceRegistration(
            trainee.Id, trainee.Name, trainee.Post, input.Planned!.Value, input.Type!, approval, new AbsencePeriod(input.Starts!.Date!.Value, input.KnownReturn), input.Reason);
        var forms = await definitions.Forms(cancellation);
        var absence = Absence.Register(deanery.Id, Reference.New(), registration, [.. forms.Select(f => f.Definition)], (await definitions.Rules(cancellation)).Rules, actor, time.GetUtcNow());
        if (supervisor is not null)
        {
            absence.NameSupervisor(supervisor.Id, supervisor.Name, actor, time.GetUtcNow());
        }

        db.Add(absence);
        await db.SaveChangesAsync(cancellation);
        return absence.Reference;
    }
}
