using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Features;

/// <summary>How a reader checks a printed copy.</summary>
public static class CopyBlocks
{
    /// <summary>The code, where to enter it, and what else they can compare.</summary>
    public static Closing Genuine(int level, string code, string address, params AnswerLine[] more) => new(
    [
        new Heading(level, "Is this copy genuine?"),
        new Paragraph("Anybody who holds this copy can check it. The answer says whether it is genuine and still counts. It shows nothing of what is written here.") { LeadsOn = true },
        new AnswerList([new AnswerLine("Go to", address), new AnswerLine("Enter this code", VerificationCode.Printed(code)), .. more]),
    ]);
}
