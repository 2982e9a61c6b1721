using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Domain.Absences;

/// <summary>What a step would mean for those to whom the plan for the rota was sent, said before it is taken.</summary>
public sealed partial class Absence
{
    /// <summary>Those to whom a plan was sent that still counts.</summary>
    public IReadOnlyList<RotaSending> ToldOfRota() => [.. LatestRotaSendings.Where(s => s.IsLive)];

    /// <summary>Of a form that is opened again.</summary>
    public RotaPlanNews NewsOfReopening(string form, RotaPlanTerms? terms) => NewsOfRotaPlan(terms, [form], ReturnedOn ?? Period.ExpectedReturn);

    /// <summary>Of an absence that ends now.</summary>
    public RotaPlanNews NewsOfEnding() => NewsOfRotaPlan(isOver: true);

    private RotaPlanNews NewsOfRotaPlan(bool isOver) => isOver && ToldOfRota().Count > 0 ? RotaPlanNews.CountsNoMore : RotaPlanNews.None;

    private RotaPlanNews NewsOfRotaPlan(RotaPlanTerms? terms, IReadOnlyList<string> reopened, DateOnly? returns)
    {
        if (terms is null || ToldOfRota().Count == 0)
        {
            return RotaPlanNews.None;
        }

        var isOver = reopened.Contains(terms.Form) || returns is null;
        return isOver ? (Status == AbsenceStatus.OnHold ? RotaPlanNews.CountsNoMoreAfterHold : RotaPlanNews.CountsNoMore)
            : returns != (ReturnedOn ?? Period.ExpectedReturn) && Status != AbsenceStatus.OnHold ? RotaPlanNews.IsSentAnew
            : RotaPlanNews.None;
    }
}
