using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests;

/// <summary>Forms that went to and fro, and a look at what became of them.</summary>
public static class SubmittedForms
{
    public const string Before = "I would like to refresh airway skills and prescribing for small children before the first night on call";

    public const string After = "I would like to refresh airway skills and resuscitation for small children before the first night on call";

    /// <summary>Returned by the supervisor and sent again, with another learning need and another worry.</summary>
    public static async Task<string> GivenTwoRevisions(this Portal portal, string deanery = "wessex")
    {
        var a = await portal.Make(deanery);
        var (absence, first) = a.AwaitingSignOff(given: Answers(Before, "Nights"));
        absence.ReturnForm(a.Form("pre-absence"), 1, "Please name the skills", ["learningNeeds", "lessThanFullTime"], a.Cast.Supervisor.Actor, A.Morning);
        return await portal.Given(deanery, absence, first, a.Submit(absence, "pre-absence", Answers(After, "Mostly nights")));
    }

    public static (string Key, string Value)[] Answers(string learning, string worries) =>
        [("needsSupport", "yes"), ("learningNeeds", learning), ("worries", worries)];

    public static Task<Absence> Saved(this Portal portal, string reference, string deanery = "wessex") => portal.In(deanery, db => db.Absences
        .Include(a => a.Forms).ThenInclude(f => f.Signatures).Include(a => a.Forms).ThenInclude(f => f.Returns).Include(a => a.Forms).ThenInclude(f => f.Endorsements)
        .Include(a => a.Meetings).ThenInclude(m => m.Replaced).Include(a => a.Remarks).Include(a => a.Participations).AsSplitQuery().SingleAsync(a => a.Reference == reference));

    /// <summary>The names of what happened to an absence, in order.</summary>
    public static Task<List<string>> Audit(this Portal portal, string reference, string deanery = "wessex") => portal.In(deanery, async db =>
    {
        var id = await db.Absences.Where(a => a.Reference == reference).Select(a => a.Id).SingleAsync();
        return await db.Audit.Where(e => e.SubjectId == id.Value).OrderBy(e => e.Number).Select(e => e.Name).ToListAsync();
    });
}
