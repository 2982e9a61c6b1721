using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Common;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>E-mails of the current deanery as somebody would read them, made up throughout: to nobody, about nothing, with a link that leads home.</summary>
public sealed class LetterExamples(DefinitionStore definitions, LetterLinks links, LetterSeals seals)
{
    private static readonly DateOnly _date = new(2026, 11, 5);

    /// <param name="topic">What it is about.</param>
    /// <param name="own">The deanery's own words, without a fault; null for those that come with the portal.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<Letter> Of(LetterTopic topic, OwnWords? own, CancellationToken cancellation)
    {
        var rules = (await definitions.Rules(cancellation)).Rules;
        var portal = LetterTemplates.OfPortal(topic, rules, rules.Name, _date.Written);
        var words = own is null ? portal : own.In(portal, new LetterValues(rules.Name, rules.Contact, _date.Written));
        return new Letter($"{Guid.NewGuid():N}", "", rules.Name, rules.Contact, topic.Kind == MailKind.Invitation ? words.ToInvited(hasSignIn: true) : words, seals.InFull(links.Home)) { Deanery = rules.Slug };
    }

    /// <summary>The words that come with the portal, as a deanery would write them, to begin with.</summary>
    public async Task<OwnWords> Beginning(LetterTopic topic, CancellationToken cancellation) =>
        OwnWords.Of(topic, LetterTemplates.OfPortal(topic, (await definitions.Rules(cancellation)).Rules, LetterField.Deanery.Written, LetterField.Date.Written));
}
