using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Forms;

/// <summary>Which of the three meetings a form belongs to.</summary>
public enum FormStage
{
    BeforeAbsence,
    BeforeReturn,
    AfterReturn,
}

/// <summary>Who signs: the doctor by submitting, the supervisor by signing off.</summary>
public enum Party
{
    Trainee,
    Supervisor,
}

/// <summary>Who may see an answer. A question without a list is seen by everyone who may see the form.</summary>
public enum Audience
{
    Trainee,
    Supervisor,
    Programme,
    Champion,
    Deanery,
}

/// <summary>
/// One version of one form of one deanery: sections of questions, who signs it with which words. The section pages, check-your-answers, the PDF
/// and the blank form are all made from it.
/// </summary>
public sealed record FormDefinition
{
    /// <summary>The form's name in addresses and data, the same in every deanery: pre-absence, pre-return, post-return.</summary>
    public required string Key { get; init; }

    public required FormStage Stage { get; init; }

    /// <summary>What this deanery calls the form.</summary>
    public required string Name { get; init; }

    /// <summary>What the form is for, in a sentence or two, shown above its task list.</summary>
    public required string Purpose { get; init; }

    /// <summary>About how long it takes, as shown: "15 minutes".</summary>
    public required string Takes { get; init; }

    /// <summary>What happens after it is submitted, one line each.</summary>
    public required IReadOnlyList<string> WhatHappensNext { get; init; }

    /// <summary>What the supervisor should cover in the meeting, one line each.</summary>
    public IReadOnlyList<string> PointsToCover { get; init; } = [];

    public required IReadOnlyList<SigningParty> Signers { get; init; }

    /// <summary>Who looks at the form once it is signed, one after the other, before it counts; nobody where none is named.</summary>
    public IReadOnlyList<ReviewStage> ReviewStages { get; init; } = [];

    /// <summary>The way through the form for those who need nothing; absent where it has none.</summary>
    public ShortWay? ShortWay { get; init; }

    public required IReadOnlyList<Section> Sections { get; init; }

    public IEnumerable<Question> Questions => Sections.SelectMany(s => s.Questions);

    public Section? Section(string key) => Sections.FirstOrDefault(s => s.Key == key);

    public Question? Question(string key) => Questions.FirstOrDefault(q => q.Key == key);

    public SigningParty Signer(Party party) => Signers.Single(s => s.Party == party);
}

/// <summary>One button that answers the form for those who need nothing, so that it is only checked and submitted.</summary>
public sealed record ShortWay
{
    /// <summary>The words of the button: "I need no support".</summary>
    public required string Label { get; init; }

    /// <summary>The answers that it gives. What else the form requires of them is known already.</summary>
    public required IReadOnlyList<GivenAnswer> Answers { get; init; }
}

/// <summary>An answer that the short way gives for the doctor.</summary>
public sealed record GivenAnswer
{
    public required string Question { get; init; }

    public required string Is { get; init; }
}

/// <summary>A party that must sign, the roles in which it may be done, and the declaration that is signed.</summary>
public sealed record SigningParty
{
    public required Party Party { get; init; }

    public required IReadOnlyList<Role> Roles { get; init; }

    /// <summary>Whether it may be done in several roles, so that the doctor can choose with whom.</summary>
    public bool IsOneOfSeveral => Roles.Count > 1;

    public required string Statement { get; init; }
}

/// <summary>One page of a form.</summary>
public sealed record Section
{
    public required string Key { get; init; }

    public required string Title { get; init; }

    public string? Intro { get; init; }

    public required IReadOnlyList<Question> Questions { get; init; }
}
