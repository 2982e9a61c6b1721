using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>A submitted form that is to be returned.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Form">The form as this signer may read it.</param>
/// <param name="Roles">The roles in which they may return it, the one that is meant if they say nothing else first.</param>
public sealed record ReturnFormPage(ReturnFormInput Input, SubmittedForm Form, IReadOnlyList<Role> Roles)
{
    /// <summary>What is wrong with the role that was selected.</summary>
    public string? RoleProblem => Roles.Count > 1 && !(Input.As is { } role && Roles.Contains(role)) ? "Select the role in which you return it" : null;

    /// <summary>The secret of their link, of who signs without an account; null of who signs in.</summary>
    public string? Token { get; init; }

    /// <summary>Of who signs without an account: that they had given the code when they opened the page, sealed.</summary>
    public string? Ticket { get; init; }

    public string Reference => Form.Absence.Reference;

    public string Doctor => Form.Absence.TraineeName;

    /// <summary>The questions that the signer can read, by section.</summary>
    public IReadOnlyList<AnsweredSection> Sections => Form.Sheet().Sections;

    /// <summary>Why it cannot be returned now.</summary>
    public string? Hindrance => Form.Absence.WhyNotOpen
        ?? (FormWorkflow.Allows(Form.Form.Status, FormStep.Return) ? null : $"This form is {FormWorkflow.Words(Form.Form.Status)}, so it cannot be returned now.")
        ?? WhyNotYet;

    /// <summary>They do the form with the doctor and wait for the deanery alone.</summary>
    public string? WhyNotYet { get; init; }

    /// <summary>Where the form is read.</summary>
    public string FormAddress(SignOffLinks links) => Token is { } token ? links.SignAsGuest(token) : links.SignOffForm(Reference, Form.Form.Key);
}

public sealed class ReturnFormQuery(SubmittedForms forms)
{
    public async Task<ReturnFormPage?> Find(string reference, string form, Actor signer, ReturnFormInput? input, CancellationToken cancellation) =>
        await forms.FindToSign(reference, form, signer, cancellation) is { } found
            ? Page(found, input, found.Absence.SigningRoles(signer, found.Definition)) with { WhyNotYet = SignOffFormPage.WhyNotYet(found, signer) }
            : null;

    private static ReturnFormPage Page(SubmittedForm found, ReturnFormInput? input, IReadOnlyList<Role> roles) =>
        new(input ?? new ReturnFormInput { Revision = found.Form.Revision, As = roles.Count > 0 ? roles[0] : null }, found, roles);
}
