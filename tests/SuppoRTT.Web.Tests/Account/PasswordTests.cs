using SuppoRTT.Domain.People;
using SuppoRTT.Testing;
using SuppoRTT.Web.Tests.Mail;

namespace SuppoRTT.Web.Tests.Account;

/// <summary>People who come with the link of an e-mail.</summary>
public abstract class PasswordTests(Portal portal) : IClassFixture<Portal>
{
    protected const string Chosen = "apricot lantern tuesday";

    private static int _people;

    protected Portal Portal { get; } = portal;

    protected static async Task<HttpResponseMessage> Choose(Visitor visitor, string link, string password) => await visitor.Send(await visitor.Open(link), link, ("Password", password));

    protected Task<PersonId> Invited()
    {
        var number = Interlocked.Increment(ref _people);
        return Portal.Invited("wessex", $"Ina Demo-{number}", $"ina.{number}@hospital.test");
    }

    protected async Task<string> Link(PersonId person) => (await Portal.LetterTo("wessex", person)).Path();

    /// <summary>Asks for a link as they would, waits for its message, and opens the e-mail.</summary>
    protected async Task<string> ForgottenLink(Member member)
    {
        Portal.Clock.Now += TimeSpan.FromMinutes(10);
        var before = (await Portal.MessagesTo("wessex", member.Id)).Count;
        var visitor = await Portal.Visitor();
        await visitor.Send(await visitor.Open("/forgotten-password"), "/forgotten-password", ("Email", member.Email));
        await Eventually.Sees(async () => (await Portal.MessagesTo("wessex", member.Id)).ElementAtOrDefault(before), "the message with the link");
        return await Link(member.Id);
    }
}
