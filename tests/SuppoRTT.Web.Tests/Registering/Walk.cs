using System.Net;

using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Registering;

/// <summary>A registration, page by page: each answer is typed into the page that asks it.</summary>
internal sealed class Walk(Portal portal, Visitor visitor, string deanery, string reference)
{
    public static readonly (string, string?)[] Maternity = [("Planned", "true"), ("Type", "MAT")];

    public static readonly (string, string?)[] LeapYear =
        [("Starts.Day", "29"), ("Starts.Month", "2"), ("Starts.Year", "2028"), ("ReturnKnown", "true"), ("ExpectedReturn.Day", "1"), ("ExpectedReturn.Month", "3"), ("ExpectedReturn.Year", "2029")];

    public static readonly (string, string?)[] TwoMonths =
        [("Starts.Day", "1"), ("Starts.Month", "6"), ("Starts.Year", "2026"), ("ReturnKnown", "true"), ("ExpectedReturn.Day", "1"), ("ExpectedReturn.Month", "8"), ("ExpectedReturn.Year", "2026")];

    public static readonly (string, string?)[] Ill = [("Planned", "false"), ("Type", "SICK")];

    public static readonly (string, string?)[] SinceLastWeek = [("Starts.Day", "23"), ("Starts.Month", "2"), ("Starts.Year", "2026"), ("ReturnKnown", "false")];

    public static readonly (string, string?)[] NoApproval = [("State", "NotNeeded")];

    public static readonly (string, string?)[] NotKnown = [("Choice", "not-known")];

    public static readonly (string, string?)[] LeftInPeace = [("Length", "NotKnown"), ("DoctorKnows", "false"), ("Reaching", "NothingAgreed")];

    public Visitor Visitor { get; } = visitor;

    public string Reference { get; } = reference;

    public string Absence => $"/{deanery}/absences/{Reference}";

    public static async Task<Walk> Begin(Portal portal, Member member, string? whose = null)
    {
        var visitor = await portal.SignedInAs(member);
        var start = $"/{member.Deanery}/register-absence";
        using var response = await visitor.Send(await visitor.Open(start), start, ("Whose", whose));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return new Walk(portal, visitor, member.Deanery, response.Headers.Location!.ToString().Split('/')[^2]);
    }

    /// <summary>A doctor's own registration, up to its check.</summary>
    public static async Task<Walk> ToCheck(Portal portal, Member member, (string, string?)[]? supervisor = null)
    {
        var walk = await ToSupervisor(portal, member);
        await walk.Answered("supervisor", "check", supervisor ?? NotKnown);
        return walk;
    }

    public static async Task<Walk> ToSupervisor(Portal portal, Member member, string? whose = null)
    {
        var walk = await Begin(portal, member, whose);
        await walk.Answered("absence", "dates", Maternity);
        await walk.Answered("dates", "approval", LeapYear);
        await walk.Answered("approval", "supervisor", NoApproval);
        return walk;
    }

    public static async Task<Walk> ForAnother(Portal portal, Member by, (string, string?)[] doctor, (string, string?)[] supervisor)
    {
        var walk = await Begin(portal, by);
        await walk.Answered("doctor", "absence", doctor.Any(a => a.Item1 == "MayWrite") ? doctor : [.. doctor, ("MayWrite", "false")]);
        await walk.Answered("absence", "dates", Ill);
        await walk.Answered("dates", "approval", SinceLastWeek);
        await walk.Answered("approval", "supervisor", NoApproval);
        await walk.Answered("supervisor", "situation", supervisor);
        await walk.Answered("situation", "check", LeftInPeace);
        return walk;
    }

    public static (string, string?)[] Invited(string name, string email, string? mayWrite = null) => [("Choice", "invite"), ("Name", name), ("Email", email), ("MayWrite", mayWrite)];

    public string AddressOf(string page) => $"/{deanery}/register-absence/{Reference}/{page}";

    public Task<IHtmlDocument> Open(string page) => Visitor.Open(AddressOf(page));

    public async Task<HttpResponseMessage> Answer(string page, params (string, string?)[] answers) => await Visitor.Send(await Open(page), AddressOf(page), answers);

    /// <summary>An answer that leads to the page that is expected.</summary>
    public async Task Answered(string page, string next, params (string, string?)[] answers)
    {
        using var response = await Answer(page, answers);
        var where = response.StatusCode == HttpStatusCode.Redirect ? response.Headers.Location!.ToString() : string.Join(" / ", (await response.Html()).Errors());
        where.ShouldBe(AddressOf(next));
    }

    /// <summary>The membership of a member, by which the directory's pages name them.</summary>
    public static Task<(string, string?)[]> Chosen(Portal portal, Member member) => portal.In(member.Deanery, async db =>
        new (string, string?)[] { ("Choice", (await db.Memberships.Where(m => m.PersonId == member.Id).Select(m => m.Id).SingleAsync()).ToString()) });

    public async Task Register()
    {
        using var response = await Answer("check");
        response.Headers.Location!.ToString().ShouldBe(Absence);
    }

    public Task<Absence> Saved() => portal.In(deanery, db => db.Absences.Include(a => a.Participations).Include(a => a.Remarks).AsSplitQuery().SingleAsync(a => a.Reference == Reference));

    public Task<List<string>> Mail() => portal.In(deanery, async db =>
        (await db.Outbox.Join(db.People, m => m.RecipientId, p => p.Id, (m, p) => new { m.Kind, p.Email }).ToListAsync()).Select(m => $"{m.Kind} to {m.Email}").ToList());
}
