using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>Forms as the deaneries print them: filled in, as a draft and blank.</summary>
internal static class SampleForms
{
    private const string Footer = "Supported Return to Training, Wessex. Keep this form in your portfolio. It does not show restricted answers.";

    public static PrintedDocument Filled(int repeats = 1) => new("Pre-absence form", "SRT-7K4M-2QD9", Footer,
    [
        new Paragraph("This form records the meeting of 4 March 2027 before a planned absence from training. It was signed by everyone named at the end."),
        .. Enumerable.Repeat(Sections, repeats).SelectMany(section => section),
        .. Signatures,
    ]);

    public static PrintedDocument Draft() => Filled() with
    {
        Watermark = "DRAFT - not signed",
        Blocks = [new Note("This is a draft. Nobody has signed it, and it may still change."), .. Sections],
    };

    public static PrintedDocument Blank() => new("Initial return review", "Blank form, version 3", Footer,
    [
        new Paragraph("For those who cannot use the portal. Write in black ink, then give the form to your educational supervisor."),
        new Heading(2, "About you"),
        new BlankLines("Your full name", 1),
        new BlankLines("Your GMC, GDC or public health number", 1),
        new BlankChoices("What was the main reason for your absence?", ["Parental leave", "Illness", "Caring", "Research", "Career break", "Another reason"], Many: false),
        new BlankChoices("Are you returning less than full time?", ["Yes", "No"], Many: false),
        new Heading(2, "Your return"),
        new BlankChoices(
            "Which kinds of support would help you?",
            [
                "A period of enhanced supervision, with someone beside you in clinic or on the ward",
                "A return to training course, with or without simulation",
                "Coaching or mentoring",
                "Keeping in touch days before you come back",
            ],
            Many: true),
        new BlankLines("What do you want from your first three months?", 6),
        new Note("You need not say why you were away. Leave out anything you would rather tell your supervisor in person."),
        new Heading(2, "Signatures"),
        new BlankLines("Doctor in training: signature and date", 1),
        new BlankLines("Educational supervisor: signature and date", 1),
    ]);

    private static IReadOnlyList<Block> Sections =>
    [
        new Heading(2, "About you"),
        new AnswerList(
        [
            new AnswerLine("Name", "Dr Zoë Ó Conaill-Müller"),
            new AnswerLine("GMC number", "7654321"),
            new AnswerLine("Programme and grade", "Paediatrics, ST4"),
            new AnswerLine("Where were you working before you left, and where do you expect to return to?", "Southampton General Hospital\nUniversity Hospital Southampton NHS Foundation Trust"),
        ]),
        new Heading(2, "Your absence"),
        new AnswerList(
        [
            new AnswerLine("First day away", "1 May 2027"),
            new AnswerLine("Expected first day back", "12 November 2027"),
            new AnswerLine("Will you return less than full time?", "Yes, at 60% of full time"),
            new AnswerLine("What do you hope to keep up while you are away, and what worries you about coming back?", LongAnswer),
        ]),
        new Heading(2, "Agreed plan"),
        new Paragraph("The following was agreed at the meeting. Either of you can ask for it to be changed at any time before the return."),
        new BulletList(["Two keeping in touch days in September and October.", "A place on the return to training course in Winchester, paid for by the deanery (£240), with travel from home and back on both days.", "Four weeks of enhanced supervision."]),
        new Heading(3, "Steps and dates"),
        new Table("Steps that were agreed", ["Step", "By", "Who does it", "Notes"],
        [
            ["Tell the rota co-ordinator", "15 March 2027", "Dr Ó Conaill-Müller", ""],
            ["Book keeping in touch days", "1 September 2027", "Dr Ó Conaill-Müller", "At most ten days; the trust pays them at the usual rate."],
            ["Initial return review", "12 October 2027", "Dr Amara Nwosu", "By video, one hour. A longer appointment can be asked for where there is more to talk about."],
            ["Review after return", "10 December 2027", "Dr Amara Nwosu", ""],
        ]),
    ];

    private static IReadOnlyList<Block> Signatures =>
    [
        new Heading(2, "Signatures"),
        new SignaturePanel("Doctor in training", [new AnswerLine("Signed by", "Dr Zoë Ó Conaill-Müller"), new AnswerLine("Signed at", "5 March 2027, 10:42"), new AnswerLine("What they confirmed", "This is a true record of what we agreed.")]),
        new SignaturePanel("Educational supervisor", [new AnswerLine("Signed by", "Dr Amara Nwosu"), new AnswerLine("Signed at", "6 March 2027, 08:15"), new AnswerLine("Comments", "Zoë and I will speak again in September.")]),
        new Note("To check that this form is genuine, go to supportt.example/verify and enter the reference SRT-7K4M-2QD9."),
    ];

    private static string LongAnswer => string.Join("\n\n",
        "I would like to stay in touch with the department's teaching on Thursday afternoons, and to read the journal club papers. I have asked to stay on the mailing list and my clinical supervisor has agreed to send me the slides.",
        "I worry most about resuscitation and about prescribing, because both depend on practice and the trust's systems may have changed by the time I return. I would like supernumerary time on the assessment unit – at least the first two weeks – and a named person to call at night.\nI also want to know early which rota I will be on, because childcare has to be booked three months ahead.");
}
