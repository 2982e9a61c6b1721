using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Deaneries;

/// <summary>Everything in which one deanery differs from another: one version of its definition file, checked when it was loaded. Never decided by the deanery's name in code.</summary>
public sealed record DeaneryRules
{
    /// <summary>The first word of its addresses.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name in the header and on documents.</summary>
    public required string Name { get; init; }

    /// <summary>What it calls its programme: "Supported Return to Training".</summary>
    public required string ProgrammeName { get; init; }

    /// <summary>From which day this version counts, as a UK date.</summary>
    public required DateOnly EffectiveFrom { get; init; }

    /// <summary>By whose bank holidays it works.</summary>
    public required Nation Nation { get; init; }

    public required Contact Contact { get; init; }

    public required Guidance Guidance { get; init; }

    public required SupervisorTerms Supervisor { get; init; }

    public required Threshold Threshold { get; init; }

    /// <summary>Asked when the type of absence is an academic block; absent where the deanery does not ask.</summary>
    public AcademicSplit? AcademicSplit { get; init; }

    public required IReadOnlyList<AbsenceType> AbsenceTypes { get; init; }

    /// <summary>One window for each form of the deanery, in the order of its steps.</summary>
    public required IReadOnlyList<FormWindow> Windows { get; init; }

    /// <summary>Who is reminded of what and when, in the order of the steps.</summary>
    public required IReadOnlyList<ReminderRule> Reminders { get; init; }

    /// <summary>In which role somebody finds out who supervises, while it is not known: whom the table of reminders asks for it.</summary>
    public Role FindsSupervisor => Reminders.FirstOrDefault(r => r.Trigger == ReminderTrigger.SupervisorUnknown) is { } line && !line.To.Contains(ReminderTo.ProgrammeDirector) ? Role.DeaneryStaff : Role.TrainingProgrammeDirector;

    /// <summary>For how many working days nobody is reminded again by hand, counted from when they were last written to about the same form.</summary>
    public int RemindAgainAfterWorkingDays { get; init; } = 3;

    /// <summary>After how many working days without an answer the doctor can ask somebody else to help.</summary>
    public int AskForHelpAfterWorkingDays { get; init; } = 5;

    /// <summary>The plan that those who keep the rota are sent; absent where the deanery has none.</summary>
    public RotaPlanTerms? RotaPlan { get; init; }

    /// <summary>What may be asked for and is decided case by case; none where the deanery lists nothing.</summary>
    public IReadOnlyList<RequestTerms> Requests { get; init; } = [];

    /// <summary>For how many days a link to sign a form without a sign-in works; 0 where everybody signs in.</summary>
    public int GuestLinkDays { get; init; } = 14;

    public required Entitlements Entitlements { get; init; }

    /// <summary>Who gets a copy of the signed forms, as shown: the e-portfolio, the TPD.</summary>
    public required IReadOnlyList<Recipient> Recipients { get; init; }

    /// <summary>What its forms say of the doctor's training, in this order; where none is given, forms say only the name.</summary>
    public IReadOnlyList<AskedDetail> DoctorDetails { get; init; } = [];

    public required IReadOnlyList<Choice> Grades { get; init; }

    /// <summary>E-portfolios in use, with the steps to upload a file there as hints.</summary>
    public required IReadOnlyList<Choice> Portfolios { get; init; }

    /// <summary>Support that may be asked for on the forms.</summary>
    public required IReadOnlyList<Choice> SupportOffers { get; init; }

    /// <summary>Whether the signed forms go into the e-portfolio.</summary>
    public bool WantsPortfolio => Recipients.Any(r => r.IsPortfolio);

    public AbsenceType? Type(string? code) => AbsenceTypes.FirstOrDefault(t => t.Code == code);

    public RequestTerms? Request(string? key) => Requests.FirstOrDefault(r => r.Key == key);

    /// <summary>Whether somebody who registers this type is asked how their academic time is spread.</summary>
    public bool AsksAboutAcademicTime(string? typeCode) => AcademicSplit is not null && Type(typeCode) is { IsAcademic: true };
}

/// <summary>Who to ask: a name and an e-mail address; in shipped files addresses end in .example and nothing is sent to them.</summary>
public sealed record Contact
{
    public required string Name { get; init; }

    public required string Email { get; init; }

    public string? Phone { get; init; }
}

/// <summary>Who does each step with the doctor, in the deanery's words.</summary>
public sealed record SupervisorTerms
{
    /// <summary>As they are called in the middle of a sentence, without an article.</summary>
    public required string Name { get; init; }

    /// <summary>What they do, in a sentence.</summary>
    public required string Part { get; init; }

    /// <summary>What they read before they sign for the first time.</summary>
    public SigningPrimer Primer { get; init; } = SigningPrimer.Usual;
}

/// <summary>The landing page: what this is, who it is for, what happens when, where to read more.</summary>
public sealed record Guidance
{
    public required string Intro { get; init; }

    public required IReadOnlyList<string> WhoFor { get; init; }

    public required IReadOnlyList<GuidanceStep> Steps { get; init; }

    /// <summary>Support on offer, one line each.</summary>
    public required IReadOnlyList<string> Support { get; init; }

    public required IReadOnlyList<GuidanceLink> Links { get; init; }

    /// <summary>Who sees what a doctor writes, shown before a form is started.</summary>
    public required IReadOnlyList<string> WhoSees { get; init; }
}

/// <summary>What happens at one point on the way out and back, as the landing page tells it.</summary>
public sealed record GuidanceStep
{
    public required string Title { get; init; }

    public required string When { get; init; }

    public required string Text { get; init; }
}

/// <summary>Where to read more, in the words of the link.</summary>
public sealed record GuidanceLink
{
    public required string Text { get; init; }

    public required string Url { get; init; }
}

/// <summary>A kind of absence in the deanery's words.</summary>
public sealed record AbsenceType
{
    /// <summary>Capital letters, as OOPR; the code of reports.</summary>
    public required string Code { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }

    /// <summary>Academic time: the question about an even split is asked.</summary>
    public bool IsAcademic { get; init; }

    /// <summary>The doctor may be unwell or in distress: while they are away, nothing is sent to them unless they agreed to it.</summary>
    public bool WritesOnlyIfAgreed { get; init; }

    /// <summary>The doctor returns from a restriction of practice: those who plan the return look at it closely.</summary>
    public bool RestrictsPractice { get; init; }
}

/// <summary>What may be asked for; null where the deanery names no limit, 0 where it offers none.</summary>
public sealed record Entitlements
{
    public int? CoachingSessions { get; init; }

    /// <summary>Paid days before the return date.</summary>
    public int? ReorientationDays { get; init; }

    /// <summary>What the deanery calls working with a supervisor close by, as in the middle of a sentence: the one name on its pages, forms and documents.</summary>
    public string SupervisionName { get; init; } = "enhanced supervision";

    /// <summary>The rule of enhanced supervision, in words.</summary>
    public required string EnhancedSupervision { get; init; }

    /// <summary>Weeks of enhanced supervision proposed on the form; null proposes none.</summary>
    public int? SupervisionWeeks { get; init; }
}
