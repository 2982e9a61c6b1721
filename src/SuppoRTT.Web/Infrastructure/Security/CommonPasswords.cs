using System.Reflection;

using Microsoft.AspNetCore.Identity;

using SuppoRTT.Data.Security;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>
/// Refuses passwords that everyone tries first: words of a list, also when repeated or lengthened by digits and signs, and the person's own address.
/// Follows the NCSC's advice to block common passwords rather than to demand kinds of characters.
/// </summary>
internal sealed class CommonPasswords : IPasswordValidator<SignIn>
{
    private static readonly HashSet<string> _words = Read();

    public Task<IdentityResult> ValidateAsync(UserManager<SignIn> manager, SignIn user, string? password)
    {
        var cores = Cores(password ?? "");
        var address = user.Email ?? "";
        var own = Cores(address).Concat(Cores(address.Split('@')[0])).Where(c => c.Length > 3).ToHashSet();
        var common = (password ?? "").All(char.IsDigit) || cores.Any(c => c.Length < 4 || _words.Contains(c) || IsRepeated(c) || own.Contains(c));
        return Task.FromResult(common
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordIsCommon", Description = "Choose a password that is harder to guess, for example three words that do not belong together" })
            : IdentityResult.Success);
    }

    /// <summary>The letters of the password in lower case: as they are, and with the usual disguises taken off, with and without what was put before and after: p4ssw0rd2026 is password.</summary>
    private static List<string> Cores(string password)
    {
        var typed = password.ToLowerInvariant();
        var (first, last) = (typed.TakeWhile(c => !char.IsLetter(c)).Count(), typed.Length - typed.Reverse().TakeWhile(c => !char.IsLetter(c)).Count());
        var middles = first < last ? [typed, typed[first..], typed[..last], typed[first..last]] : new[] { typed };
        return [Letters(typed), .. middles.Select(m => Letters(Undisguised(m)))];
    }

    private static string Undisguised(string typed) =>
        string.Concat(typed.Select(c => c switch { '0' => 'o', '1' => 'i', '3' => 'e', '4' or '@' => 'a', '5' or '$' => 's', '7' => 't', _ => c }));

    private static string Letters(string typed) => string.Concat(typed.Where(char.IsLetter));

    private static bool IsRepeated(string core) => Enumerable.Range(1, core.Length / 2).Any(n =>
        core.Length % n == 0 && core == string.Concat(Enumerable.Repeat(core[..n], core.Length / n)) && (n < 4 || _words.Contains(core[..n])));

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(l => !l.StartsWith('#')).Select(l => Letters(l.ToLowerInvariant()))];
    }
}
