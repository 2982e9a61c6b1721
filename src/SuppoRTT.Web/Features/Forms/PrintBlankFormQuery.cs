using SuppoRTT.Data.Definitions;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.Deaneries;

namespace SuppoRTT.Web.Features.Forms;

/// <summary>A form as it is asked today.</summary>
public sealed record PrintBlankFormPage(VersionedForm Form, DeaneryRules Rules, DateOnly Today);

public sealed class PrintBlankFormQuery(DefinitionStore definitions, TimeProvider time)
{
    public async Task<PrintBlankFormPage?> Find(string form, CancellationToken cancellation) =>
        await definitions.FormToday(form, cancellation) is { } found
            ? new PrintBlankFormPage(found, (await definitions.Rules(cancellation)).Rules, time.GetUtcNow().DateInUk)
            : null;
}
