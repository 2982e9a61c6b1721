using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Absences;

/// <summary>A signed form, contacts of its trust, and the plan that comes of it.</summary>
public abstract class RotaTestBase : AbsenceTestBase
{
    protected const string Form = "pre-return";

    protected static readonly Actor Portal = Actor.System("tests");

    protected static RotaPlanTerms Terms => Wessex.Rules.RotaPlan!;

    protected static RotaContact Rota { get; } = Contact("Rota team", RotaContactRole.RotaCoordinator);

    protected static RotaContact Staffing { get; } = Contact("Medical staffing", RotaContactRole.MedicalStaffing);

    protected static Absence WithPlan() => Wessex.SignedOff(Form).Absence;

    protected static RotaContact Contact(string name, RotaContactRole role) => RotaContact.Add(Wessex.Deanery, Details(name, role), Staff, Morning);

    protected static RotaContactDetails Details(string name, RotaContactRole role) => new(role, name, "rota@trust.example", null, Wessex.Cast.Post.TrustId!.Value, null);

    protected static RotaPlanContent? Content(Absence absence, FormDefinition form, Answers answers) => RotaPlanContent.Of(absence, Wessex.Rules, form, answers, null, Held(Wessex), "sam@trust.example");

    /// <summary>Everybody of a deanery, with the roles that they hold.</summary>
    protected static RolesOnDay Held(A there) => new(there.Cast.Everyone.SelectMany(m => m.Actor.Roles.Select(r => (m.Id, r.Role))));

    protected static RotaPlanContent ContentOf(Absence absence) => Content(absence, Wessex.Form(Form), Wessex.AnswersFor(absence, Form))!;

    protected static RotaPlanToSend ToSend(Absence absence, IReadOnlyList<RotaContact> to) => new(Terms, ContentOf(absence), to);

    protected static RotaPlan? Send(Absence absence, Actor by, IReadOnlyList<RotaContact> to, DateTimeOffset? at = null)
    {
        var content = ContentOf(absence);
        return absence.SendRotaPlan(new RotaPlanToSend(Terms, content, to, content.Hash, "The doctor is unwell"), by, at ?? Morning);
    }

    protected static RotaSending Of(Absence absence, RotaContact contact) => absence.LatestRotaSendings.Single(s => s.ContactId == contact.Id);
}
