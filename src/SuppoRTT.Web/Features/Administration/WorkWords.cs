using SuppoRTT.Data.Jobs;
using SuppoRTT.Domain.Common;
using SuppoRTT.Web.Infrastructure.Jobs;

namespace SuppoRTT.Web.Features.Administration;

/// <summary>Work that is done by the clock, in words.</summary>
internal static class WorkWords
{
    /// <summary>What fails for longer fails again and again.</summary>
    private static readonly TimeSpan _lasting = TimeSpan.FromMinutes(1);

    public static (string Name, string What) Of(string work) => work switch
    {
        "reminders" => ("Reminders", "Reckons what is due and writes it down."),
        "digests" => ("Digests", "From nine in the morning puts together what people want once a day."),
        "mail" => ("E-mails", "Sends what is written."),
        "lists" => ("Lists", "As days pass, sets right how absences are found."),
        "presence" => ("Who was there", "Forgets, a day later, who had a form open that was filled in together."),
        _ => (work, ""),
    };

    public static string Every(TimeSpan every) => every.TotalMinutes >= 2 ? $"Every {every.TotalMinutes:0} minutes" : every.TotalMinutes >= 1 ? "Every minute" : $"Every {every.TotalSeconds:0} seconds";

    public static string At(DateTimeOffset at) => $"{DayWords.OnDay(at)}, {at.InUk:HH:mm:ss}";

    public static string Run(JobRun? run) => run switch
    {
        null => "Never",
        { Fault: { } fault } => $"{At(run.Began)}{(run.LastBegan - run.Began > _lasting ? $", until {At(run.LastBegan)}" : "")}: failed ({Fault(fault)})",
        { Ended: { } ended } => $"{At(run.Began)}: {Count(run.Done)}, in {(ended - run.Began).TotalSeconds:0.0} seconds",
        _ => At(run.Began),
    };

    public static string WhyNot(WorkRest rest) => rest.Until is { } until ? $"It rests until {At(until)}, and then goes on by itself" : "No mail server is set";

    /// <summary>What went wrong, as far as staff know what it means; else its name, for whoever runs the portal.</summary>
    private static string Fault(string fault) => fault == nameof(MailServerAwayException) ? "the mail server did not answer" : fault;

    private static string Count(int done) => done switch
    {
        0 => "nothing to do",
        1 => "1 done",
        _ => $"{done:N0} done",
    };
}
