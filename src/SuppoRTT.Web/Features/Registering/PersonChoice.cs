using FluentValidation;

using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Who somebody is: found in the directory, asked in by e-mail, or not known yet.</summary>
public abstract record PersonChoice
{
    public const string Invite = "invite";
    public const string NotKnown = "not-known";
    public const string FindThem = "find";

    /// <summary>The button that a browser presses for somebody who presses Enter in a field.</summary>
    public const string Enter = "enter";

    /// <summary>What the directory is searched for: the beginning of a name, or of an address.</summary>
    [Asked("Whom you looked for", IsTyped = true)]
    public string? Find { get; init; }

    /// <summary>What was searched for when the page was shown.</summary>
    public string? Searched { get; init; }

    /// <summary>The member who was selected, or <see cref="Invite"/> or <see cref="NotKnown"/>.</summary>
    [Asked("Who it is", IsNamed = true)]
    [Says(Invite, "I cannot find them")]
    [Says(NotKnown, "Not known yet")]
    public string? Choice { get; init; }

    /// <summary>The name of who is asked in.</summary>
    [Asked("Their name", IsTyped = true)]
    public string? Name { get; init; }

    /// <summary>Their full address.</summary>
    [Asked("Their e-mail address", IsTyped = true)]
    public string? Email { get; init; }

    /// <summary>The role in which they would do a form; asked only of somebody who is asked in for one.</summary>
    [Asked("In which role do they do it?", typeof(RoleWords))]
    public Role? As { get; init; }

    /// <summary>Whether we may write to them now; asked only of a doctor.</summary>
    [Asked("May we write to the doctor now?")]
    [Says("true", "Yes, write to them now")]
    [Says("false", "No, not yet")]
    public bool? MayWrite { get; init; }

    /// <summary>The button that was pressed.</summary>
    public string? Then { get; init; }

    /// <summary>Answered and checked, and not only searched for; not posted.</summary>
    public bool IsSettled { get; init; }

    public Guid? MemberId => Guid.TryParse(Choice, out var id) ? id : null;

    public bool IsInvited => Choice == Invite;

    /// <summary>Enter searches if something else was typed to be found, and nobody is being asked in.</summary>
    public bool IsFinding => Then == FindThem || (Then == Enter && !IsInvited && Typed.Words(Find) is { } find && find != Typed.Words(Searched));

    /// <summary>The name by which somebody who is asked in is shown; null for a member, who has one.</summary>
    public string? ShownName => IsInvited ? Typed.Words(Name) : null;

    /// <summary>The address without space around it.</summary>
    public string? Address => Typed.Words(Email);
}

internal static class PersonChoiceRules
{
    /// <summary>The rules of naming a person, whatever the page.</summary>
    public static void NamesA<T>(this AbstractValidator<T> input, string who)
        where T : PersonChoice
    {
        input.RuleFor(x => x.Find).Must(DirectoryQuery.IsEnough).When(x => x.IsFinding).WithMessage("Enter at least 2 letters of the name, or the e-mail address");
        input.RuleFor(x => x.Choice).Must((x, c) => x.MemberId is not null || c is PersonChoice.Invite or PersonChoice.NotKnown).WithMessage($"Find the {who} and select them, or select another answer").Unless(x => x.IsFinding);
        input.When(x => x is { IsInvited: true, IsFinding: false }, () =>
        {
            input.RuleFor(x => x.Name).Cascade(CascadeMode.Stop).Given($"Enter the name of the {who}").AtMost(200, "The name");
            input.RuleFor(x => x.Email).Cascade(CascadeMode.Stop).Given($"Enter the e-mail address of the {who}").Address();
        });
    }
}
