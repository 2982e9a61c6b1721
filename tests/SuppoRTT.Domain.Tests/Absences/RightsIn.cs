using System.Reflection;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>Every right of somebody in an absence or in what belongs to it, found by reflection so that a new one is among them.</summary>
/// <param name="walk">The walk, with what stands beside the absence.</param>
/// <param name="deanery">Whose forms and rules count.</param>
/// <param name="except">The form for which a guest came, so that only rights in others are asked for; null of everybody else.</param>
internal sealed class RightsIn(RandomWalk walk, A deanery, string? except = null)
{
    /// <summary>What is no right by itself, with the reason.</summary>
    private static readonly Dictionary<string, string> _noRights = new()
    {
        [nameof(Absence.MayPrint)] = "asked of those who may know of it, all of whom may print the portfolio",
        [nameof(Absence.MayWriteNote)] = "asked of those who may know of it, all of whom may write down something for themselves; what others read is written in the walks",
        [nameof(Absence.SeesAnswer)] = "asked of those who may know of it, all of whom read what is not private; who reads what is private follows from AudiencesOf",
        [nameof(Absence.IsNext)] = "opens the page about a change of supervisor, which has a question of its own (ComingTo), and nothing else",
        [nameof(Absence.HasDecidedOn)] = "says what somebody did; the page that asks it is found by those only who may know of the absence",
        [nameof(Absence.MayStillCome)] = "says who goes on hearing of a meeting: who comes to it, and of the others those who may know of the absence, which is asked",
        [nameof(Absence.MayResolve)] = "asked of those who may answer the comment",
    };

    /// <summary>With what each question is asked beside somebody, by the type of what it asks for.</summary>
    private static readonly Dictionary<Type, Func<RandomWalk, A, string?, IEnumerable<object?>>> _about = new()
    {
        [typeof(string)] = (_, a, except) => a.Forms.Where(f => f.Key != except).Select(f => f.Key),
        [typeof(FormDefinition)] = (_, a, except) => a.Forms.Where(f => f.Key != except),
        [typeof(CallForHelp)] = (walk, _, _) => walk.Absence.Calls,
        [typeof(DeaneryRequest)] = (walk, _, _) => walk.Absence.Requests,
        [typeof(RequestTerms)] = (_, a, _) => a.Rules.Requests,
        [typeof(Role?)] = (_, _, _) => [null],
        [typeof(Note)] = (walk, _, _) => walk.Notes,
        [typeof(QuestionComment)] = (walk, _, except) => walk.Comments.Where(c => c.FormKey != except),
        [typeof(WaitedFor)] = (_, a, except) => a.Forms.Where(f => f.Key != except).Select(f => new WaitedFor(f.Key, a.Cast.Trainee.Id, a.Cast.Trainee.Name, ReminderTrigger.FormDue, null)),
        [typeof(RotaPlanTerms)] = (_, a, except) => a.Rules.RotaPlan is { } terms && terms.Form != except ? [terms] : [],
    };

    private static readonly IReadOnlyList<Right> _all = [.. typeof(Absence).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(m => m.ReturnType == typeof(bool) && m.GetParameters().Any(p => p.ParameterType == typeof(Actor)) && m.GetParameters().All(p => p.Name != "by") && !_noRights.ContainsKey(m.Name))
        .Select(m => new Right(m.Name, MethodInvoker.Create(m), [.. m.GetParameters().Select(p => p.ParameterType)]))];

    private readonly IReadOnlyList<FormDefinition> _forms = [.. deanery.Forms.Where(f => f.Key != except)];

    private readonly IReadOnlyList<(Right Right, object?[] Told)> _questions = [.. _all.Where(r => except is null || r.IsOfAForm).SelectMany(r => Told(r, walk, deanery, except).Select(told => (r, told)))];

    public static IReadOnlyList<string> Names => [.. _all.Select(r => r.Name)];

    /// <summary>The names of those that the walks cannot ask, since they do not know with what.</summary>
    public static IEnumerable<string> Unknown => _all.Where(r => r.Asks.Any(t => t != typeof(Actor) && !_about.ContainsKey(t))).Select(r => r.Name);

    /// <summary>The first right of somebody, in words; null if they have none.</summary>
    public string? First(Actor actor)
    {
        foreach (var (right, told) in _questions)
        {
            told[right.Of] = actor;
            if ((bool)right.Ask.Invoke(walk.Absence, told.AsSpan())!)
            {
                return $"{right.Name} holds";
            }
        }

        return _forms.SelectMany(f => walk.Absence.AudiencesOf(actor, f.Key)).Select(a => (Audience?)a).FirstOrDefault() is { } audience ? $"reads answers as {audience}"
            : _forms.SelectMany(f => walk.Absence.SigningRoles(actor, f)).Select(r => (Role?)r).FirstOrDefault() is { } role ? $"signs as {role}"
            : null;
    }

    /// <summary>Everything with which a question can be asked, with a place for who is asked about.</summary>
    private static IEnumerable<object?[]> Told(Right right, RandomWalk walk, A deanery, string? except) => right.Asks.Aggregate<Type, IEnumerable<object?[]>>(
        [[]], (so, type) => so.SelectMany(told => (type == typeof(Actor) ? [null] : _about[type](walk, deanery, except)).Select(about => (object?[])[.. told, about])));

    private sealed record Right(string Name, MethodInvoker Ask, IReadOnlyList<Type> Asks)
    {
        public int Of { get; } = Asks.TakeWhile(t => t != typeof(Actor)).Count();

        public bool IsOfAForm => Asks.Any(t => t == typeof(string) || t == typeof(FormDefinition) || t == typeof(WaitedFor));
    }
}
