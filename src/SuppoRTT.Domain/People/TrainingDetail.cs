namespace SuppoRTT.Domain.People;

/// <summary>What a form may say of the doctor and their training besides the name. A closed list: which of it is asked, and in which words, is the deanery's.</summary>
public enum TrainingDetail
{
    GmcNumber,
    GdcNumber,
    PublicHealthNumber,
    TrainingNumber,
    Programme,
    Specialty,
    Grade,
    Trust,
    Site,
    Department,
    LeadEmployer,
}
