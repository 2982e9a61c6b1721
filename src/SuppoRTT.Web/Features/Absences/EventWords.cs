using System.Collections.Frozen;
using System.Text.Json;
using System.Text.RegularExpressions;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Absences.Commenting;
using SuppoRTT.Domain.Absences.Endorsing;
using SuppoRTT.Domain.Absences.Helping;
using SuppoRTT.Domain.Absences.Notes;
using SuppoRTT.Domain.Absences.PaperSignatures;
using SuppoRTT.Domain.Absences.Requests;
using SuppoRTT.Domain.Absences.RotaPlans;

namespace SuppoRTT.Web.Features.Absences;

/// <summary>The names that an event speaks of by key only: forms and enhanced supervision in the deanery's words, people as they were named.</summary>
public sealed record EventNames(IReadOnlyDictionary<string, string> Forms, IReadOnlyDictionary<Guid, string> People, string Supervision)
{
    /// <summary>Who is asked to sign without an account; null of other events.</summary>
    public string? Guest { get; init; }

    /// <summary>What the deanery calls the kinds of request.</summary>
    public IReadOnlyDictionary<string, string> Requests { get; init; } = FrozenDictionary<string, string>.Empty;

    /// <summary>The places of the deanery's lists; null for those who do not see where an absence belongs.</summary>
    public IReadOnlyDictionary<Guid, string>? Places { get; init; }
}

/// <summary>One event in words; the other words count when the named value of the event is true.</summary>
public sealed record EventWording(string Words, string? When = null, string? Otherwise = null);

/// <summary>What happened, as the timeline says it. Names in braces are values of the event.</summary>
public static partial class EventWords
{
    /// <summary>In braces, the one name that stands in no event.</summary>
    private const string Supervision = "Supervision";
    private const string Guest = "Guest";
    private const string NotKnown = "not known yet";

    private static readonly string[] _ofPost = [nameof(Post.ProgrammeId), nameof(Post.SpecialtyId), nameof(Post.SchoolId), nameof(Post.TrustId), nameof(Post.SiteId)];

