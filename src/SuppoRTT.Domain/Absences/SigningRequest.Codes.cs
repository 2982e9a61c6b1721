using System.Globalization;
using System.Security.Cryptography;

using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>The codes that are sent to the address, without which nothing is shown and nothing signed.</summary>
public sealed partial class SigningRequest
{
    public const int MostTries = 5;

    /// <summary>So often a code can be asked for in an hour.</summary>
    public const int MostCodesInAnHour = 6;

    private const int Digits = 8;

    public static readonly TimeSpan CodeWorksFor = TimeSpan.FromMinutes(15);

    /// <summary>After a code the form is open for so long.</summary>
    public static readonly TimeSpan OpenFor = TimeSpan.FromMinutes(60);

    private static readonly TimeSpan _again = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan _codeAgain = TimeSpan.FromMinutes(1);

    /// <summary>The hash of the code that works now, salted with the request; null if there is none.</summary>
    public string? CodeHash { get; private set; }

    /// <summary>When a code was asked for last.</summary>
    public DateTimeOffset? CodeAskedAt { get; private set; }

    /// <summary>When the code was put into its e-mail, from which its minutes count.</summary>
    public DateTimeOffset? CodeMadeAt { get; private set; }

    /// <summary>Wrong codes since the last was made.</summary>
    public int WrongCodes { get; private set; }

    /// <summary>How many codes were asked for since the hour began.</summary>
    public int CodesInHour { get; private set; }

    public DateTimeOffset? HourBegan { get; private set; }

    /// <summary>Has a code sent to the address. Whatever code there was works no more. Too soon after the last (a double click) nothing is sent.</summary>
    public void AskForCode(Actor by, DateTimeOffset at)
    {
        MustBeFor(by);
        if (WhyNoCode(at) is not null)
        {
            return;
        }

        (HourBegan, CodesInHour) = HourBegan is { } began && at < began.AddHours(1) ? (began, CodesInHour + 1) : (at, 1);
        (CodeAskedAt, CodeHash, CodeMadeAt, WrongCodes) = (at, null, null, 0);
        Record(new SigningCodeAsked(FormKey), by, at);
    }

    /// <summary>Why no code is sent now, in a sentence; null if one can be.</summary>
    public string? WhyNoCode(DateTimeOffset at) =>
        at < CodeAskedAt + _codeAgain ? "A code was sent less than a minute ago. It may take a moment to arrive."
        : CodesInHour >= MostCodesInAnHour && at < HourBegan?.AddHours(1) ? "Too many codes were asked for. Try again in an hour."
        : null;

    /// <summary>Makes the code that was asked for, at the moment when its e-mail is written: it is told once, and kept as its hash.</summary>
    public string MakeCode(DateTimeOffset at)
    {
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString("D8", CultureInfo.InvariantCulture);
        (CodeHash, CodeMadeAt, WrongCodes) = (HashOf(code), at, 0);
        Touch();
        return code;
    }

    /// <summary>Whether a code opens the form. It does so once; after five wrong ones a new code is needed.</summary>
    public bool TryCode(string? typed, Actor by, DateTimeOffset at)
    {
        MustBeFor(by);
        if (CodeHash is not { } hash || WrongCodes >= MostTries || !(at < CodeMadeAt + CodeWorksFor))
        {
            return false;
        }

        var digits = new string([.. (typed ?? "").Where(char.IsAsciiDigit)]);
        if (digits.Length != Digits || !CryptographicOperations.FixedTimeEquals(Convert.FromHexString(hash), Convert.FromHexString(HashOf(digits))))
        {
            WrongCodes++;
            Touch();
            return false;
        }

        (CodeHash, OpenedAt) = (null, OpenedAt ?? at);
        Record(new SigningOpened(FormKey), by, at);
        return true;
    }

    private string HashOf(string code) => ContentHash.Of($"{Id:N} {code}");

    private void MustBeFor(Actor by)
    {
        RuleBrokenException.Unless(by.IsGuestFor(AbsenceId, FormKey) && by.Id == PersonId, "This link is somebody else’s.");
        RuleBrokenException.Unless(EndedAt is null, "This request was taken back.");
    }
}

/// <summary>A code to sign without a sign-in was asked for.</summary>
public sealed record SigningCodeAsked(string Form) : IDomainEvent;

/// <summary>Who was asked to sign opened the form with a code.</summary>
public sealed record SigningOpened(string Form) : IDomainEvent;
