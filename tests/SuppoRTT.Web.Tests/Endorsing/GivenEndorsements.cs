using System.Net;

using AngleSharp.Html.Dom;

using Microsoft.EntityFrameworkCore;

using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Endorsing;

/// <summary>Signed forms that somebody endorsed, or is to endorse.</summary>
internal static class GivenEndorsements
{
    public const string Form = "pre-absence";

    /// <summary>Signed, and endorsed by the programme director with a note.</summary>
    public static Task<string> GivenEndorsed(this Portal portal) => portal.Given("wessex", a =>
    {
        var (absence, revision) = a.With(Stages.Programme).SignedOff(Form);
        absence.Endorse(Form, a.Cast.ProgrammeDirector.Actor, "A good plan");
        return (absence, revision);
    });

    /// <summary>Signed, and to be endorsed by the programme director.</summary>
    public static Task<string> GivenToEndorse(this Portal portal) => portal.Given("wessex", a => a.With(Stages.Programme).SignedOff(Form));

    /// <summary>The form as it is read and endorsed, by way of the page that opens it if it was not opened yet.</summary>
    public static async Task<IHtmlDocument> Read(this Visitor visitor, string endorse)
    {
        using var first = await visitor.Get(endorse);
        if (first.StatusCode == HttpStatusCode.Redirect)
        {
            var opening = first.Headers.Location!.ToString();
            using var opened = await visitor.Send(await visitor.Open(opening), opening);
            (opened.StatusCode, opened.Headers.Location?.ToString()).ShouldBe((HttpStatusCode.Redirect, endorse));
        }

        return await visitor.Open(endorse);
    }

    /// <summary>As if somebody had opened the form of an absence.</summary>
    public static async Task<string> GivenOpened(this Portal portal, string reference, Member reader)
    {
        await portal.In(reader.Deanery, async db =>
        {
            var absence = await db.Absences.Include(a => a.Forms).SingleAsync(a => a.Reference == reference);
            db.Add(new OpenedRevision(absence, absence.Form(Form), reader.Id, A.Morning));
            await db.SaveChangesAsync();
        });
        return reference;
    }

    /// <summary>How many revisions somebody has opened.</summary>
    public static Task<int> Opened(this Portal portal, Member reader, string reference) =>
        portal.In("wessex", db => db.OpenedRevisions.CountAsync(o => o.PersonId == reader.Id && db.Absences.Any(a => a.Id == o.AbsenceId && a.Reference == reference)));
}
