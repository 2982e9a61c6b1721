using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.ActionPlans;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;
using SuppoRTT.Web.Tests.Commenting;
using SuppoRTT.Web.Tests.Endorsing;
using SuppoRTT.Web.Tests.Notes;
using SuppoRTT.Web.Tests.PaperSignatures;
using SuppoRTT.Web.Tests.People;
using SuppoRTT.Web.Tests.RotaPlans;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Absences at the stages at which pages open.</summary>
internal static class Situation
{
    private const string Form = "pre-absence";

    private static readonly Guid _foreignContact = Cast.IdOf("a contact of another deanery");

    private static readonly Guid _foreignMember = Cast.IdOf("a member of another deanery");

    /// <summary>What stands for each value of an address, beside deanery and reference, in every situation.</summary>
    public static IReadOnlyDictionary<string, string> Values { get; } = new Dictionary<string, string>
    {
        ["form"] = Form,
        ["section"] = A.Of(Cast.Wessex.Deanery).Form(Form).Sections[0].Key,
        ["question"] = A.Of(Cast.Wessex.Deanery).Form(Form).Questions.First(q => q is { IsAsked: true, IsPrivate: false }).Key,
        ["kind"] = "own",
        ["revision"] = "2",
        ["number"] = "1",
        ["code"] = "404",
        ["topic"] = "FormToSign",
        ["message"] = "1",
        ["feed"] = "kq3yU1cZ0mXw5B7tR9nHdJfLsPvGaEiOuYb2C4x6V8w.ics",
        ["token"] = "kq3yU1cZ0mXw5B7tR9nHdJfLsPvGaEiOuYb2C4x6V8w",
        ["contact"] = Cast.IdOf("a contact for the rota").ToString(),
        ["member"] = Cast.IdOf("a member").ToString(),
        ["registration"] = Domain.Common.Reference.New(),
    };

    /// <summary>Of what an address names beside an absence, that of the other deanery, once it has its absences.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> ForeignIn(Portal portal, string deanery) => new Dictionary<string, string>
    {
        ["contact"] = $"{_foreignContact}",
        ["member"] = $"{_foreignMember}",
        ["message"] = await portal.In(deanery, db => db.Outbox.OrderBy(m => m.Id).Select(m => $"{m.Id}").FirstAsync()),
    };

    /// <summary>References of absences in a deanery: the same stages in the same order for each.</summary>
    public static async Task<IReadOnlyList<string>> AllIn(Portal portal, string deanery)
    {
        var a = await portal.Make(deanery);
        var (twice, first, second) = SentTwice(a);
        await portal.GivenMember(deanery, deanery == Cast.Wessex.Deanery ? Guid.Parse(Values["member"]) : _foreignMember, held: new Domain.People.RoleHeld(Domain.People.Role.Champion));
        return
        [
            await portal.Given(deanery, twice, first, second),
            await portal.Given(deanery, WithPlan(a)),
            await portal.Given(deanery, SignedOff),
            await portal.Given(deanery, a => a.Returned()),
            await portal.Given(deanery, a => a.AbsenceForAnother()),
            await portal.Given(deanery, a => a.AwaitingDecision()),
            await portal.Given(deanery, a => a.Appealed()),
            await portal.Given(deanery, a => a.HelpIsAsked()),
            await portal.Given(deanery, a => a.OnHold()),
            await portal.Given(deanery, a => a.Requested()),
            await portal.Given(deanery, a => a.RequestRefused()),
            await portal.Given(deanery, Withdrawn(a)),
            await portal.Given(deanery, HandedOver(a)),
            await portal.GivenNote(deanery, Domain.Absences.Notes.NoteKind.OnlyMine, c => c.Trainee),
            await portal.GivenComment(deanery),
            await portal.GivenRecordedSignature(deanery),
            await portal.Given(deanery, a => a.With(Stages.Programme).SignedOff()),
            await portal.GivenOpened(await portal.Given(deanery, a => a.With(Stages.Programme).SignedOff()), Cast.Of(deanery).ProgrammeDirector),
            (await portal.GivenRotaPlan(deanery, deanery == Cast.Wessex.Deanery ? Guid.Parse(Values["contact"]) : _foreignContact)).Reference,
        ];
    }

    private static (Absence, FormRevision) SignedOff(A a) => a.SignedOff();

    private static (Absence, FormRevision, FormRevision?) SentTwice(A a)
    {
        var (absence, first) = a.Returned();
        return (absence, first, a.Submit(absence, Form));
    }

    private static Absence WithPlan(A a)
    {
        var absence = a.Absence();
        absence.AddNeed(new NeedContent("Airway skills", NeedArea.Skills, "Two lists in theatre", null, null, null, null, NeedStatus.NotStarted, null), a.Cast.Trainee.Actor, A.Morning);
        absence.ProposeMeeting(Form, A.Morning.AddDays(14), "Library", a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    /// <summary>The college tutor supervises it from a later date.</summary>
    private static Absence HandedOver(A a)
    {
        var absence = a.Absence();
        absence.NameNextSupervisor(new NamedPerson(a.Cast.CollegeTutor.Id, a.Cast.CollegeTutor.Name), A.Today.AddDays(30), a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }

    private static Absence Withdrawn(A a)
    {
        var absence = a.Absence();
        absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning);
        return absence;
    }
}
