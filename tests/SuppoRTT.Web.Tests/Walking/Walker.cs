using System.Net;
using System.Text.RegularExpressions;

using AngleSharp.Html.Dom;

using Microsoft.AspNetCore.Identity;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>What an address answered, without what differs by chance: the date, the token, the nonce.</summary>
internal sealed record Answer(HttpStatusCode Status, string? Location, string Text)
{
    public bool IsRefusal => Status is HttpStatusCode.NotFound or HttpStatusCode.Forbidden;
}

/// <summary>Somebody who tries every address: a member of the cast, a person of no deanery, or nobody who has signed in.</summary>
internal sealed partial class Walker
{
    private static readonly string[] _byChance = ["Date", "Set-Cookie", "Content-Length"];

    private readonly Visitor _visitor;
    private readonly string _token;

    private Walker(string name, Member? member, Visitor visitor, string token) => (Name, Member, _visitor, _token) = (name, member, visitor, token);

    public string Name { get; }

    public Member? Member { get; }

    public bool IsSignedIn { get; private init; } = true;

    /// <summary>Whether they may know of the absences of the cast: all but the other doctor and the other supervisor.</summary>
    public bool MayKnow => Member is not null && Member != Cast.Of(Member.Deanery).OtherTrainee && Member != Cast.Of(Member.Deanery).OtherSupervisor;

    public static async Task<Walker> Of(Portal portal, Member member)
    {
        var visitor = await portal.SignedInAs(member);
        return new Walker($"{member.Email} ({member.Role})", member, visitor, await Token(visitor, "/"));
    }

    /// <summary>Somebody of Wessex who stands in for one of the cast, and knows of their absences by that alone: what they hold themselves in that role is another programme's.</summary>
    public static async Task<Walker> OfADeputy(Portal portal, Member absent)
    {
        var role = absent.Role;
        var (person, member) = await Joined(portal, $"Ann Demo-Able {role}", $"deputy-{role}", role == Role.EducationalSupervisor ? new RoleHeld(role) : new RoleHeld(role, ScopeKind.Programme, Guid.CreateVersion7()));
        await portal.GivenDeputy(absent, person.Id);
        return await SignedIn(portal, person, member, $"a deputy ({role})");
    }

    /// <summary>Who leads the school in which the doctors of the cast train.</summary>
    public static async Task<Walker> OfAHeadOfSchool(Portal portal)
    {
        var (person, member) = await Joined(portal, "Hal Demo-Ford", "head", new RoleHeld(Role.HeadOfSchool, ScopeKind.School, Cast.Wessex.Post.SchoolId));
        return await SignedIn(portal, person, member, "a head of school");
    }

    /// <summary>Those of Wessex who hold roles in other places than those in which the doctors of the cast train: one for each role, and one who holds all of these.</summary>
    public static async Task<IReadOnlyList<Walker>> OfOtherPlaces(Portal portal)
    {
        RoleHeld[] elsewhere =
        [
            new(Role.TrainingProgrammeDirector, ScopeKind.Programme, Guid.CreateVersion7()), new(Role.CollegeTutor, ScopeKind.Site, Guid.CreateVersion7()), new(Role.Champion, ScopeKind.Trust, Guid.CreateVersion7()),
            new(Role.HeadOfSchool, ScopeKind.School, Guid.CreateVersion7()), new(Role.DeaneryStaff, ScopeKind.Specialty, Guid.CreateVersion7()),
        ];
        var walkers = new List<Walker>();
        foreach (var held in elsewhere.Select(h => new[] { h }).Append(elsewhere))
        {
            var word = held.Length == 1 ? $"{held[0].Role}" : "everything";
            var (person, member) = await Joined(portal, $"Flo Demo-Far {word}", $"far-{word}", held);
            walkers.Add(await SignedIn(portal, person, member, $"{word} of another place"));
        }

        return walkers;
    }

    /// <summary>Somebody who can sign in and belongs to no deanery.</summary>
    public static Task<Walker> OfNoDeanery(Portal portal) =>
        SignedIn(portal, new Person(new PersonId(Guid.CreateVersion7()), "Nell Demo-Where", "nowhere@nowhere.example"), null, "a person of no deanery");

    private static async Task<(Person Person, Member Member)> Joined(Portal portal, string name, string word, params RoleHeld[] held)
    {
        var (slug, person) = (Cast.Wessex.Deanery, new Person(new PersonId(Guid.CreateVersion7()), name, $"{word}@wessex.example"));
        await portal.In(slug, async db =>
        {
            var deanery = await db.Deaneries.Where(d => d.Slug == slug).Select(d => d.Id).SingleAsync();
            var membership = new Membership(Guid.CreateVersion7(), deanery, person, new Post(), null, null, A.Today.AddYears(-1));
            foreach (var role in held)
            {
                membership.Grant(role.Role, role.Scope, role.ScopeId, Actor.System("tests"), A.Morning.AddDays(-1));
            }

            db.Add(membership);
            await db.SaveChangesAsync();
        });
        return (person, new Member(slug, person.Name, person.Email, person.Id, held[0].Role));
    }

    private static async Task<Walker> SignedIn(Portal portal, Person person, Member? member, string name)
    {
        var email = person.Email;
        var signIn = new SignIn { Id = Guid.CreateVersion7(), PersonId = person.Id, UserName = email, NormalizedUserName = Person.FoldEmail(email), Email = email, NormalizedEmail = Person.FoldEmail(email), EmailConfirmed = true, SecurityStamp = Guid.NewGuid().ToString("N") };
        signIn.PasswordHash = new PasswordHasher<SignIn>().HashPassword(signIn, Cast.Password);
        await portal.In(Cast.Wessex.Deanery, async db =>
        {
            db.AddRange(member is null ? [person, signIn] : [signIn]);
            await db.SaveChangesAsync();
        });
        var visitor = await portal.Visitor();
        await visitor.SignIn(email);
        return new Walker(name, member, visitor, await Token(visitor, "/"));
    }

    public static async Task<Walker> Nobody(Portal portal)
    {
        var visitor = await portal.Visitor();
        return new Walker("nobody", null, visitor, await Token(visitor, "/sign-in")) { IsSignedIn = false };
    }

    /// <summary>Asks for an address; a post carries a token that holds and nothing else.</summary>
    public async Task<Answer> Ask(string verb, string address)
    {
        using var response = verb == "POST" ? await _visitor.Post(address, [KeyValuePair.Create("__RequestVerificationToken", _token)]) : await _visitor.Get(address);
        var headers = response.Headers.Concat(response.Content.Headers).Where(h => !_byChance.Contains(h.Key)).Select(h => $"{h.Key}: {string.Join(',', h.Value)}").Order(StringComparer.Ordinal);
        var text = string.Join('\n', headers) + "\n" + await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, response.Headers.Location?.ToString(), Chance().Replace(text, ""));
    }

    private static async Task<string> Token(Visitor visitor, string path) =>
        ((IHtmlInputElement)(await visitor.Open(path)).QuerySelector("input[name=__RequestVerificationToken]")!).Value;

    [GeneratedRegex("(__RequestVerificationToken\"[^>]*value=\"[^\"]*\")|( nonce=\"[^\"]*\")|('nonce-[^']*')", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Chance();
}
