using Microsoft.AspNetCore.Mvc;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>Gives back what somebody without an account sent when the hour of their code was over, and what is too long to be kept in their browser.</summary>
internal sealed class TooLateByCodeResult(string door) : IActionResult
{
    public Task ExecuteResultAsync(ActionContext context) => Faults.AnswerTooLateByCode(context.HttpContext, door);
}
