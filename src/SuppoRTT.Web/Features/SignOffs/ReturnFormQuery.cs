using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.SignOffs;

/// <summary>A submitted form that is to be returned.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Form">The form as this signer may read it.</param>
public sealed record ReturnFormPage(ReturnFormInput Input, SubmittedForm Form)
{
    /// <summary>The secret of their link, of who signs without an account; null of who signs in.</summary>
    public string? Token { get; init; }

    public string Reference => Form.Absence.Reference;

    public string Doctor => Form.Absence.TraineeName;

    /// <summary>The questions that the signer can read, by section.</summary>
    public IReadOnlyList<AnsweredSection> Sections => Form.Sheet().Sections;

    /// <summary>Why it cannot be returned now.</summary>
    public string? Hindrance => Form.Absence.WhyNotOpen
        ?? (FormWorkflow.Allows(Form.Form.Status, FormStep.Return) ? null : $"This form is {FormWorkflow.Words(Form.Form.Status)}, so it cannot be returned now.");

    /// <summary>Where the form is read.</summary>
    public string FormAddress(SignOffLinks links) => Token is { } token ? links.SignAsGuest(token) : links.SignOffForm(Reference, Form.Form.Key);
}

public sealed class ReturnFormQuery(SubmittedForms forms)
{
    public async Task<ReturnFormPage?> Find(string reference, string form, Actor signer, ReturnFormInput? input, CancellationToken cancellation) =>
        await forms.FindToSign(reference, form, signer, cancellation) is { } found
            ? new ReturnFormPage(input ?? new ReturnFormInput { Revision = found.Form.Revision }, found)
            : null;
}
