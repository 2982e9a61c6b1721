using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Features;
using SuppoRTT.Web.Features.Account;
using SuppoRTT.Web.Features.Administration;
using SuppoRTT.Web.Features.Decisions;
using SuppoRTT.Web.Features.Home;
using SuppoRTT.Web.Features.Lists;
using SuppoRTT.Web.Features.People;
using SuppoRTT.Web.Features.Registering;
using SuppoRTT.Web.Features.Reminders;
using SuppoRTT.Web.Features.RotaPlans;
using SuppoRTT.Web.Features.Statements;
using SuppoRTT.Web.Features.Verifying;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>Fills in what stands around a page: the deanery, who is signed in, where they can go. A deanery is named only to its members, and on its public pages.</summary>
internal sealed class FrameFilter(PageFrame frame, CurrentDeanery deanery, CurrentActor actor, SuppoRTTContext db, HomeLinks home, RegisteringLinks registering, ReminderLinks reminders, AdministrationLinks administration, RotaPlanLinks rotaPlans, ListLinks lists, PeopleLinks people, DecisionsLinks decisions) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult)
        {
            await Fill(context.HttpContext);
        }

        await next();
    }

    private async Task Fill(HttpContext http)
    {
        var isLanding = http.GetRouteValue("deanery") is not null && http.GetEndpoint()?.Metadata.GetMetadata<PublicPageAttribute>() is not null;
        if (deanery.IsChosen && (actor.IsMember || isLanding))
        {
            frame.Deanery = new FramedDeanery(deanery.Deanery.Name, deanery.Deanery.Slug, actor.IsMember ? home.Home() : home.Landing());
        }

        frame.Footer = [.. Footer()];
        if (actor.IsMember)
        {
            frame.SignedIn = new FramedPerson(actor.Actor.Name, AccountLinks.SignOut, AccountLinks.ChangeAddress);
            frame.Navigation = [.. Navigation(http.Request.Path, await db.BelongingOf(actor.Actor.Id).CountAsync(http.RequestAborted) > 1)];
        }
        else if (http.User.PersonId() is { } person)
        {
            var name = await db.People.Where(p => p.Id == person).Select(p => p.Name).SingleOrDefaultAsync(http.RequestAborted);
            frame.SignedIn = new FramedPerson(name ?? "", AccountLinks.SignOut, AccountLinks.ChangeAddress);
        }
    }

    private IEnumerable<PageLink> Footer()
    {
        yield return new PageLink("Check a printed copy", VerifyingLinks.VerifyCopy);
        yield return new PageLink("Accessibility statement", StatementLinks.AccessibilityStatement);
        yield return new PageLink("Privacy and cookies", StatementLinks.Privacy);
        if (frame.Deanery is not null)
        {
            yield return new PageLink("Who to ask", home.Landing() + PageAnchors.WhoToAsk);
        }
    }

    private IEnumerable<PageLink> Navigation(string here, bool isOfSeveral)
    {
        yield return new PageLink("Home", home.Home(), here == home.Home());
        if (new[] { Role.Trainee, Role.EducationalSupervisor, Role.Champion, Role.DeaneryStaff }.Any(actor.Actor.Holds))
        {
            yield return new PageLink("Register an absence", registering.RegisterAbsence(), here == registering.RegisterAbsence());
        }

        if (new[] { Role.Champion, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.HeadOfSchool, Role.DeaneryStaff }.Any(actor.Actor.Holds))
        {
            yield return new PageLink("Find absences", lists.FindAbsences(), here == lists.FindAbsences());
        }

        yield return new PageLink("Messages", reminders.ShowInbox(), here == reminders.ShowInbox());
        if (actor.Actor.Holds(Role.DeaneryStaff))
        {
            yield return new PageLink("People", people.ShowPeople(), here == people.ShowPeople());
            yield return new PageLink("Reminders", administration.ShowPlannedReminders(), here == administration.ShowPlannedReminders());
        }

        foreach (var link in OfThoseWhoLookAfter(here))
        {
            yield return link;
        }

        yield return new PageLink("How it works", home.Landing(), here == home.Landing());
        if (isOfSeveral)
        {
            yield return new PageLink("Change deanery", HomeLinks.Deaneries);
        }
    }

    private IEnumerable<PageLink> OfThoseWhoLookAfter(string here)
    {
        if (new[] { Role.Champion, Role.TrainingProgrammeDirector, Role.CollegeTutor, Role.DeaneryStaff }.Any(actor.Actor.Holds))
        {
            yield return new PageLink("Rota plans", rotaPlans.ShowRotaPlans(), here == rotaPlans.ShowRotaPlans());
            yield return new PageLink("Decisions", decisions.ShowDecisions(), here == decisions.ShowDecisions());
        }
    }
}
