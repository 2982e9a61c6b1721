namespace SuppoRTT.Web.Features.Meetings;

/// <summary>Who is told of a meeting and how, in sentences: before it is proposed, and when it was.</summary>
internal static class InvitationWords
{
    public static string Of(FormMeeting of) => (of.TellsDoctor, of.IsDoctor) switch
    {
        _ when of.For is { } absent => $"{InAnothersName(of, absent)} an e-mail{(of.TellsDoctor ? "" : $". {of.Absence.TraineeName} is not written to now: please tell them in the way that was agreed")}. You stand in, so you get none. You can add the meeting to your calendar from the page of the form.",
        (true, _) => $"{Sentence.Start(Together(of))} get an e-mail, with an entry for the calendar that says no more than “SuppoRTT meeting” and when.",
        (false, true) => $"{(of.Partner is { } partner ? $"{partner} gets" : "Whoever is named as your supervisor gets")} an e-mail. You get none now, as you wished. You can add the meeting to your calendar from the page of the form.",
        (false, false) => $"{Sentence.Start(Together(of))} get an e-mail. {of.Absence.TraineeName} is not written to now. Please tell them in the way that was agreed.",
    };

    public static string Done(FormMeeting of) => of.TellsDoctor || of.IsDoctor ? "The invitations are on their way." : $"Please tell {of.Absence.TraineeName} in the way that was agreed: they are not written to now.";

    /// <summary>As “Asha and Sam get”: those who come, and the one in whose name it is proposed.</summary>
    private static string InAnothersName(FormMeeting of, string absent)
    {
        List<string> told = [.. new[] { of.TellsDoctor ? of.Absence.TraineeName : null, of.Partner, absent }.OfType<string>().Distinct()];
        return told is [.. var before, var last] && before.Count > 0 ? $"{string.Join(", ", before)} and {last} get" : $"{absent} gets";
    }

    /// <summary>As “you and Sam”; those who come, as far as they are written to, and whoever proposes it.</summary>
    private static string Together(FormMeeting of)
    {
        string?[] others = [of.TellsDoctor && !of.IsDoctor ? of.Absence.TraineeName : null, of.IsPartner ? null : of.Partner];
        return others.OfType<string>().ToList() is [.. var before, var last] ? $"{string.Join(", ", before.Prepend("you"))} and {last}" : "you";
    }
}
