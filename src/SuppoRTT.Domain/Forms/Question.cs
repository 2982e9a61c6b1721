namespace SuppoRTT.Domain.Forms;

/// <summary>What kind of answer a question takes.</summary>
public enum QuestionType
{
    Text,
    LongText,
    Number,
    Money,
    Date,
    YesNo,
    OneOf,
    SomeOf,
    Scale,
    Email,
    Phone,
    Person,
    Place,
    Rows,
    Statement,
}

/// <summary>One question of a form, or a statement that is only read.</summary>
public sealed record Question
{
    /// <summary>How many rows a list may have when it is sent.</summary>
    public const int MostRows = 50;

    /// <summary>How many it holds meanwhile: as many as two people may add at the same time.</summary>
    public const int MostRowsKept = 2 * MostRows;

    private const string ActionPlan = "actionPlan";

    /// <summary>The name of the answer in the data; unique in the form, letters and digits, starts with a small letter.</summary>
    public required string Key { get; init; }

    public required QuestionType Type { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }

    public bool Required { get; init; }

    /// <summary>What is said when a required answer is missing; otherwise made from the label.</summary>
    public string? Missing { get; init; }

    /// <summary>In characters (UTF-16, as a browser counts them); null takes the type's own limit.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Smallest number, whole pounds for money, or points on a scale.</summary>
    public int? Min { get; init; }

    public int? Max { get; init; }

    /// <summary>The unit shown after a number: "days", "%".</summary>
    public string? Unit { get; init; }

    public IReadOnlyList<Choice> Options { get; init; } = [];

    /// <summary>Takes the options from the deanery instead: absenceTypes, grades, portfolios, supportOffers, trusts, sites, programmes.</summary>
    public string? OptionsFrom { get; init; }

    public ShowWhen? ShowWhen { get; init; }

    /// <summary>Who may see the answer; empty is everyone who may see the form. A question with a list is private: it is left out of the e-portfolio copy.</summary>
    public IReadOnlyList<Audience> Viewers { get; init; } = [];

    /// <summary>The fact of the absence that this answer says, one of <see cref="Forms.Fact"/>.</summary>
    public Fact? Fact { get; init; }

    /// <summary>Where a first answer comes from: "person.email", "absence.starts", or "pre-absence.keepingUp" for an earlier form's answer.</summary>
    public string? Prefill { get; init; }

    /// <summary>Where it comes from if the first source knows nothing.</summary>
    public string? PrefillElse { get; init; }

    /// <summary>The questions of one row, of type rows; what one row is called, as "course".</summary>
    public IReadOnlyList<Question> Questions { get; init; } = [];

    public string? RowName { get; init; }

    /// <summary>Marks the question for the plan that those who keep the rota are sent, and says what its answer is called there; null keeps the answer from them.</summary>
    public string? OnRotaPlan { get; init; }

    /// <summary>A statement about the action plan of the absence, with a link to its page.</summary>
    public bool LeadsToPlan { get; init; }

    /// <summary>Whether the page of the action plan is opened from it. Forms that were begun before statements could lead there have one of this key.</summary>
    public bool OpensPlan => LeadsToPlan || (Type == QuestionType.Statement && Key == ActionPlan);

    public bool IsPrivate => Viewers.Count > 0;

    public bool IsForRota => OnRotaPlan is not null && !IsPrivate;

    public bool IsAsked => Type != QuestionType.Statement;

    /// <summary>The most characters that an answer may have.</summary>
    public int Limit => MaxLength ?? Type switch
    {
        QuestionType.LongText => 4000,
        QuestionType.Email => 254,
        QuestionType.Phone => 30,
        _ => 200,
    };

    /// <summary>What one row of a list is called, with its number from 1: "Course 2".</summary>
    public string NameOfRow(int row) => $"{RowName![..1].ToUpperInvariant()}{RowName[1..]} {row + 1}";

    public bool SeenBy(Audience audience) => Viewers.Count == 0 || Viewers.Contains(audience);
}

/// <summary>One of the options of a question.</summary>
public sealed record Choice
{
    public required string Value { get; init; }

    public required string Label { get; init; }

    public string? Hint { get; init; }
}

/// <summary>Asks a question only when an earlier one of the same form has one of these answers, or has none of those.</summary>
public sealed record ShowWhen
{
    public required string Question { get; init; }

    /// <summary>Any of these answers; empty where <see cref="IsNot"/> is given.</summary>
    public IReadOnlyList<string> Is { get; init; } = [];

    /// <summary>None of these answers, which is so too while the earlier question has no answer.</summary>
    public IReadOnlyList<string> IsNot { get; init; } = [];

    /// <summary>What must hold besides; null where this is all.</summary>
    public ShowWhen? And { get; init; }

    /// <summary>The answers by which it is decided, whichever way.</summary>
    public IReadOnlyList<string> Decisive => Is.Count > 0 ? Is : IsNot;

    /// <summary>This and what must hold besides, each by itself.</summary>
    public IEnumerable<ShowWhen> Each() => And is null ? [this] : [this with { And = null }, .. And.Each()];

    /// <summary>Whether the earlier question is answered as this asks for.</summary>
    public bool IsMetBy(Answers answers) =>
        (answers.Text(Question) is { } text ? Decisive.Contains(text) : answers.Choices(Question).Any(Decisive.Contains)) == (Is.Count > 0);
}
