using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;

namespace SuppoRTT.Data.Definitions;

/// <summary>The deanery's trusts, sites and programmes as the options of questions that ask for a place.</summary>
internal sealed record PlaceOptions(IReadOnlyList<Choice> Trusts, IReadOnlyList<Choice> Sites, IReadOnlyList<Choice> Programmes)
{
    public static bool AreAskedIn(FormDefinition form) => form.Questions.Any(q => q.OptionsFrom is not null || q.Questions.Any(r => r.OptionsFrom is not null));

    public static async Task<PlaceOptions> Read(SuppoRTTContext db, CancellationToken cancellation) => new(
        await Of(db.Set<Trust>(), cancellation), await Of(db.Set<Site>(), cancellation), await Of(db.Set<TrainingProgramme>(), cancellation));

    public FormDefinition FilledIn(FormDefinition form) =>
        form with { Sections = [.. form.Sections.Select(s => s with { Questions = [.. s.Questions.Select(FilledIn)] })] };

    private static async Task<IReadOnlyList<Choice>> Of<T>(IQueryable<T> parts, CancellationToken cancellation)
        where T : DeaneryPart => await parts.OrderBy(p => p.FoldedName).Select(p => new Choice { Value = p.Id.ToString(), Label = p.Name }).ToListAsync(cancellation);

    private Question FilledIn(Question question) => (question.OptionsFrom switch
    {
        "trusts" => question with { Options = Trusts },
        "sites" => question with { Options = Sites },
        "programmes" => question with { Options = Programmes },
        _ => question,
    }) with
    { Questions = [.. question.Questions.Select(FilledIn)] };
}
