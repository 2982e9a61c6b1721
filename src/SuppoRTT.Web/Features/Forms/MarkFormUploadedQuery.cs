using SuppoRTT.Data.Absences;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features.Components;

using Choice = SuppoRTT.Domain.Forms.Choice;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A signed form that goes into the e-portfolio.</summary>
/// <param name="Input">What is posted.</param>
/// <param name="Form">The signed form.</param>
/// <param name="Mine">The e-portfolio that its answers name, with the steps there.</param>
/// <param name="Portfolios">All that the deanery knows, where the answers name none.</param>
public sealed record MarkFormUploadedPage(MarkFormUploadedInput Input, SubmittedForm Form, Choice? Mine, IReadOnlyList<Choice> Portfolios)
{
    public string Reference => Form.Absence.Reference;

    /// <summary>What is wrong with the day, seen with the form.</summary>
    public string? Problem => !Input.IsNotThere && Form.Form.SubmittedAt is { } sent && Input.UploadedOn?.Date < sent.DateInUk ? $"The form was sent on {DayWords.OnDay(sent)}: it cannot have been uploaded before" : null;

    public string? Hindrance => Form.Form.Status == FormStatus.SignedOff
        ? null
        : $"This form is {FormWorkflow.Words(Form.Form.Status)}. Only a signed form goes into the e-portfolio.";
}

public sealed class MarkFormUploadedQuery(SubmittedForms forms, DefinitionStore definitions, TimeProvider time)
{
    /// <summary>A form that the doctor has submitted; null for everyone else.</summary>
    public async Task<MarkFormUploadedPage?> Find(string reference, string form, Actor actor, MarkFormUploadedInput? input, CancellationToken cancellation)
    {
        if (await forms.Find(reference, form, null, actor, cancellation) is not { } found || !actor.Is(found.Absence.TraineeId))
        {
            return null;
        }

        var portfolios = (await definitions.Rules(cancellation)).Rules.Portfolios;
        var named = await Named(found, portfolios, actor, cancellation);
        var mine = portfolios.FirstOrDefault(p => p.Value == named && p.Value != "other");
        return new MarkFormUploadedPage(input ?? Empty(found), found, mine, portfolios);
    }

    /// <summary>The e-portfolio that the form names, else the one that the last form before it names: it is asked once.</summary>
    private async Task<string?> Named(SubmittedForm form, IReadOnlyList<Choice> portfolios, Actor doctor, CancellationToken cancellation)
    {
        var named = Named(form, portfolios);
        foreach (var before in form.Absence.Forms.Where(f => f.Stage < form.Form.Stage && f.Revision > 0).OrderByDescending(f => f.Stage).TakeWhile(_ => named is null))
        {
            named = await forms.Find(form.Absence.Reference, before.Key, null, doctor, cancellation) is { } earlier ? Named(earlier, portfolios) : null;
        }

        return named;
    }

    /// <summary>The answer to the question that offers the deanery's e-portfolios.</summary>
    private static string? Named(SubmittedForm form, IReadOnlyList<Choice> portfolios) =>
        form.Definition.Questions.FirstOrDefault(q => q.Options.Count > 0 && q.Options.All(o => portfolios.Any(p => p.Value == o.Value))) is { } question
            ? form.Answers.Text(question.Key)
            : null;

    private MarkFormUploadedInput Empty(SubmittedForm found) => new()
    {
        Revision = found.Form.Revision,
        UploadedOn = TypedDate.Of(found.Form.UploadedOn ?? time.GetUtcNow().DateInUk),
    };
}
