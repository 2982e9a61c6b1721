using SuppoRTT.Web.Infrastructure.Tenancy;

namespace SuppoRTT.Web.Features.Helping;

/// <summary>The pages on which a doctor asks for help with a form that waits, and somebody gives it.</summary>
public sealed class HelpingLinks(DeaneryLinks links)
{
    public string AskForHelp(string reference, string form) => links.Of("absences", reference, "forms", form, "ask-for-help");

    public string GiveHelp(string reference, string form) => links.Of("absences", reference, "forms", form, "give-help");
}
