using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>A signed form that is to be sent back.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Form">The form as this reader may read it.</param>
/// <param name="Reader">Who is asking.</param>
public sealed record SendBackFormPage(SendBackFormInput Input, SubmittedForm Form, Actor Reader)
{
    public string Reference => Form.Absence.Reference;

    public string Doctor => Form.Absence.TraineeName;

    /// <summary>The questions that they can read, by section.</summary>
    public IReadOnlyList<AnsweredSection> Sections => Form.Sheet().Sections;

    /// <summary>Why it cannot be sent back now.</summary>
    public string? Hindrance => Form.Absence.WhyNotOpen ?? Form.Absence.WhyShutOut(Reader, Form.Form.Key)
        ?? (Form.Absence.MaySendBack(Reader, Form.Form.Key) ? null : $"This form is {FormWorkflow.Words(Form.Form.Status)}, and is not for you to send back.");
}

/// <summary>Finds a signed form for somebody who may send it back.</summary>
public sealed class SendBackFormQuery(SubmittedForms forms)
{
    public async Task<SendBackFormPage?> Find(string reference, string form, Actor reader, SendBackFormInput? input, CancellationToken cancellation) =>
        await forms.FindToEndorse(reference, form, reader, cancellation) is { } found
            ? new SendBackFormPage(input ?? new SendBackFormInput { Revision = found.Form.Revision }, found, reader)
            : null;
}
