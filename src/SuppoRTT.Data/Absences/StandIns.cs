using System.Linq.Expressions;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Absences;

/// <summary>What somebody may know of because they stand in for others: what those may know of through the roles that they lent, and neither the deputy's own absences nor theirs.</summary>
public static class StandIns
{
    /// <summary>Those that somebody knows of because they stand in for this one person.</summary>
    public static IQueryable<Absence> LentTo(this IQueryable<Absence> absences, Actor deputy, Actor absent) => absences.Where(InAnothersName(deputy, [absent]));

    internal static Expression<Func<Absence, bool>> InAnothersName(Actor actor) => InAnothersName(actor, actor.StandsInFor);

    private static Expression<Func<Absence, bool>> InAnothersName(Actor actor, IReadOnlyList<Actor> absent)
    {
        var reach = new Reach([.. absent.SelectMany(s => s.Roles)]);
        var (all, programmes, specialties, schools, trusts, sites) = (reach.IsAll, reach.Programmes, reach.Specialties, reach.Schools, reach.Trusts, reach.Sites);
        List<PersonId> own = [actor.Id, .. actor.StandsInFor.Select(s => s.Id)];
        List<PersonId> With(Func<Role, bool> held) => [.. absent.Where(s => s.Roles.Any(r => held(r.Role))).Select(s => s.Id)];
        var (supervisors, educational) = (With(Participation.Supervising.Contains), With(r => r == Role.EducationalSupervisor));
        var (directors, tutors, champions) = (With(r => r == Role.TrainingProgrammeDirector), With(r => r == Role.CollegeTutor), With(r => r == Role.Champion));
        return a => !own.Contains(a.TraineeId) && (all
            || a.Participations.Any(p => p.Until == null && ((p.Part == Part.Supervisor && supervisors.Contains(p.PersonId)) || (p.Part == Part.FormPartner
                && ((p.As == Role.EducationalSupervisor && educational.Contains(p.PersonId)) || (p.As == Role.TrainingProgrammeDirector && directors.Contains(p.PersonId))
                    || (p.As == Role.CollegeTutor && tutors.Contains(p.PersonId)) || (p.As == Role.Champion && champions.Contains(p.PersonId))))))
            || programmes.Contains(a.ProgrammeId) || specialties.Contains(a.SpecialtyId) || schools.Contains(a.SchoolId)
            || trusts.Contains(a.TrustId) || sites.Contains(a.SiteId));
    }

    internal static Expression<Func<T, bool>> Or<T>(this Expression<Func<T, bool>> one, Expression<Func<T, bool>> other) =>
        Expression.Lambda<Func<T, bool>>(Expression.OrElse(one.Body, new Renamed(other.Parameters[0], one.Parameters[0]).Visit(other.Body)), one.Parameters);

    private sealed class Renamed(ParameterExpression from, ParameterExpression to) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == from ? to : node;
    }
}
