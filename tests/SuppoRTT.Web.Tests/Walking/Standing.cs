using SuppoRTT.Domain.Absences;
using SuppoRTT.Testing;
using SuppoRTT.Web.Testing;

namespace SuppoRTT.Web.Tests.Walking;

/// <summary>Every status in which an absence and its first form can stand. The doctor has been away for half a year, so that a return can be confirmed.</summary>
internal static class Standing
{
    public const string Form = "pre-absence";

    private static readonly Dictionary<string, Func<A, (Absence Absence, FormRevision[] Revisions)>> _all = new()
    {
        ["form not started"] = a => (Away(a), []),
        ["form waits for sign-off"] = a => Then(a.AwaitingSignOff(absence: Away(a))),
        ["form taken back"] = a => Then(a.AwaitingSignOff(absence: Away(a)), absence => absence.TakeBackForm(Form, 1, a.Cast.Trainee.Actor, A.Morning)),
        ["form returned"] = a => Then(a.AwaitingSignOff(absence: Away(a)), absence => absence.ReturnForm(a.Form(Form), 1, "Say more", [a.Form(Form).Questions.First(q => q.IsAsked).Key], a.Cast.Supervisor.Actor, A.Morning)),
        ["form signed off"] = a => Then(a.SignedOff(absence: Away(a))),
        ["form opened again"] = a => Then(a.SignedOff(absence: Away(a)), absence => absence.ReopenForm(Form, 1, "The dates are wrong", a.Cast.Trainee.Actor, A.Morning)),
        ["absence waits for a decision"] = a => (a.AwaitingDecision(), []),
        ["absence declined"] = a => (a.Declined("It is short"), []),
        ["absence appealed"] = a => (a.Appealed(), []),
        ["absence waits to be taken over"] = a => (a.AbsenceForAnother(), []),
        ["absence on hold"] = a => Then(a.OnHold()),
        ["absence withdrawn"] = a => Then(a.SignedOff(absence: Away(a)), absence => absence.Withdraw("Plans changed", a.Cast.Trainee.Actor, A.Morning)),
        ["no return"] = a => Then(a.AwaitingSignOff(absence: Away(a)), absence => absence.RuleOutReturn("I stay in Wales", a.Cast.Trainee.Actor, A.Morning)),
        ["return confirmed"] = a => Then(a.SignedOff(absence: Away(a)), absence => absence.ConfirmReturn(A.Today, a.Cast.Trainee.Actor, A.Morning)),
        ["absence closed"] = Closed,
    };

    public static IReadOnlyCollection<string> All => _all.Keys;

    /// <summary>Saves an absence that stands so, and returns its reference.</summary>
    public static async Task<string> GivenStanding(this Portal portal, string status)
    {
        var (absence, revisions) = _all[status](await portal.Make(Cast.Wessex.Deanery));
        return await portal.Given(Cast.Wessex.Deanery, absence, revisions);
    }

    private static Absence Away(A a) => a.Absence(A.Today.AddMonths(-6), A.Today.AddMonths(1));

    private static (Absence Absence, FormRevision[] Revisions) Then((Absence Absence, FormRevision Revision) made, Action<Absence>? happens = null)
    {
        happens?.Invoke(made.Absence);
        return (made.Absence, [made.Revision]);
    }

    private static (Absence Absence, FormRevision[] Revisions) Closed(A a)
    {
        var (absence, revision) = a.SignedOff(absence: Away(a));
        absence.ConfirmReturn(A.Today, a.Cast.Trainee.Actor, A.Morning);
        FormRevision[] others = [.. a.Forms.Where(f => f.Key != Form).Select(f => a.SignedOff(f.Key, absence).Revision)];
        absence.Status.ShouldBe(AbsenceStatus.Closed);
        return (absence, [revision, .. others]);
    }
}
