using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Data.Tenancy;

/// <summary>The one deanery this request or job works in. Reading it before it is chosen throws: no deanery means no data.</summary>
public sealed class CurrentDeanery
{
    private Deanery? _deanery;

    public DeaneryId Id => Deanery.Id;

    public Deanery Deanery => _deanery ?? throw new InvalidOperationException("No deanery has been chosen.");

    public bool IsChosen => _deanery is not null;

    public void Choose(Deanery deanery) => _deanery = _deanery is null || _deanery.Id == deanery.Id
        ? deanery
        : throw new InvalidOperationException("A request cannot change deanery.");
}
