using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Members;

/// <summary>What the portal knows of a doctor's training, in the words that stand on forms.</summary>
public static class DoctorDetailsQueries
{
    /// <summary>What the deanery's forms say of the doctor today; null where it asks for nothing. Of somebody who was asked in and has not come, only the name is told.</summary>
    public static async Task<DoctorDetails?> DoctorDetailsOf(this SuppoRTTContext db, Absence absence, DeaneryRules rules, CancellationToken cancellation)
    {
        if (rules.DoctorDetails.Count == 0)
        {
            return null;
        }

        var known = await db.KnownOf(absence.TraineeId, cancellation);
        return DoctorDetails.Of(absence.TraineeName, rules, detail => known is null ? null : Words(known, detail, rules));
    }

    private static Task<KnownOfTraining?> KnownOf(this SuppoRTTContext db, PersonId doctor, CancellationToken cancellation) => db.Memberships.AsNoTracking()
        .Where(m => m.PersonId == doctor && !m.AwaitsAcceptance)
        .Select(m => new KnownOfTraining
        {
            Gmc = m.Person.GmcNumber,
            Gdc = m.Person.GdcNumber,
            PublicHealth = m.Person.PublicHealthNumber,
            TrainingNumber = m.TrainingNumber,
            Grade = m.Grade,
            Programme = m.Written.Programme ?? db.Set<TrainingProgramme>().Where(p => p.Id == m.Post.ProgrammeId).Select(p => p.Name).FirstOrDefault(),
            Specialty = m.Written.Specialty ?? db.Set<Specialty>().Where(p => p.Id == m.Post.SpecialtyId).Select(p => p.Name).FirstOrDefault(),
            Trust = m.Written.Trust ?? db.Set<Trust>().Where(p => p.Id == m.Post.TrustId).Select(p => p.Name).FirstOrDefault(),
            Site = m.Written.Site ?? db.Set<Site>().Where(p => p.Id == m.Post.SiteId).Select(p => p.Name).FirstOrDefault(),
            Department = m.Written.Department,
            LeadEmployer = m.Written.LeadEmployer,
        }).SingleOrDefaultAsync(cancellation);

    private static string? Words(KnownOfTraining known, TrainingDetail detail, DeaneryRules rules) => detail switch
    {
        TrainingDetail.GmcNumber => known.Gmc,
        TrainingDetail.GdcNumber => known.Gdc,
        TrainingDetail.PublicHealthNumber => known.PublicHealth,
        TrainingDetail.TrainingNumber => known.TrainingNumber,
        TrainingDetail.Programme => known.Programme,
        TrainingDetail.Specialty => known.Specialty,
        TrainingDetail.Grade => rules.Grades.FirstOrDefault(g => g.Value == known.Grade)?.Label ?? known.Grade,
        TrainingDetail.Trust => known.Trust,
        TrainingDetail.Site => known.Site,
        TrainingDetail.Department => known.Department,
        TrainingDetail.LeadEmployer => known.LeadEmployer,
    };

    private sealed record KnownOfTraining
    {
        public string? Gmc { get; init; }

        public string? Gdc { get; init; }

        public string? PublicHealth { get; init; }

        public string? TrainingNumber { get; init; }

        public string? Grade { get; init; }

        public string? Programme { get; init; }

        public string? Specialty { get; init; }

        public string? Trust { get; init; }

        public string? Site { get; init; }

        public string? Department { get; init; }

        public string? LeadEmployer { get; init; }
    }
}
