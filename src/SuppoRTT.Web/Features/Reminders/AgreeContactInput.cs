using FluentValidation;

using SuppoRTT.Domain.Absences.Reminders;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Reminders;

/// <summary>How the doctor is reached while away, as it is typed.</summary>
public sealed record AgreeContactInput
{
    [Asked("How we may write while away")]
    [Says(nameof(ContactWay.AsUsual), "By e-mail, as usual")]
    [Says(nameof(ContactWay.OtherAddress), "By e-mail, to another address")]
    [Says(nameof(ContactWay.ThroughSomeone), "Only through somebody")]
    [Says(nameof(ContactWay.NotAtAll), "Not at all")]
    public ContactWay? Way { get; init; }

    [Asked("E-mail address for the time away", IsTyped = true)]
    public string? OtherAddress { get; init; }

    /// <summary>Through whom the doctor is reached.</summary>
    [Asked("Through whom?", IsNamed = true)]
    public Guid? Through { get; init; }

    /// <summary>On a UK clock; both or neither.</summary>
    [Asked("Not before", IsTyped = true)]
    public string? From { get; init; }

    [Asked("Not after", IsTyped = true)]
    public string? Until { get; init; }

    public bool HasHours => Way is ContactWay.AsUsual or ContactWay.OtherAddress && (Typed.Words(From) ?? Typed.Words(Until)) is not null;

    public static AgreeContactInput Of(ContactWhileAway? contact) => contact is null ? new() : new()
    {
        Way = contact.Way,
        OtherAddress = contact.OtherAddress,
        Through = contact.Through?.Value,
        From = contact.Hours?.From.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
        Until = contact.Hours?.Until.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture),
    };

    public ContactWhileAway ToContact() => new(
        Way!.Value,
        Way == ContactWay.ThroughSomeone ? new PersonId(Through!.Value) : null,
        HasHours ? new ContactHours(TypedTime.Read(From)!.Value, TypedTime.Read(Until)!.Value) : null,
        Way == ContactWay.OtherAddress ? Typed.Words(OtherAddress) : null);
}

/// <summary>What has to be said of each way to reach the doctor.</summary>
public sealed class AgreeContactValidator : AbstractValidator<AgreeContactInput>
{
    public AgreeContactValidator()
    {
        RuleFor(x => x.Way).NotNull().WithMessage("Select how the doctor may be reached");
        RuleFor(x => x.OtherAddress).Address().When(x => x.Way == ContactWay.OtherAddress);
        RuleFor(x => x.Through).NotNull().WithMessage("Select through whom the doctor is reached").When(x => x.Way == ContactWay.ThroughSomeone);
        When(x => x.HasHours, () =>
        {
            RuleFor(x => x.From).Must(t => TypedTime.Read(t) is not null).WithMessage("Enter from what time, like 10:00, or leave both times empty");
            RuleFor(x => x.Until).Cascade(CascadeMode.Stop)
                .Must(t => TypedTime.Read(t) is not null).WithMessage("Enter until what time, like 16:00, or leave both times empty")
                .Must((x, t) => !(TypedTime.Read(t) <= TypedTime.Read(x.From))).WithMessage("The second time must be later than the first");
        });
    }
}
