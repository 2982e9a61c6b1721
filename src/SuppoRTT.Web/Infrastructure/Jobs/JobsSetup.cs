using Quartz;

using SuppoRTT.Web.Infrastructure.Handovers;
using SuppoRTT.Web.Infrastructure.Lists;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Reminders;
using SuppoRTT.Web.Infrastructure.Storage;

namespace SuppoRTT.Web.Infrastructure.Jobs;

/// <summary>What this process does by the clock. Quartz only wakes the work; what is to be done is in the database.</summary>
internal static class JobsSetup
{
    public static IServiceCollection AddPortalJobs(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<RotaPlanUpkeep>().AddScoped<ReminderSweep>().AddScoped<ReminderCheck>().AddScoped<DueCheck>().AddScoped<SpokenOfAbsence>().AddScoped<DoctorsWishes>().AddScoped<NewsCheck>().AddScoped<StandingNews>().AddScoped<PassOnCheck>().AddScoped<AskedCheck>().AddScoped<DeputyCheck>().AddScoped<DeputyCopies>().AddScoped<DeputyWishes>().AddScoped<StandingIn>().AddScoped<DeputyNews>();
        services.AddSingleton<WorkRunner>().AddWork<SweepJob>().AddWork<DigestJob>().AddWork<MailJob>().AddWork<ListsJob>().AddWork<PresenceJob>().AddWork<HandoversJob>();
        return PortalParts.Read(configuration) == PortalPart.Pages ? services : services
            .AddQuartz(q => q.Wake<SweepJob>().Wake<DigestJob>().Wake<MailJob>().Wake<ListsJob>().Wake<PresenceJob>().Wake<HandoversJob>())
            .AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    private static IServiceCollection AddWork<T>(this IServiceCollection services)
        where T : class, IScheduledWork => services.AddSingleton<T>().AddSingleton<IScheduledWork>(provider => provider.GetRequiredService<T>());

    private static IQuartzBuilder Wake<T>(this IQuartzBuilder quartz)
        where T : class, IScheduledWork => quartz.ScheduleJob<WakeJob<T>>(
            (provider, trigger) => trigger.StartNow().WithSimpleSchedule(s => s.WithInterval(provider.GetRequiredService<T>().Every).RepeatForever()),
            (_, job) => job.WithIdentity(typeof(T).Name));
}

/// <summary>Wakes one kind of work once the database is ready. What was missed while the portal was down is not made up for: one run does it all.</summary>
[DisallowConcurrentExecution]
internal sealed class WakeJob<T>(T work, WorkRunner runner, StorageStart storage) : IJob
    where T : class, IScheduledWork
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        if (storage.IsReady)
        {
            await runner.Run(work.Name, cancellationToken);
        }
    }
}