    public static FrozenDictionary<string, EventWording> All { get; } = new Dictionary<string, EventWording>
    {
        [nameof(AbsenceRegistered)] = new("Absence registered{AcademicTimeIsEven}", nameof(AbsenceRegistered.ForTrainee), "Absence registered for the doctor{AcademicTimeIsEven}"),
        [nameof(AbsenceTakenOver)] = new("Absence taken over by the doctor"),
        [nameof(DoctorTold)] = new("Doctor written to: there is something for them here"),
        [nameof(SituationCorrected)] = new("What was said of how things stand put right"),
        [nameof(TypeCorrected)] = new("Type of absence put right"),
        [nameof(ApprovalNoted)] = new("Approval of the leave said anew"),
        [nameof(DecisionAsked)] = new("Deanery asked to decide: the absence is a short one now"),
        [nameof(DecisionSpared)] = new("Deanery need not decide any more: the absence is not a short one now"),
        [nameof(AbsenceAccepted)] = new("Deanery decided that the programme applies"),
        [nameof(AbsenceDeclined)] = new("Deanery decided that the programme does not apply"),
        [nameof(DecisionAppealed)] = new("Doctor appealed against the decision"),
        [nameof(AppealPassedOn)] = new("Appeal passed to {PersonId}, since nobody of the deanery’s team can decide on it"),
        [nameof(AppealAllowed)] = new("Deanery decided on appeal that the programme applies"),
        [nameof(AppealDismissed)] = new("Deanery decided on appeal that the programme does not apply"),
        [nameof(RequestMade)] = new("Deanery asked: {Request}"),
        [nameof(RequestPassedOn)] = new("Request passed to {PersonId}, who can decide on it too"),
        [nameof(RequestWithdrawn)] = new("Request withdrawn: {Request}"),
        [nameof(RequestGranted)] = new("Request granted: {Request}"),
        [nameof(RequestRefused)] = new("Request refused: {Request}"),
        [nameof(RequestAppealed)] = new("Doctor appealed against the refusal: {Request}"),
        [nameof(RequestGrantedOnAppeal)] = new("Request granted on appeal: {Request}"),
        [nameof(RequestRefusedOnAppeal)] = new("Request refused on appeal: {Request}"),
        [nameof(SupervisorNamed)] = new("{PersonId} named as supervisor", nameof(SupervisorNamed.AwaitsConfirmation), "{PersonId} named as supervisor, to be confirmed by the deanery"),
        [nameof(SupervisorLeftOpen)] = new("{PersonId} no longer the supervisor, and it is not known yet who is"),
        [nameof(NextSupervisorNamed)] = new("Next supervisor from {From}: {PersonId}"),
        [nameof(NextSupervisorMoved)] = new("Day on which the next supervisor begins moved to {From}: {PersonId}"),
        [nameof(NextSupervisorReplaced)] = new("{PersonId} no longer named as the next supervisor"),
        [nameof(NextSupervisorFellAway)] = new("{PersonId} was to supervise from this day, and is not there any more: whoever supervised goes on"),
        [nameof(NextSupervisorTakenBack)] = new("Change of supervisor taken back, next would have been: {PersonId}"),
        [nameof(SupervisorReplaced)] = new("{PersonId} no longer the supervisor"),
        [nameof(SupervisorConfirmed)] = new("{PersonId} confirmed as supervisor by the deanery"),
        [nameof(SupervisorDeclined)] = new("{PersonId} not confirmed as supervisor by the deanery"),
        [nameof(PartnerNamed)] = new("{PersonId} does “{Form}” with the doctor", nameof(PartnerNamed.AwaitsConfirmation), "{PersonId} does “{Form}” with the doctor, to be confirmed by the deanery"),
        [nameof(PartnerConfirmed)] = new("{PersonId} confirmed by the deanery for “{Form}”"),
        [nameof(PartnerDeclined)] = new("{PersonId} not confirmed by the deanery for “{Form}”"),
        [nameof(WrongAddressFound)] = new("Address of {PersonId} was wrong for “{Form}”, and is corrected"),
        [nameof(PartnerReplaced)] = new("{PersonId} no longer does “{Form}” with the doctor"),
        [nameof(FormSubmitted)] = new("“{Form}” sent for sign-off, revision {Revision}"),
        [nameof(FormTakenBack)] = new("“{Form}” taken back to change it"),
        [nameof(FormSignedOff)] = new("“{Form}” signed off, revision {Revision}"),
        [nameof(FormReturned)] = new("“{Form}” returned for changes"),
        [nameof(FormEndorsed)] = new("“{Form}” endorsed, revision {Revision}"),
        [nameof(FormSentBack)] = new("“{Form}” sent back for changes by who was to endorse it: its signatures are void"),
        [nameof(FormReopened)] = new("“{Form}” reopened: its signatures are void", nameof(FormReopened.BecauseDatesChanged), "“{Form}” reopened because the dates changed: its signatures are void"),
        [nameof(FormUploaded)] = new("“{Form}” put into the e-portfolio on {On}"),
        [nameof(FormUploadTakenBack)] = new("“{Form}” not in the e-portfolio yet, as the doctor says"),
        [nameof(MeetingProposed)] = new("Meeting proposed for “{Form}”"),
        [nameof(MeetingCalledOff)] = new("Meeting for “{Form}” called off"),
        [nameof(MeetingHeld)] = new("Meeting held for “{Form}” on {On}, {Mode}"),
        [nameof(MeetingCorrected)] = new(
            "Record of the meeting for “{Form}” put right: held on {OldOn}, now {NewOn}; {OldMode}, now {NewMode}", nameof(MeetingCorrected.WhoChanged),
            "Record of the meeting for “{Form}” put right: held on {OldOn}, now {NewOn}; {OldMode}, now {NewMode}; who was there"),
        [nameof(DatesChanged)] = new("Dates changed: first day away {OldStarts}, now {NewStarts}; expected back {OldReturn}, now {NewReturn}"),
        [nameof(PostChanged)] = new(
            "Moved by the deanery, others look after it from now on: programme {OldProgrammeId}, now {NewProgrammeId}; specialty {OldSpecialtyId}, now {NewSpecialtyId}; "
            + "school {OldSchoolId}, now {NewSchoolId}; trust {OldTrustId}, now {NewTrustId}; hospital or practice {OldSiteId}, now {NewSiteId}"),
        [nameof(ReturnConfirmed)] = new("Return confirmed: back on {On}"),
        [nameof(ReturnTakenBack)] = new("Return taken back: the doctor is not back after all"),
        [nameof(SittingStarted)] = new("“{Form}” opened to fill it in together"),
        [nameof(SittingEnded)] = new("Filling in “{Form}” together ended"),
        [nameof(SupportAsked)] = new("Support asked for: coaching sessions {CoachingSessions}, reorientation days {ReorientationDays}"),
        [nameof(SupervisionPlanned)] = new("{Supervision} planned: from {Starts} until {Ends}"),
        [nameof(SupervisionDropped)] = new("{Supervision} no longer planned"),
        [nameof(ReviewPlanned)] = new("Review planned for {On}"),
        [nameof(ReviewDropped)] = new("Review no longer planned"),
        [nameof(ReviewEscalated)] = new("Help asked of {Of}, as both agreed in “{Form}”"),
        [nameof(OutcomeRecorded)] = new("Outcome of the review: {Outcome}"),
        [nameof(NeedAdded)] = new("Need {Number} added to the action plan"),
        [nameof(NeedChanged)] = new("Need {Number} of the action plan changed"),
        [nameof(NeedCommented)] = new("Comment added to need {Number} of the action plan"),
        [nameof(AbsenceWithdrawn)] = new("Absence withdrawn"),
        [nameof(ReturnRuledOut)] = new("Recorded that the doctor is not returning to training"),
        [nameof(AbsenceReinstated)] = new("Absence opened again"),
        [nameof(AbsencePutOnHold)] = new("Absence put on hold"),
        [nameof(AbsenceResumed)] = new("Absence taken up again: it is no longer on hold"),
        [nameof(AbsenceClosed)] = new("Absence closed: everything is signed"),
        [nameof(OptedOut)] = new("Doctor opted out of the programme"),
        [nameof(OptedBackIn)] = new("Doctor opted back in to the programme"),
        [nameof(QuietTimeStarted)] = new("Quiet time set: nothing is sent to the doctor automatically"),
        [nameof(QuietTimeEnded)] = new("Quiet time ended"),
        [nameof(ReminderAsked)] = new("{PersonId} reminded of “{Form}”, by hand"),
        [nameof(HelpAsked)] = new("Help asked for with “{Form}”"),
        [nameof(HelpAskedOf)] = new("{PersonId} asked to help with “{Form}”"),
        [nameof(HelpBegun)] = new("Spoken about “{Form}”, by who was asked to help"),
        [nameof(HelpSettled)] = new("“{Form}” settled, by who was asked to help"),
        [nameof(RotaAcknowledgementLapsed)] = new("Plan for the rota, version {Plan}, to be acknowledged again for {ContactId}: the address was wrong"),
        [nameof(RotaLeftUntold)] = new("Plan for the rota to be sent again: nobody has one that counts"),
        [nameof(RotaPlanMade)] = new("Plan for the rota, version {Plan}, made from “{Form}”, revision {Revision}"),
        [nameof(RotaPlanSent)] = new("Plan for the rota, version {Plan}, sent to {ContactId}"),
        [nameof(RotaPlanWithdrawn)] = new("Plan for the rota, version {Plan}, is no longer valid: {ContactId} told"),
        [nameof(RotaPlanOpened)] = new("Plan for the rota, version {Plan}, opened by {ContactId}"),
        [nameof(RotaPlanAcknowledged)] = new("Plan for the rota, version {Plan}, acknowledged for {ContactId}"),
        [nameof(RotaPlanHeld)] = new("Doctor asked to wait with the plan for the rota"),
        [nameof(NoteWritten)] = new("Note written, {Kind}"),
        [nameof(NoteCorrected)] = new("Note corrected, {Kind}"),
        [nameof(NoteWithdrawn)] = new("Note withdrawn, {Kind}"),
        [nameof(NoteShared)] = new("Note of a former supervisor’s time shared with the supervisor"),
        [nameof(QuestionCommented)] = new("Comment on an answer of “{Form}”, revision {Revision}"),
        [nameof(CommentAnswered)] = new("Comment on “{Form}” answered"),
        [nameof(CommentResolved)] = new("Comment on “{Form}” settled"),
        [nameof(CommentReopened)] = new("Comment on “{Form}” open again"),
        [nameof(PaperSignatureRecorded)] = new("“{Form}” signed off, revision {Revision}: signature of {PersonId} given {Medium}, recorded with evidence"),
        [nameof(PaperSignatureTakenBack)] = new("Record of the signature of {PersonId} under “{Form}”, revision {Revision}, taken back: it waits for sign-off again"),
        [nameof(ContactAgreed)] = new("Contact while away agreed"),
        [nameof(SigningAsked)] = new("{Guest} asked to sign “{Form}” without an account, revision {Revision}"),
        [nameof(SigningAskedAgain)] = new("Link to sign “{Form}” without an account sent to {Guest} again"),
        [nameof(SigningTakenBack)] = new("Request to {Guest} to sign “{Form}” without an account taken back"),
        [nameof(SigningOpened)] = new("“{Form}” opened by {Guest} without an account"),
    }.ToFrozenDictionary();

