using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Domain.Absences;

/// <summary>Whoever does a form with the doctor was named under an address that is not theirs.</summary>
public sealed partial class Absence
{
    /// <summary>Names whoever does a form with the doctor once more, at the right address. What was said to the wrong one ends there.</summary>
    /// <param name="form">The form that waits for them.</param>
    /// <param name="right">Who is known by the right address.</param>
    /// <param name="by">The doctor, who registered it for them, or the deanery.</param>
    /// <param name="at">When.</param>
    /// <param name="versionRead">What was on the screen.</param>
    public void NameAtRightAddress(FormDefinition form, Membership right, Actor by, DateTimeOffset at, int versionRead)
    {
        RuleBrokenException.Unless(MayAskGuest(by), "Only the doctor, who registered it for them or the deanery can correct the address.");
        by = ByRight(by, MayAskGuest);
        MustBeAsRead(versionRead);
        MustBeOpen();
        var wrong = TogetherWith(form.Key);
        RuleBrokenException.Unless(wrong is not null && wrong.PersonId != right.PersonId, "This form is with somebody at this address already. Look at the form to see who it is.");
        if (PartnerFor(form.Key) is { As: { } role })
        {
            NamePartner(form, right, by, at, asked: new PartnerAsked(role, wrong!.Name));
        }
        else
        {
            NameSupervisor(right.PersonId, wrong!.Name, by, at, awaitsConfirmation: right.AwaitsConfirmation);
        }

        Record(new WrongAddressFound(form.Key, wrong.PersonId.Value), by, at); // Last, so that nothing has happened if nobody could be named.
    }

    /// <summary>Whether an address has just been found to be wrong: whoever reads there is told nothing more.</summary>
    public bool HadWrongAddress(PersonId? person) => person is { } reader && Happenings.Any(h => h.What is WrongAddressFound wrong && wrong.PersonId == reader.Value);
}

/// <summary>Whoever does a form was named at an address that is not theirs, and is named anew.</summary>
public sealed record WrongAddressFound(string Form, Guid PersonId) : IDomainEvent;
