using SuppoRTT.Domain.Common;

namespace SuppoRTT.Domain.People;

/// <summary>One human being, known once for all deaneries. Numbers are text: they have leading zeros, and not everyone has a GMC number.</summary>
public sealed class Person
{
    public const int LongestName = 200;

    private Person()
    {
        Name = FoldedName = Email = FoldedEmail = null!;
    }

    public Person(PersonId id, string name, string email)
    {
        (Id, Name, FoldedName) = (id, name.Trim(), Folded.Of(name, LongestName));
        (Email, FoldedEmail) = (email.Trim().ToLowerInvariant(), FoldEmail(email));
    }

    public PersonId Id { get; private init; }

    public string Name { get; private set; }

    public string FoldedName { get; private set; }

    /// <summary>In small letters, so that it does not tell who typed it first.</summary>
    public string Email { get; private set; }

    public string FoldedEmail { get; private set; }

    /// <summary>Seven digits, without the leading C that some systems write.</summary>
    public string? GmcNumber { get; private set; }

    public string? GdcNumber { get; private set; }

    public string? PublicHealthNumber { get; private set; }

    /// <summary>The number whatever its capitals, which no other person can give; null of one that was saved twice before this was so.</summary>
    public string? FoldedGmcNumber { get; private set; }

    /// <summary>As that of the GMC.</summary>
    public string? FoldedGdcNumber { get; private set; }

    /// <summary>As that of the GMC.</summary>
    public string? FoldedPublicHealthNumber { get; private set; }

    public static string FoldEmail(string email) => CleanText.Of(email).Trim().ToUpperInvariant();

    /// <summary>Is reached at another address from now on.</summary>
    public void MoveTo(string email) => (Email, FoldedEmail) = (email.Trim().ToLowerInvariant(), FoldEmail(email));

    /// <summary>Why the deanery cannot confirm them beside the doctor who reads at these addresses, in a sentence; null if nothing speaks against it.</summary>
    public string? WhyNotBeside(IEnumerable<string> addressesOfDoctor) => addressesOfDoctor.Any(a => EmailAddress.AreOfOneBox(a, Email))
        ? "This looks like an address of the doctor. Nobody signs their own form, so nobody can be confirmed at it."
        : null;

    public RegistrationNumbers Numbers => new(GmcNumber, GdcNumber, PublicHealthNumber);

    /// <summary>Says under which numbers they are registered. A number that stays as it was keeps its place, so that one that was saved twice long ago stops nobody.</summary>
    public void Identify(RegistrationNumbers numbers)
    {
        var (gmc, gdc, health) = (RegistrationNumbers.TidyGmc(numbers.Gmc), RegistrationNumbers.Tidy(numbers.Gdc), RegistrationNumbers.Tidy(numbers.PublicHealth));
        FoldedGmcNumber = gmc == GmcNumber ? FoldedGmcNumber : gmc?.ToUpperInvariant();
        FoldedGdcNumber = gdc == GdcNumber ? FoldedGdcNumber : gdc?.ToUpperInvariant();
        FoldedPublicHealthNumber = health == PublicHealthNumber ? FoldedPublicHealthNumber : health?.ToUpperInvariant();
        (GmcNumber, GdcNumber, PublicHealthNumber) = (gmc, gdc, health);
    }
}
