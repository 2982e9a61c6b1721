namespace SuppoRTT.Domain.Absences.RotaPlans;

/// <summary>What those hear to whom a plan for the rota was sent.</summary>
public enum RotaPlanNews
{
    /// <summary>Nothing: there is no plan that counts, or it stays as it is.</summary>
    None,

    /// <summary>It is no longer valid, and they are told.</summary>
    CountsNoMore,

    /// <summary>It is no longer valid, and they are told once the absence is taken up again.</summary>
    CountsNoMoreAfterHold,

    /// <summary>It says something else, and they get the new version.</summary>
    IsSentAnew,
}
