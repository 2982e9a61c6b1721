using SuppoRTT.Data;
using SuppoRTT.Data.Absences;

namespace SuppoRTT.Web.Features.Endorsing;

/// <summary>Keeps that somebody is about to read what they may endorse.</summary>
public sealed class OpenToEndorseHandler(SuppoRTTContext db, TimeProvider time)
{
    public Task Handle(EndorseFormPage page, CancellationToken cancellation) =>
        page.Form.IsUnopened ? db.KeepOpened(page.Form.Absence, page.Form.Form, page.Reader, time.GetUtcNow(), cancellation) : Task.CompletedTask;
}
