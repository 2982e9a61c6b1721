using System.Net;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data.Absences;
using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Calendars;
using SuppoRTT.Web.Tests.Documents;
using SuppoRTT.Web.Tests.Mail;
using SuppoRTT.Web.Tests.Reminders;
using SuppoRTT.Web.Tests.Walking;

namespace SuppoRTT.Web.Tests.RotaPlans;

/// <summary>Every question of every form is answered in words that nothing else has. Then all that a reader can get is searched for those that are not for them.</summary>
public sealed partial class RightsPerAnswerTests : IDisposable
{
    private readonly Portal _portal = new();

    public static TheoryData<string> Deaneries => new(Cast.Wessex.Deanery, Cast.WestMidlands.Deanery);

    public void Dispose() => _portal.Dispose();

    [Theory]
    [MemberData(nameof(Deaneries))]
    public async Task RotaAndHr_GetNoAnswerThatIsNotMarkedForThem(string deanery)
    {
        var told = await Told(deanery);
        var contact = await _portal.GivenContact(deanery);
        await _portal.Sends(told.Reference, [contact], deanery: deanery);
        var sent = new SentRotaPlan(deanery, new PrintedForm(told.Reference, told.Forms[1].Definition, told.Forms[1].Answers, null!), contact);

        var got = await AllThatAContactGets(sent);

        told.Marks(q => q.IsForRota).Count(got.Contains).ShouldBeGreaterThan(1);
        told.Marks(q => !q.IsForRota).Where(got.Contains).ShouldBeEmpty();
        var allowed = told.Options(q => q.IsForRota).Append(told.Supervision).ToHashSet(StringComparer.OrdinalIgnoreCase); // The plan names supervision by itself.
        told.Options(q => !q.IsForRota).Where(label => label.Length > 8 && !allowed.Contains(label) && got.Contains(Bare(label), StringComparison.Ordinal)).ShouldBeEmpty();
        got.ShouldNotContain(Bare(told.TypeOfAbsence));
    }

    [Theory]
    [MemberData(nameof(Deaneries))]
    public async Task ANewSupervisor_GetsNoAnswerThatIsNotForSupervisors_AndTheOneBeforeNoneAtAll(string deanery)
    {
        var (told, cast) = (await Told(deanery), Cast.Of(deanery));
        await _portal.Happens(told.Reference, a => a.NameSupervisor(cast.OtherSupervisor.Id, cast.OtherSupervisor.Name, cast.Staff.Actor, _portal.Clock.Now), cast.Staff.Actor, deanery);

        var got = await AllThatAMemberGets(told, cast.OtherSupervisor);
        var former = await AllThatAMemberGets(told, cast.Supervisor);

        told.Marks(q => q.SeenBy(Audience.Supervisor)).Count(got.Contains).ShouldBeGreaterThan(10);
        told.Marks(q => !q.SeenBy(Audience.Supervisor)).Where(got.Contains).ShouldBeEmpty();
        told.Marks(_ => true).Where(former.Contains).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Deaneries))]
    public async Task TheNextSupervisor_BeforeTheirDay_GetsWhatIsSignedAndNothingElse(string deanery)
    {
        var (told, cast) = (await Told(deanery), Cast.Of(deanery));
        await _portal.Happens(told.Reference, a => a.NameNextSupervisor(new NamedPerson(cast.OtherSupervisor.Id, cast.OtherSupervisor.Name), A.Today.AddDays(30), cast.Staff.Actor, _portal.Clock.Now), cast.Staff.Actor, deanery);

        var got = await AllThatAMemberGets(told, cast.OtherSupervisor);

        var unsigned = told.Forms[^1].Definition;
        told.Marks(q => !q.IsPrivate).Where(m => !ToldForms.MarksOf(unsigned).Contains(m)).Count(got.Contains).ShouldBeGreaterThan(10);
        told.Marks(q => q.IsPrivate).Where(got.Contains).ShouldBeEmpty();
        ToldForms.MarksOf(unsigned).Where(got.Contains).ShouldBeEmpty();
        got.ShouldNotContain(Bare(told.TypeOfAbsence));
        var visitor = await _portal.SignedInAs(cast.OtherSupervisor);
        foreach (var address in Addresses(told).Where(a => !a.EndsWith("/read-handover", StringComparison.Ordinal)))
        {
            using var response = await visitor.Get(address);
            response.StatusCode.ShouldBeOneOf(HttpStatusCode.NotFound, HttpStatusCode.Forbidden);
        }
    }
}
