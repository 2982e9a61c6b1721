using SuppoRTT.Domain.Absences.RotaPlans;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Testing;

/// <summary>Plans for the rota, which are sent, kept up and opened at random.</summary>
public sealed partial class RandomWalk
{
    private readonly RotaContact _rota;

    /// <summary>Who gets the plans.</summary>
    public RotaContact Contact => _rota;

    private RotaPlanTerms Terms => _a.Rules.RotaPlan ?? new RotaPlanTerms { Form = "pre-return" };

    private static RotaContact ContactFor(A a) =>
        RotaContact.Add(a.Deanery, new RotaContactDetails(RotaContactRole.RotaCoordinator, "Rota team", $"{Guid.NewGuid():N}@trust.test", null, a.Cast.Post.TrustId!.Value, null), a.Cast.Staff.Actor, A.Morning);

    private (string Name, Action Say) OfTheRota(Actor by)
    {
        var sent = Absence.RotaSendings.Count == 0 ? Guid.Empty : Any(Absence.RotaSendings).Id;
        var verbs = new (string, Action)[]
        {
            ("SendRotaPlan", () => Absence.SendRotaPlan(Plan(), One(3) == 0 ? by : _a.Cast.Trainee.Actor, _now)),
            ("SendRotaPlan", () => Absence.SendRotaPlan(Plan(), _a.Cast.Trainee.Actor, _now)),
            ("HoldRotaPlan", () => Absence.HoldRotaPlan(One(2) == 0 ? by : _a.Cast.Trainee.Actor, _now)),
            ("KeepRotaPlanUp", () => Absence.KeepRotaPlanUp(One(4) == 0 ? null : Plan(), Actor.System("Rota plans"), _now)),
            ("OpenRotaPlan", () => Absence.OpenRotaPlan(sent, Terms, _now)),
            ("AcknowledgeRotaPlan", () => Absence.AcknowledgeRotaPlan(sent, Reason(), Terms, _now)),
            ("AskForRotaLink", () => Absence.AskForRotaLink(sent, Terms, _now)),
            ("SendRotaPlanToRightAddress", () => Absence.SendRotaPlanToRightAddress(_rota, Terms, _a.Cast.Staff.Actor, _now)),
            ("MoveRotaContact", () => Absence.MoveRotaContact(_rota, One(3) == 0 ? _rota.Details with { TrustId = Guid.NewGuid() } : _rota.Details, _a.Cast.Staff.Actor, _now)),
            ("EndRotaContact", () => EndContact(One(6) == 0)),
        };
        return Any(sent == Guid.Empty ? verbs[..3] : verbs);
    }

    /// <summary>Now and then the contact is taken off the list; nothing is sent to them from then on.</summary>
    private void EndContact(bool isOffTheList)
    {
        if (isOffTheList)
        {
            _rota.End(_a.Cast.Staff.Actor, _now);
        }

        Absence.EndRotaContact(_rota, _a.Cast.Staff.Actor, _now);
    }

    private RotaPlanToSend Plan()
    {
        var content = new RotaPlanContent
        {
            Doctor = Absence.TraineeName,
            Returns = Absence.ReturnedOn ?? Absence.Period.ExpectedReturn ?? A.Today,
            Supervision = "Supervised",
            Supervisor = Absence.Supervisor?.Name,
            Team = "The team",
            TeamEmail = "team@deanery.example",
        };
        return new RotaPlanToSend(Terms, content, [_rota], One(6) == 0 ? "stale" : content.Hash, Reason());
    }
}
