using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>A named part of a deanery at which a role may reach: school, specialty, programme, trust or site.</summary>
public abstract class DeaneryPart : IOwnedByDeanery
{
    public const int LongestName = 200;

    protected DeaneryPart() => Name = FoldedName = null!;

    protected DeaneryPart(Guid id, DeaneryId deanery, string name) => (Id, DeaneryId, Name, FoldedName) = (id, deanery, name, Folded.Of(name, LongestName));

    public Guid Id { get; private init; }

    public DeaneryId DeaneryId { get; private init; }

    public string Name { get; private init; }

    /// <summary>By which it is sorted, found and the only one of its name.</summary>
    public string FoldedName { get; private init; }
}

/// <summary>A postgraduate school of the deanery, as the School of Paediatrics.</summary>
public sealed class School : DeaneryPart
{
    private School()
    {
    }

    public School(Guid id, DeaneryId deanery, string name)
        : base(id, deanery, name)
    {
    }
}

/// <summary>A specialty of a school.</summary>
public sealed class Specialty : DeaneryPart
{
    private Specialty()
    {
    }

    public Specialty(Guid id, DeaneryId deanery, string name, Guid schoolId)
        : base(id, deanery, name) => SchoolId = schoolId;

    public Guid SchoolId { get; private init; }
}

/// <summary>A training programme in a specialty.</summary>
public sealed class TrainingProgramme : DeaneryPart
{
    private TrainingProgramme()
    {
    }

    public TrainingProgramme(Guid id, DeaneryId deanery, string name, Guid specialtyId)
        : base(id, deanery, name) => SpecialtyId = specialtyId;

    public Guid SpecialtyId { get; private init; }
}

/// <summary>An NHS trust that employs or hosts doctors in training.</summary>
public sealed class Trust : DeaneryPart
{
    private Trust()
    {
    }

    public Trust(Guid id, DeaneryId deanery, string name)
        : base(id, deanery, name)
    {
    }
}

/// <summary>A hospital or practice of a trust.</summary>
public sealed class Site : DeaneryPart
{
    private Site()
    {
    }

    public Site(Guid id, DeaneryId deanery, string name, Guid trustId)
        : base(id, deanery, name) => TrustId = trustId;

    public Guid TrustId { get; private init; }
}
