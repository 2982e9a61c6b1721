using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Filling in a form together, in one sitting.</summary>
public sealed partial class Absence
{
    private readonly List<Sitting> _sittings = [];

    public IReadOnlyList<Sitting> Sittings => _sittings;

    /// <summary>The sitting in which a form is filled in together now; null if there is none, if somebody else does the form since, or nothing can be done with the absence.</summary>
    public Sitting? SittingOf(string form, DateTimeOffset at) => WhyNotOpen is null && TogetherWith(form) is { } partner
        ? _sittings.SingleOrDefault(s => s.FormKey == form && s.PartnerId == partner.PersonId && s.IsOn(at)) : null;

    /// <summary>The sitting in which a revision was handed in by the doctor with the other there; null if they handed it in alone.</summary>
    public Sitting? SittingUnder(string form, DateTimeOffset submittedAt) => _sittings.Where(s => s.FormKey == form && s.HasBoth(submittedAt)).MaxBy(s => s.StartedAt);

    /// <summary>Why a form cannot be filled in together now, in a sentence; null if it can.</summary>
    public string? WhyNoSitting(string form, RolesOnDay held) => WhyNotOpen
        ?? (AwaitsTakeover ? "Take over this absence first. Then you can fill in its forms together."
        : !Form(form).Status.IsOpen() ? $"This form is {FormWorkflow.Words(Form(form).Status)}, so there is nothing to fill in now."
        : DoneNowWith(form, held) is null ? "Nobody does this form with you yet. Name your supervisor first."
        : null);

    /// <summary>The doctor opens a form to fill it in together with who does it with them. While it goes on (a double click), changes nothing.</summary>
    public void StartSitting(string form, RolesOnDay held, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId), "Only the doctor opens their form to fill it in together. Ask them to do it.");
        RuleBrokenException.Unless(WhyNoSitting(form, held) is null, WhyNoSitting(form, held) ?? "");
        if (SittingOf(form, at) is not null)
        {
            return;
        }

        EndSittings(form, at);
        _sittings.Add(new Sitting(DeaneryId, form, DoneNowWith(form, held)!, at));
        Record(new SittingStarted(form), by, at, Role.Trainee);
    }

    /// <summary>Who does the form with the doctor comes to the sitting that the doctor opened. A second time changes nothing.</summary>
    public void JoinSitting(string form, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(Does(by, form), "Only who does this form with the doctor can join. Ask the doctor whom they chose for it.");
        RuleBrokenException.Unless(SittingOf(form, at) is not null, "Filling in this form together is over. Ask the doctor to open it once more.");
        var sitting = SittingOf(form, at)!;
        if (sitting.JoinedAt is null)
        {
            sitting.Join(FillingIn(by, form), at);
            Touch();
        }
    }

    /// <summary>Either of the two ends it; what was written stays. When it is over already, changes nothing.</summary>
    public void EndSitting(string form, Guid sitting, Actor by, DateTimeOffset at)
    {
        RuleBrokenException.Unless(by.Is(TraineeId) || Does(by, form), "Only the doctor and who does this form with them can end it. It ends by itself with the day.");
        if (SittingOf(form, at) is { } on && on.Id == sitting)
        {
            on.End(at);
            Record(new SittingEnded(form), ByRight(by, a => a.Is(TraineeId) || Does(a, form)), at);
        }
    }

    /// <summary>Once the other has signed what both filled in, nothing is left to do together.</summary>
    private void EndSittingOf(string form, Actor by, DateTimeOffset at, Role role)
    {
        if (SittingOf(form, at) is { } on)
        {
            on.End(at);
            Record(new SittingEnded(form), by, at, role);
        }
    }

    /// <summary>What was opened with somebody who does not do the form any more is over.</summary>
    private void EndSittings(string form, DateTimeOffset at) => _sittings.Where(s => s.FormKey == form && s.IsOn(at)).ToList().ForEach(s => s.End(at));

    /// <summary>Who is the supervisor no more leaves every form that they filled in as that.</summary>
    private void EndSittingsWith(PersonId former, DateTimeOffset at) => _sittings.Where(s => s.PartnerId == former && PartnerFor(s.FormKey) is null && s.IsOn(at)).ToList().ForEach(s => s.End(at));
}
