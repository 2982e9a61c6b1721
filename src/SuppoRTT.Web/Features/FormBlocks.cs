using SuppoRTT.Data.Absences;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>What is printed of a submitted form wherever it is printed: answers under the wording they had, meeting, signatures.</summary>
public static class FormBlocks
{
    public static IEnumerable<Block> Answers(SubmittedForm form, Edition edition, int level) => AnswerBlocks.Of(form.Sheet(edition), form.Answers, level);

    /// <summary>Whose training it is: the name, and what else was known when the form was sent.</summary>
    public static IEnumerable<AnswerLine> Doctor(string name, DoctorDetails? details) =>
        [new AnswerLine("Doctor", details?.Name ?? name), .. (details?.KnownOfTraining ?? []).Select(l => new AnswerLine(l.Label, l.Words!))];

    public static IEnumerable<Block> MeetingAndSignatures(SubmittedForm form, int level) =>
    [
        new Heading(level, "Meeting"),
        MeetingOf(form),
        new Heading(level, "Signatures"),
        .. form.Form.Signatures.Where(s => s.Revision == form.Revision.Number).CountingFirst().Select(s => Panel(s, form)),
        .. Missing(form),
        .. EndorsingBlocks.Of(form, level),
    ];

    /// <summary>What the revision is worth today, in a word or two.</summary>
    public static string Standing(SubmittedForm form) => form.Form.StandingOf(form.Revision.Number) switch
    {
        RevisionStanding.SignedOff => "Signed off",
        RevisionStanding.AwaitingSignOff => "Waiting for sign-off",
        RevisionStanding.AwaitingEndorsement => "Signed, waiting to be endorsed",
        RevisionStanding.Replaced => $"Replaced by revision {form.Form.Revision}",
        RevisionStanding.Void => form.Form.Status switch
        {
            FormStatus.Returned => "Returned for changes",
            FormStatus.Reopened => "Reopened, to be signed again",
            _ => "Taken back by the doctor",
        },
    };

    /// <summary>That nothing of it counts any more, whatever its signatures; null unless the absence is withdrawn.</summary>
    public static string? Withdrawal(SubmittedForm form) => form.Absence.Status == AbsenceStatus.Withdrawn ? "The absence was withdrawn. This form does not count any more." : null;

    /// <summary>What the reader must know before the first answer; null for a form that is signed.</summary>
    public static string? Warning(SubmittedForm form) => form.Form.StandingOf(form.Revision.Number) switch
    {
        RevisionStanding.SignedOff => null,
        RevisionStanding.AwaitingEndorsement => $"Not endorsed yet. The supervisor has signed this form, and {EndorsingWords.Within(form.Form.EndorsingRole)} has still to endorse it.",
        RevisionStanding.AwaitingSignOff => "Not signed yet. The doctor has sent this form, and the supervisor has not signed it.",
        RevisionStanding.Replaced => $"This revision no longer counts. Revision {form.Form.Revision} has taken its place.",
        RevisionStanding.Void => form.Form.Status switch
        {
            FormStatus.Returned when form.Form.OpenReturn is { } given && form.Form.Endorsements.Any(e => e.VoidedAt == given.At) => "Not endorsed. This revision was sent back for changes, so its signatures are void.",
            FormStatus.Returned => "Not signed. The supervisor returned this revision for changes, so the doctor’s own signature is void too.",
            FormStatus.Reopened => "Not signed any more. This form was opened again, so its signatures are void until it is sent and signed once more.",
            _ => "Not signed. The doctor took this form back to change it, so their own signature is void.",
        },
    };

    public static string? Watermark(SubmittedForm form) => Withdrawal(form) is not null ? "WITHDRAWN" : form.Form.StandingOf(form.Revision.Number) switch
    {
        RevisionStanding.SignedOff => null,
        RevisionStanding.AwaitingSignOff => "NOT SIGNED YET",
        RevisionStanding.AwaitingEndorsement => "NOT ENDORSED YET",
        RevisionStanding.Replaced => "REPLACED",
        RevisionStanding.Void => "NOT VALID",
    };

    /// <summary>The meeting that stands with this revision: a signed one says what its signer was shown, whatever was recorded since.</summary>
    private static Block MeetingOf(SubmittedForm form) => (form.Absence.MeetingUnder(form.Form.Key, form.Revision.Number), form.Absence.MeetingOf(form.Form.Key)) switch
    {
        ({ } held, _) => new AnswerList(
        [
            new AnswerLine("Took place on", DayWords.Of(held.On)),
            new AnswerLine("How", MeetingWords.Of(held.Mode)),
            new AnswerLine("Who was there", held.WhoWasThere),
        ]),
        _ when form.Revision.Number < form.Form.Revision => new Paragraph("No meeting stands with this revision, because it was never signed off."),
        (_, { ProposedFor: { } at } proposed) => new AnswerList([new AnswerLine("Proposed for", DayWords.Of(at)), new AnswerLine("Where", proposed.Place ?? "")]),
        _ => new Paragraph("No meeting has been recorded."),
    };

    private static SignaturePanel Panel(Signature signature, SubmittedForm of)
    {
        var form = of.Form;
        var role = signature.By.Role is { } held ? RoleWords.Of(held) : "";
        var lines = new List<AnswerLine>
        {
            new("Name", signature.By.OnBehalfOfName is { } other ? $"{signature.By.Name}, for {other}" : signature.By.Name),
            new("Signed on", PaperSignatureWords.When(signature)),
            new("What they declared", signature.Statement),
        };
        if (signature.Party == Party.Trainee && of.Absence.SittingUnder(form.Key, signature.At) is { } sitting)
        {
            lines.Add(new AnswerLine("Filled in together with", sitting.PartnerName));
        }

        if (signature.Comments is { Length: > 0 } comments)
        {
            lines.Add(new AnswerLine("Comments", comments));
        }

        lines.Add(new AnswerLine("Does it count?", signature.VoidedAt is { } at ? $"No. It is void since {DayWords.Of(at)}, {FormWords.WhyVoid(signature, form)}." : "Yes"));
        return new SignaturePanel(role, lines);
    }

    private static IEnumerable<Block> Missing(SubmittedForm form) => form.Form.StandingOf(form.Revision.Number) == RevisionStanding.AwaitingSignOff
        ? [new Paragraph("The supervisor has not signed yet.")]
        : [];
}
