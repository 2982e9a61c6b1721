using SuppoRTT.Data.Members;

namespace SuppoRTT.Architecture.Tests.Rules;

/// <summary>Who is told, asked, found or decides is picked among members who are there.</summary>
public sealed class MemberRules
{
    /// <summary>
    /// Who asks for members whether their account was closed or not: who signs in or asks for a password, staff who look after the list of people or record a signature on paper, and what a letter is addressed to. The primitive itself is the first.
    /// </summary>
    private static readonly string[] _withClosed = ["MemberQueries", "ChoosePasswordQuery", "CurrentActor", "EndMembershipQuery", "ForgottenPasswordHandler", "LetterWriter", "RecordSignatureQuery", "ShowPeopleQuery"];

    [Fact]
    public void Members_WhoArePicked_AreThoseWhoseAccountIsNotClosed() => Code.Types
        .Where(type => Mentions.Methods(type).Any(method => method.DeclaringType == typeof(MemberQueries) && method.Name == nameof(MemberQueries.HeldOn)))
        .Select(type => type.Name)
        .ShouldOnlyShrink(_withClosed, "Whoever picks people begins with MembersOn, which leaves out closed accounts.");
}
