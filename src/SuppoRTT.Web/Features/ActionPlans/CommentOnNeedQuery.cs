using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.ActionPlans;

/// <param name="Reference">Of the absence.</param>
/// <param name="May">Whether this person may comment at all.</param>
/// <param name="NotNow">Why nobody can comment now, in a sentence.</param>
/// <param name="Line">The line that is talked about.</param>
/// <param name="Input">What is posted.</param>
public sealed record CommentOnNeedPage(string Reference, bool May, string? NotNow, NeedCard Line, CommentOnNeedInput Input);

public sealed class CommentOnNeedQuery(NeedQuery needs)
{
    public async Task<CommentOnNeedPage?> Find(string reference, int number, Actor actor, CommentOnNeedInput input, CancellationToken cancellation) =>
        await needs.ForLine(reference, number, actor, null, cancellation) is { Line: { } line } page ? new CommentOnNeedPage(page.Reference, page.May, page.NotNow, line, input) : null;
}