    /// <summary>An event that is not known here, as one of a later version, is shown by its name in words.</summary>
    public static string Of(string name, string payload, EventNames names)
    {
        if (!All.TryGetValue(name, out var wording))
        {
            return Capital().Replace(name, m => " " + m.Value.ToLowerInvariant());
        }

        using var json = JsonDocument.Parse(payload);
        var values = json.RootElement;
        var isOtherwise = wording.When is { } when && values.TryGetProperty(when, out var flag) && flag.ValueKind == JsonValueKind.True;
        var words = OfWhatMoved(isOtherwise ? wording.Otherwise! : wording.Words, values);
        return Placeholder().Replace(name == nameof(PostChanged) && names.Places is null ? words.Split(": ", 2)[0] : words, m => Value(m.Groups[1].Value, values, names));
    }

    private static string Value(string key, JsonElement values, EventNames names)
    {
        if (key == nameof(AbsenceRegistered.AcademicTimeIsEven))
        {
            return AcademicTime(values);
        }

        if (key is Supervision or Guest)
        {
            return key == Guest ? names.Guest ?? "Somebody" : Sentence.Start(names.Supervision);
        }

        if (_ofPost.Any(part => key == "Old" + part || key == "New" + part))
        {
            return PlaceWords(key, values, names);
        }

        if (!values.TryGetProperty(key, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            return key is nameof(SupportAsked.CoachingSessions) or nameof(SupportAsked.ReorientationDays) ? "none" : NotKnown;
        }

        return Said(key, value.ToString(), names);
    }

    [GeneratedRegex(@"\{(\w+)\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();

    [GeneratedRegex("(?<!^)[A-Z]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Capital();
}
