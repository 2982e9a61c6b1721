using SuppoRTT.Data.Mailing;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Web.Infrastructure.Mail;

namespace SuppoRTT.Web.Tests.Administration;

public sealed class OwnWordsTests(Portal portal) : IClassFixture<Portal>
{
    private static readonly LetterWords _portal = LetterWords.Of(MailKind.FormToSign, "Wessex", hasSignIn: true);

    private static readonly LetterValues _values = new("Wessex", new Contact { Name = "The team", Email = "team@wessex.example" }, null);

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Fields_OfEveryTopic_CarryNothingOfAnybody(string deanery)
    {
        var topics = LetterTopic.AllOf(await portal.Rules(deanery));

        topics.SelectMany(LetterField.Of).Select(f => f.Name).Distinct().ShouldBe(["deanery", "contact", "link", "date"], ignoreOrder: true);
        topics.Select(t => t.ToString()).ShouldBeUnique();
        topics.ShouldAllBe(t => t.ToString().Length <= 80);
    }

    [Fact]
    public async Task Words_OfThePortal_CanAllBeSaved()
    {
        var rules = await portal.Rules("wessex");

        foreach (var topic in LetterTopic.AllOf(rules))
        {
            var words = OwnWords.Of(topic, LetterTemplates.OfPortal(topic, rules, LetterField.Deanery.Written, LetterField.Date.Written));
            words.SubjectFaults.Concat(words.TextFaults).Concat(words.SubjectTells(rules.AbsenceTypes)).Concat(words.TextTells(rules.AbsenceTypes)).ShouldBeEmpty(topic.ToString());
        }
    }

    [Theory]
    [InlineData("wessex")]
    [InlineData("west-midlands")]
    public async Task Types_OfAbsence_AreNotNamed_ButForTheOneThatEachMayHave(string deanery)
    {
        var types = (await portal.Rules(deanery)).AbsenceTypes;
        var topic = LetterTopic.Find("FormToSign", await portal.Rules(deanery))!;

        types.Where(t => !new OwnWords(topic, $"A form for your {t.Label.ToLowerInvariant()}", "{link}").SubjectTells(types).Any()).Select(t => t.Code).ShouldBe(["OTHER"]);
    }

    [Theory]
    [InlineData("After your surgery")]
    [InlineData("Your OOPR form")]
    [InlineData("Welcome back with your baby")]
    [InlineData("We are sorry for your loss")]
    public async Task Words_OfHealthOrOfWhySomebodyIsAway_AreNotSaved(string subject)
    {
        var rules = await portal.Rules("wessex");

        new OwnWords(LetterTopic.Find("FormToSign", rules)!, subject, "{link}").SubjectTells(rules.AbsenceTypes).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Date_WhereNoneIsKnown_ReadsAsASentence()
    {
        var topic = LetterTopic.Find("Reminder-FormDue-Act", await portal.Rules("wessex"))!;

        new OwnWords(topic, "A form", "Please sign by {date}.\n\n{link}").In(_portal, _values).Before.ShouldBe(["Please sign by the day that SuppoRTT shows."]);
    }

    [Fact]
    public async Task Paragraphs_StandBeforeAndAfterTheLink_WithTheirLineBreaks()
    {
        var topic = LetterTopic.Find("FormToSign", await portal.Rules("wessex"))!;

        var words = new OwnWords(topic, "From {deanery}", "One,\r\nstill one.\r\n \r\n\r\nTwo.\r\n\r\n{link}\r\n\r\nThree: {contact}").In(_portal, _values);

        words.Before.ShouldBe(["One,\nstill one.", "Two."]);
        words.After.ShouldBe(["Three: The team, team@wessex.example"]);
        (words.Subject, words.LinkText).ShouldBe(("From Wessex", _portal.LinkText));
    }
}
