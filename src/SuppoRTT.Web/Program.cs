using SuppoRTT.Web.Features.Forms;
using SuppoRTT.Web.Features.Registering;
using SuppoRTT.Web.Infrastructure;
using SuppoRTT.Web.Infrastructure.Documents;
using SuppoRTT.Web.Infrastructure.Jobs;
using SuppoRTT.Web.Infrastructure.Mail;
using SuppoRTT.Web.Infrastructure.Mvc;
using SuppoRTT.Web.Infrastructure.Security;
using SuppoRTT.Web.Infrastructure.Storage;
using SuppoRTT.Web.Infrastructure.Tenancy;

var builder = WebApplication.CreateBuilder(args);

builder.UsePortalLog();
builder.Services
    .AddSingleton(TimeProvider.System)
    .AddPortalStorage(builder.Configuration, builder.Environment.ContentRootPath)
    .AddPortalSecurity(builder.Configuration)
    .AddPortalRateLimits(builder.Configuration)
    .AddPortalTenancy()
    .AddPrintedDocuments()
    .AddPortalMail()
    .AddPortalJobs(builder.Configuration)
    .AddRegistrations()
    .AddFeatureMvc();

var app = builder.Build();

app.UseBritishCulture();
app.UseRequestLog();
app.UseSecureCookies();
app.UseSecurityHeaders();
app.UsePlainFaults();
app.UseReadyStorage();
app.UseStatusCodePagesWithReExecute("/problem/{0}");
app.UseRouting();
app.UsePostedForms();
app.UseRateLimiter();
app.UseAuthentication();
app.UseMiddleware<DeaneryMiddleware>();
app.UseMiddleware<KeepTypedMiddleware>();
app.UseKeptRegistrations();
app.UseMiddleware<KeepPostMiddleware>();
app.UseAuthorization();
app.MapStaticAssets().AllowAnonymous();
app.MapHealthChecks("/health").AllowAnonymous();
app.MapPages();

await app.PrepareStorage();
await app.RunAsync();

/// <summary>The portal.</summary>
public sealed partial class Program;
