using FluentValidation;

using Microsoft.AspNetCore.Mvc;

using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Absences;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

[Roles(Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff)]
[Route("{deanery}/register-absence")]
public sealed class RegisterAbsenceController(RegisterAbsenceQuery query, RegisterAbsenceHandler handler, IValidator<RegisterAbsenceInput> validator, AbsenceLinks links) : PageController
{
    [HttpGet]
    public async Task<IActionResult> Show(CancellationToken cancellation) => Page(await query.Find(new RegisterAbsenceInput(), Actor, cancellation));

    [HttpPost]
    public async Task<IActionResult> Register(RegisterAbsenceInput input, CancellationToken cancellation)
    {
        var page = await query.Find(input, Actor, cancellation);
        ModelState.Accepts(await validator.ValidateAsync(input, cancellation));
        var trainee = await Trainee(page, cancellation);
        var supervisor = await Supervisor(input, trainee, cancellation);
        CheckWithRules(page);
        if (!ModelState.IsValid)
        {
            return PageWithErrors(page);
        }

        return input.Then switch
        {
            "register" => Redirect(links.ShowAbsence(await handler.Handle(input, trainee!, supervisor, Actor, cancellation))),
            "change" => Page(page),
            _ => Page(page with { Check = query.Check(page, trainee!, supervisor) }),
        };
    }

    private async Task<DirectoryEntry?> Trainee(RegisterAbsencePage page, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(page.Input.TraineeEmail) && page.IsTrainee)
        {
            return await query.Self(Actor, cancellation);
        }

        var found = page.MayBeForAnother ? await query.Member(page.Input.TraineeEmail, Role.Trainee, cancellation) : null;
        Demand(found is not null, nameof(page.Input.TraineeEmail), "Enter the full e-mail address of a doctor in training of this deanery");
        return found;
    }

    private async Task<DirectoryEntry?> Supervisor(RegisterAbsenceInput input, DirectoryEntry? trainee, CancellationToken cancellation)
    {
        if (input.SupervisorKnown != true || string.IsNullOrWhiteSpace(input.SupervisorEmail))
        {
            return null;
        }

        var found = await query.Member(input.SupervisorEmail, Role.EducationalSupervisor, cancellation);
        Demand(found is not null, nameof(input.SupervisorEmail), "No educational supervisor of this deanery has this e-mail address. Check it, or choose “Not known yet”");
        Demand(found is null || found.Id != trainee?.Id, nameof(input.SupervisorEmail), "Nobody supervises their own return");
        return found;
    }

    private void CheckWithRules(RegisterAbsencePage page)
    {
        Demand(page.Input.Type is null || page.Rules.Type(page.Input.Type) is not null, nameof(page.Input.Type), "Select the type of absence");
        var needsReason = page.Rules.Threshold.Below == Domain.Deaneries.BelowThreshold.CaseByCase && page.Input.Starts?.Date is { } starts && page.Rules.Threshold.IsBelow(starts, page.Input.KnownReturn);
        Demand(!needsReason || !string.IsNullOrWhiteSpace(page.Input.Reason), nameof(page.Input.Reason), $"Enter why the programme would help: the absence is shorter than {page.Rules.Threshold.Months} months, so the deanery decides");
    }

    private void Demand(bool kept, string field, string message)
    {
        if (!kept && ModelState.GetFieldValidationState(field) != Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
        {
            ModelState.AddModelError(field, message);
        }
    }
}
