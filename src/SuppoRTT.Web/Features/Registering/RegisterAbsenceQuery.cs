using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <param name="Rules">The deanery's rules.</param>
/// <param name="MayForSelf">Whether the reader is a doctor in training here.</param>
/// <param name="MayForAnother">Whether the reader may register for somebody else.</param>
/// <param name="Input">What is posted.</param>
public sealed record RegisterAbsencePage(DeaneryRules Rules, bool MayForSelf, bool MayForAnother, RegisterAbsenceInput Input);

public sealed class RegisterAbsenceQuery(DefinitionStore definitions, CurrentDeanery deanery, TimeProvider time)
{
    /// <summary>Who can only be registering for one of the two is not asked which.</summary>
    public async Task<RegisterAbsencePage> Find(RegisterAbsenceInput input, Actor actor, CancellationToken cancellation)
    {
        var (self, another) = (actor.Holds(Role.Trainee), actor.IsConfirmedAs(Role.EducationalSupervisor) || actor.Holds(Role.Champion) || actor.Holds(Role.DeaneryStaff));
        var asked = (self, another) switch
        {
            (true, true) => input,
            (true, false) => input with { Whose = RegisterAbsenceInput.Mine },
            (false, false) => input with { Whose = null },
            _ => input with { Whose = RegisterAbsenceInput.Another },
        };
        return new RegisterAbsencePage((await definitions.Rules(cancellation)).Rules, self, another, asked);
    }

    public RegistrationDraft Begin(RegisterAbsencePage page, Actor actor) =>
        RegistrationDraft.Begin(deanery.Id, actor, page.Input.Whose == RegisterAbsenceInput.Another, time.GetUtcNow());
}
