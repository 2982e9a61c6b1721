using SuppoRTT.Data.RotaPlans;
using SuppoRTT.Web.Features.Account;
using SuppoRTT.Web.Infrastructure.Calendars;

namespace SuppoRTT.Web.Infrastructure.Mail;

/// <summary>What writes and sends the portal's e-mails while nobody waits for them.</summary>
internal static class MailSetup
{
    public static IServiceCollection AddPortalMail(this IServiceCollection services) => services
        .AddSingleton<ForgottenAddresses>().AddHostedService<ForgottenPasswordJob>()
        .AddScoped<MeetingEntries>().AddScoped<MeetingLetters>().AddScoped<MeetingCheck>()
        .AddScoped<LetterLinks>().AddScoped<LetterSeals>().AddScoped<LetterTemplates>().AddScoped<LetterExamples>().AddScoped<LetterTrial>().AddScoped<ContactLetters>().AddScoped<GuestLetters>().AddScoped<LetterWriter>()
        .AddSingleton(provider => MailSettings.Read(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(provider => BounceSecret.Read(provider.GetRequiredService<IConfiguration>()))
        .AddSingleton(TransportOf)
        .AddScoped<MailDelivery>().AddScoped<DraftedRotaPlans>();

    private static IMailTransport TransportOf(IServiceProvider provider) => provider.GetRequiredService<MailSettings>() switch
    {
        { Notify: { } notify } settings => new NotifyTransport(notify, settings, provider.GetRequiredService<TimeProvider>()),
        var settings => new SmtpTransport(settings),
    };
}
