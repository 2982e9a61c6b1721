using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>Where somebody trains and who employs them, in their own words, as far as it is not in the deanery's lists.</summary>
public sealed record WrittenPost(string? Programme = null, string? Specialty = null, string? Trust = null, string? Site = null, string? Department = null, string? LeadEmployer = null)
{
    public const int Longest = 200;
}

/// <summary>Everything that forms say of a doctor's training, as the doctor puts it right.</summary>
/// <param name="Numbers">Under which they are registered.</param>
/// <param name="Post">Where they train, as far as it is in the deanery's lists.</param>
/// <param name="Written">Where they train, as far as it is not.</param>
/// <param name="Grade">The code of one of the deanery's grades.</param>
/// <param name="TrainingNumber">The national training number or dean's reference number.</param>
public sealed record TrainingDetails(RegistrationNumbers Numbers, Post Post, WrittenPost Written, string? Grade, string? TrainingNumber);

public sealed partial class Membership
{
    /// <summary>What the doctor wrote of their post where the deanery's lists do not have it.</summary>
    public WrittenPost Written { get; private set; } = new();

    public TrainingDetails Details => new(Person.Numbers, Post, Written, Grade, TrainingNumber);

    /// <summary>
    /// The doctor puts right what forms say of their training, once for all forms of this deanery. Who looks after an absence that is registered
    /// already stays as it is. The same again (a double click) changes nothing.
    /// </summary>
    public void CorrectDetails(TrainingDetails details, int versionRead, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(PersonId), "Only the doctor corrects their own details.");
        RuleBrokenException.Unless(Until is null, "This membership has ended.");
        if (details == Details)
        {
            return;
        }

        MustBeAsRead(versionRead);
        Person.Identify(details.Numbers);
        (Post, Written, Grade, TrainingNumber) = (details.Post, details.Written, details.Grade, details.TrainingNumber);
        Record(new DetailsCorrected(PersonId.Value), by, at);
    }
}

/// <summary>A doctor put right what forms say of their training.</summary>
public sealed record DetailsCorrected(Guid PersonId) : IDomainEvent;
