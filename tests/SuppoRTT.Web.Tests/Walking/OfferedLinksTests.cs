using System.Net;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Deputies;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Whatever the page of an absence offers to somebody, it opens to them.</summary>
public sealed class OfferedLinksTests : IDisposable
{
    private readonly Portal _portal = new();

    public void Dispose() => _portal.Dispose();

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Links_OfferedOnAnAbsence_OpenToWhomTheyAreOffered(string deanery)
    {
        var cast = Cast.Of(deanery);
        var references = await Situation.AllIn(_portal, deanery);
        List<string> all = [.. references, .. await Supervised(cast)];
        await _portal.GivenDeputy(cast.Supervisor, cast.OtherSupervisor.Id);
        var (faults, followed) = (new List<string>(), 0);
        foreach (var member in cast.Everyone)
        {
            var visitor = await _portal.SignedInAs(member);
            foreach (var reference in all)
            {
                foreach (var link in await Offered(visitor, $"/{deanery}/absences/{reference}"))
                {
                    var status = await Reached(visitor, link);
                    followed++;
                    if (status != HttpStatusCode.OK)
                    {
                        faults.Add($"{link} to {member.Role} {member.Name}: {status}");
                    }
                }
            }
        }

        followed.ShouldBeGreaterThan(500);
        faults.Distinct().ShouldBeNone();
    }

    /// <summary>What comes when a link is followed, as a browser does: a form that is to be endorsed leads first to where it is opened.</summary>
    private static async Task<HttpStatusCode> Reached(Visitor visitor, string link)
    {
        using var response = await visitor.Get(link);
        if (response.StatusCode != HttpStatusCode.Redirect)
        {
            return response.StatusCode;
        }

        using var next = await visitor.Get(response.Headers.Location!.OriginalString);
        return next.StatusCode;
    }

    private static async Task<IReadOnlyList<string>> Offered(Visitor visitor, string absence)
    {
        using var response = await visitor.Get(absence);
        return response.StatusCode != HttpStatusCode.OK ? []
            : [.. (await response.Html()).QuerySelectorAll("main a[href]").Select(a => a.GetAttribute("href")!).Where(h => h.StartsWith(absence + "/", StringComparison.Ordinal)).Select(h => h.Split('#')[0]).Distinct()];
    }

    /// <summary>The programme director or the tutor supervises: before the absence, with a request, and with a later date that was granted; and when the return is due.</summary>
    private async Task<IReadOnlyList<string>> Supervised(Cast cast)
    {
        var found = new List<string>();
        foreach (var supervisor in new[] { cast.ProgrammeDirector, cast.CollegeTutor })
        {
            Absence By(A a, Absence absence)
            {
                absence.NameSupervisor(supervisor.Id, supervisor.Name, cast.Trainee.Actor, A.Morning);
                absence.AddNeed(new NeedContent("Airway skills", NeedArea.Skills, "Two lists in theatre", null, null, null, null, NeedStatus.NotStarted, null), cast.Trainee.Actor, A.Morning);
                return absence;
            }

            found.Add(await _portal.Given(cast.Deanery, a => By(a, a.Absence(A.Today.AddMonths(-6), A.Today))));
            found.Add(await _portal.Given(cast.Deanery, a =>
            {
                var absence = By(a, a.Absence());
                absence.MakeRequest(a.LaterReturn(), absence.Period.ExpectedReturn!.Value.AddDays(30), "The nursery", supervisor.Actor, A.Morning);
                return absence;
            }));
            found.Add(await _portal.Given(cast.Deanery, a =>
            {
                var absence = By(a, a.Requested());
                absence.DecideOnRequest(1, a.LaterReturn(), granted: true, "It fits", cast.Staff.Actor, A.Morning);
                return absence;
            }));
        }

        found.Add(await _portal.Given(cast.Deanery, a => a.Appealed(decider: cast.Staff.Actor)));
        found.Add(await _portal.Given(cast.Deanery, a => a.RequestAppealed(cast.Staff.Actor)));
        return found;
    }
}
