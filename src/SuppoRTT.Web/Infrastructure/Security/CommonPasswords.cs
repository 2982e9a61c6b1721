using System.Reflection;

using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Security;

namespace SuppoRTT.Web.Infrastructure.Security;

/// <summary>
/// Refuses passwords that everyone tries first: words of a list and the names of deaneries, one or two of them, also when repeated or lengthened by digits
/// and signs, and the person's own address.
/// Follows the NCSC's advice to block common passwords rather than to demand kinds of characters.
/// </summary>
internal sealed class CommonPasswords(SuppoRTTContext db) : IPasswordValidator<SignIn>
{
    private static readonly HashSet<string> _words = Read();

    public async Task<IdentityResult> ValidateAsync(UserManager<SignIn> manager, SignIn user, string? password)
    {
        var cores = Cores(password ?? "");
        HashSet<string> words = [.. _words, .. await Deaneries()];
        var address = user.Email ?? "";
        var own = Cores(address).Concat(Cores(address.Split('@')[0])).Where(c => c.Length > 3).ToHashSet();
        var common = (password ?? "").All(char.IsDigit) || cores.Any(c => c.Length < 4 || words.Contains(c) || AreTwo(c, words) || IsRepeated(c, words) || own.Contains(c));
        return common
            ? IdentityResult.Failed(new IdentityError { Code = "PasswordIsCommon", Description = "Choose a password that is harder to guess, for example three words that do not belong together" })
            : IdentityResult.Success;
    }

    /// <summary>What they are called, whole and word by word.</summary>
    private async Task<IEnumerable<string>> Deaneries() => (await db.Deaneries.Select(d => new { d.Name, d.Slug }).ToListAsync())
        .SelectMany(d => d.Name.Split(' ').Append(d.Name).Append(d.Slug)).Select(name => Letters(name.ToLowerInvariant()));

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

    private static bool AreTwo(string core, HashSet<string> words) => Enumerable.Range(1, core.Length - 1).Any(n => words.Contains(core[..n]) && words.Contains(core[n..]));

    private static bool IsRepeated(string core, HashSet<string> words) => Enumerable.Range(1, core.Length / 2).Any(n =>
        core.Length % n == 0 && core == string.Concat(Enumerable.Repeat(core[..n], core.Length / n)) && (n < 4 || words.Contains(core[..n])));

    private static HashSet<string> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("common-passwords.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(l => !l.StartsWith('#')).SelectMany(l => l.Split(',')).Select(Letters).Where(w => w.Length > 0)];
    }
}
