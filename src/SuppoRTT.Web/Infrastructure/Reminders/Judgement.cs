using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Infrastructure.Reminders;

/// <summary>Who looks once more, in the moment of sending, whether what a message says is still so.</summary>
public enum JudgedBy
{
    /// <summary>The deanery's table: what is due.</summary>
    Table,

    /// <summary>How the absence and its people are now, and the doctor's wishes.</summary>
    News,

    /// <summary>Whether the doctor is still not written to, and who hears in their place.</summary>
    PassOn,

    /// <summary>Whether the plan for the rota still counts.</summary>
    RotaPlan,

    /// <summary>Whether somebody still stands in.</summary>
    Deputies,

    /// <summary>Whether its reader, if they are a doctor, is written to at all: it is about no absence, and always so.</summary>
    Wishes,

    /// <summary>Whoever makes the letter: it is given up if it is of no use any more.</summary>
    Letter,

    /// <summary>Nobody, for a reason.</summary>
    Nobody,
}

/// <summary>How messages of one kind are judged in the moment of sending.</summary>
/// <param name="By">Who judges.</param>
/// <param name="WhyNot">Why nobody has to; null if somebody does.</param>
public sealed record Judgement(JudgedBy By, string? WhyNot = null)
{
    /// <summary>Every kind has one: of a new kind of message the compiler asks for it.</summary>
    public static Judgement Of(MailKind kind) => kind switch
    {
        MailKind.Reminder or MailKind.Digest => new(JudgedBy.Table),
        MailKind.PassOn => new(JudgedBy.PassOn),
        MailKind.RotaPlan or MailKind.RotaPlanWithdrawn => new(JudgedBy.RotaPlan),
        MailKind.FormToSign or MailKind.FormReturned or MailKind.FormSentToAnother or MailKind.FormSignedOff or MailKind.DecisionMade or MailKind.RequestToDecide or MailKind.AppealToDecide or MailKind.RegisteredForYou
            or MailKind.SupervisorNamed or MailKind.SupervisorChanged or MailKind.SupervisorToConfirm or MailKind.SupervisorConfirmed or MailKind.SupervisorDeclined
            or MailKind.SupervisorLeftOpen or MailKind.NoLongerAsked or MailKind.NextSupervisorNamed or MailKind.SupervisorToChange or MailKind.NextSupervisorFellAway
            or MailKind.PartnerNamed or MailKind.PartnerChanged or MailKind.PartnerToConfirm or MailKind.PartnerConfirmed or MailKind.PartnerDeclined
            or MailKind.PlaceTaken or MailKind.NotConfirmed or MailKind.MeetingRequest or MailKind.MeetingCancelled or MailKind.MeetingTakenOut or MailKind.SomethingToRead or MailKind.SignatureRecorded or MailKind.SignatureTakenBack
            or MailKind.FormToBeEndorsed or MailKind.FormSentBack or MailKind.ReviewEscalated or MailKind.HelpAsked or MailKind.HelpAnswered or MailKind.RotaLeftUntold or MailKind.NamedToHear => new(JudgedBy.News),
        MailKind.DeputyNamed or MailKind.DeputyDaysChanged or MailKind.DeputyEnded or MailKind.DeputyArranged => new(JudgedBy.Deputies),
        MailKind.SigningAsked or MailKind.SigningCode => new(JudgedBy.Letter),
        MailKind.ConfirmAddress or MailKind.AddressChanged => new(JudgedBy.Letter),
        MailKind.Invitation => new(JudgedBy.Nobody, "A person sends it. It says no more than that its reader may sign in, and is not written to who has left."),
        MailKind.RolesChanged => new(JudgedBy.Wishes),
        MailKind.ForgottenPassword => new(JudgedBy.Nobody, "Its reader asked for it, and its link says itself whether it still works."),
    };

    /// <summary>Why messages of a kind are not withdrawn for the one reason that who they are to has left the deanery, or had their account closed; null of all that are.</summary>
    public static string? WhyAlsoToWhoHasGone(MailKind kind) => kind switch
    {
        MailKind.ForgottenPassword or MailKind.ConfirmAddress => "Its reader asked for it, about their account and nothing else.",
        MailKind.AddressChanged => "Whoever had the address is to know that somebody else signs in with another, whatever became of the account.",
        MailKind.PassOn => "Another hears in the doctor's place then, and gets it: who judges it says so.",
        MailKind.Digest => "What it holds is judged, each by itself.",
        _ => null,
    };
}
