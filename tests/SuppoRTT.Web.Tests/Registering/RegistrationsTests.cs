using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data.Tenancy;
using SuppoRTT.Testing;
using SuppoRTT.Web.Features.Registering;
using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Tests.Registering;

public sealed class RegistrationsTests(Portal portal) : IClassFixture<Portal>
{
    [Fact]
    public async Task Answers_TooLongForTheirCookie_AreNotSaidToBeKept_AndThoseBeforeStay()
    {
        await portal.Given("wessex", a => a.Absence());
        var deanery = await portal.In("wessex", db => db.Absences.Select(a => a.DeaneryId).FirstAsync());
        await portal.Services.GetRequiredService<DeaneryScopes>().Within(deanery, async there =>
        {
            var http = new DefaultHttpContext { RequestServices = there };
            var registrations = there.GetRequiredService<Registrations>();
            await registrations.Begin(http, RegistrationDraft.Begin(there.GetRequiredService<CurrentDeanery>().Id, Cast.Wessex.Trainee.Actor, forAnother: false, portal.Clock.Now));
            var random = new Random(7);
            var reason = string.Concat(Enumerable.Range(0, 8000).Select(_ => (char)random.Next(0x4E00, 0x9FFF)));
            var page = new ModelStateDictionary();

            registrations.Keeps(registrations.Draft with { Reason = new ExplainShortAbsenceInput { Reason = reason } }, page).ShouldBeFalse();

            page.Values.SelectMany(v => v.Errors).ShouldHaveSingleItem().ErrorMessage.ShouldContain("too long to keep");
            registrations.Draft.Reason.ShouldBeNull();
            registrations.Keeps(registrations.Draft with { Reason = new ExplainShortAbsenceInput { Reason = "Short" } }, new ModelStateDictionary()).ShouldBeTrue();
            return true;
        }, default);
    }
}
