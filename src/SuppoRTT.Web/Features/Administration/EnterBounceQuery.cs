using SuppoRTT.Data.Mailing;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>The page on which staff enter an e-mail that came back.</summary>
/// <param name="Input">What is typed, with what was found in it.</param>
/// <param name="Line">The message that it is about; null until it is found.</param>
public sealed record EnterBouncePage(EnterBounceInput Input, SentLine? Line);

/// <summary>Finds the message that an e-mail which came back is about. One of another deanery is not found, like one that never was.</summary>
public sealed class EnterBounceQuery(ShowSentMessagesQuery messages, CurrentDeanery deanery)
{
    /// <summary>A bounce may quote several e-mails; nobody sends one with more.</summary>
    private const int Most = 20;

    public async Task<EnterBouncePage> Find(EnterBounceInput input, Actor actor, CancellationToken cancellation)
    {
        if (input.Message is { } known)
        {
            return await messages.One(known, actor, cancellation) is { } line ? new EnterBouncePage(input, line) : new EnterBouncePage(input with { Message = null }, null);
        }

        foreach (var id in MailId.AllIn(input.Text).Where(i => i.Deanery == deanery.Id).Take(Most))
        {
            if (await messages.One(id.Message, actor, cancellation) is { } line)
            {
                var code = BounceCode.In(input.Text!);
                return new EnterBouncePage(input with { Message = id.Message, Code = code?.Value, Kind = code is null ? null : code.IsPermanent ? BounceKind.Permanent : BounceKind.Temporary }, line);
            }
        }

        return new EnterBouncePage(input, null);
    }
}
