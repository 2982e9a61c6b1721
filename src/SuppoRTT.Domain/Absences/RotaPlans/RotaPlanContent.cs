using System.Globalization;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences.RotaPlans;

/// <summary>One line of what the doctor may and may not do.</summary>
public sealed record RotaPlanLine(string Label, string Words);

/// <summary>
/// All that those who keep the rota are told of a doctor who comes back. Nothing of why they were away is in it: beside name, post and dates it has only answers to questions that
/// the deanery marked for it.
/// </summary>
public sealed record RotaPlanContent
{
    public required string Doctor { get; init; }

    public string? Grade { get; init; }

    public string? Trust { get; init; }

    /// <summary>The hospital, practice or department.</summary>
    public string? Place { get; init; }

    public required DateOnly Returns { get; init; }

    public DateOnly? SupervisedFrom { get; init; }

    public DateOnly? SupervisedUntil { get; init; }

    /// <summary>What the deanery calls working with a supervisor close by.</summary>
    public required string Supervision { get; init; }

    /// <summary>What they may and may not do, in the order of the form.</summary>
    public IReadOnlyList<RotaPlanLine> Lines { get; init; } = [];

    /// <summary>Whom to call first, and what they are called.</summary>
    public string? Supervisor { get; init; }

    public string? SupervisorEmail { get; init; }

    /// <summary>The role in which they supervise, where it is another than that of the educational supervisor; null where it is that, or is not known.</summary>
    public Role? SupervisorAs { get; init; }

    /// <summary>The deanery's team, whom to call otherwise.</summary>
    public required string Team { get; init; }

    public required string TeamEmail { get; init; }

    public string? TeamPhone { get; init; }

    public bool IsSupervised => SupervisedFrom is not null || SupervisedUntil is not null;

    public string Hash => ContentHash.Of(ToText());

    /// <summary>As canonical JSON: what is kept, shown, printed and compared.</summary>
    public string ToText() => Answers.None
        .With("doctor", Doctor).With("grade", Grade).With("trust", Trust).With("place", Place)
        .With("returns", Written(Returns)).With("supervisedFrom", Written(SupervisedFrom)).With("supervisedUntil", Written(SupervisedUntil)).With("supervision", Supervision)
        .With("lines", new RowsAnswer([.. Lines.Select(l => Answers.None.With("label", l.Label).With("words", l.Words))]))
        .With("supervisor", Supervisor).With("supervisorEmail", SupervisorEmail).With("supervisorAs", SupervisorAs?.ToString())
        .With("team", Team).With("teamEmail", TeamEmail).With("teamPhone", TeamPhone)
        .ToCanonicalJson();

    public static RotaPlanContent Parse(string text)
    {
        var kept = Answers.Parse(text);
        return new RotaPlanContent
        {
            Doctor = kept.Text("doctor")!,
            Grade = kept.Text("grade"),
            Trust = kept.Text("trust"),
            Place = kept.Text("place"),
            Returns = kept.Date("returns")!.Value,
            SupervisedFrom = kept.Date("supervisedFrom"),
            SupervisedUntil = kept.Date("supervisedUntil"),
            Supervision = kept.Text("supervision")!,
            Lines = [.. kept.Rows("lines").Select(l => new RotaPlanLine(l.Text("label")!, l.Text("words")!))],
            Supervisor = kept.Text("supervisor"),
            SupervisorEmail = kept.Text("supervisorEmail"),
            SupervisorAs = Enum.TryParse<Role>(kept.Text("supervisorAs"), out var role) ? role : null,
            Team = kept.Text("team")!,
            TeamEmail = kept.Text("teamEmail")!,
            TeamPhone = kept.Text("teamPhone"),
        };
    }

    /// <summary>From the signed revision of the form that gives it. Null while the day of the return is not known.</summary>
    /// <param name="absence">Whose dates and supervision count as they are now.</param>
    /// <param name="rules">Of the deanery.</param>
    /// <param name="form">The definition under which it was answered: what it did not mark for the rota then is not told now.</param>
    /// <param name="answers">All answers; only those that are marked are taken.</param>
    /// <param name="doctor">What the form says of the doctor's post.</param>
    /// <param name="held">Who holds which role today: nobody is to call somebody who has left, or does it no more. Then it is the team alone.</param>
    /// <param name="supervisorEmail">Where the supervisor is reached.</param>
    public static RotaPlanContent? Of(Absence absence, DeaneryRules rules, FormDefinition form, Answers answers, DoctorDetails? doctor, RolesOnDay held, string? supervisorEmail)
    {
        if (rules.RotaPlan is not { } terms || (absence.ReturnedOn ?? absence.Period.ExpectedReturn) is not { } returns)
        {
            return null;
        }

        var told = form.Questions.Where(q => q.IsForRota && form.IsShown(q, answers) && answers[q.Key] is not null).ToDictionary(q => q.Key, q => AnswerSheet.Words(q, answers[q.Key]));
        string? Said(string? question) => question is null ? null : told.GetValueOrDefault(question);
        string? Known(TrainingDetail detail) => doctor?.Known.FirstOrDefault(l => l.Key == detail.ToString())?.Words;
        var supervisor = absence.DoneNowWith(form.Key, held);
        return new RotaPlanContent
        {
            Doctor = absence.TraineeName,
            Grade = Said(terms.GradeQuestion) ?? Known(TrainingDetail.Grade),
            Trust = Said(terms.TrustQuestion) ?? Known(TrainingDetail.Trust),
            Place = Said(terms.PlaceQuestion) ?? (Said(terms.TrustQuestion) is { } trust && trust != Known(TrainingDetail.Trust) ? null : Known(TrainingDetail.Site)),
            Returns = returns,
            SupervisedFrom = absence.SupervisionStarts,
            SupervisedUntil = absence.SupervisionEnds,
            Supervision = rules.Entitlements.SupervisionName,
            Lines = [.. form.Questions.Where(q => told.ContainsKey(q.Key) && !terms.Questions.Contains(q.Key)).Select(q => new RotaPlanLine(q.OnRotaPlan!, told[q.Key]))],
            Supervisor = supervisor?.Name,
            SupervisorEmail = supervisorEmail,
            SupervisorAs = OtherRoleOf(supervisor, absence.Form(form.Key)),
            Team = rules.Contact.Name,
            TeamEmail = rules.Contact.Email,
            TeamPhone = rules.Contact.Phone,
        };
    }

    /// <summary>The role in which they were chosen for the form, else the one in which they signed it.</summary>
    private static Role? OtherRoleOf(Participation? supervisor, AbsenceForm form) =>
        (supervisor?.As ?? SignedAs(supervisor, form.ValidSignature(Party.Supervisor)?.By)) is { } role and not Role.EducationalSupervisor ? role : null;

    private static Role? SignedAs(Participation? supervisor, ActorStamp? by) => by is not null && (by.OnBehalfOfId ?? by.Id) == supervisor?.PersonId.Value ? by.Role : null;

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
