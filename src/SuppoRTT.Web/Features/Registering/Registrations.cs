using Microsoft.AspNetCore.Mvc.ModelBinding;

using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Tenancy;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure.Security;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>A page of questions: the answers so far, the deanery's rules, where the page before is, and what is typed here.</summary>
public record RegistrationPage<TInput>(RegistrationDraft Draft, DeaneryRules Rules, string Back, TInput Input);

/// <summary>The registration that this request goes on with, from the sealed cookie of its pages.</summary>
public sealed class Registrations(SealedCookies cookies, DefinitionStore definitions, RegisteringLinks links, TimeProvider time)
{
    public const string Cookie = CookieNames.Registering;

    private HttpContext? _http;
    private RegistrationDraft? _draft;
    private DeaneryRules? _rules;

    public RegistrationDraft Draft => _draft ?? throw new InvalidOperationException("No registration is open.");

    public DeaneryRules Rules => _rules ?? throw new InvalidOperationException("No registration is open.");

    /// <summary>Whether everything that is asked is answered.</summary>
    public bool IsComplete => Draft.Next(Rules, time.GetUtcNow()) == RegistrationStep.Check;

    /// <summary>The page that is asked next.</summary>
    public string Next => AddressOf(Draft.Next(Rules, time.GetUtcNow()));

    /// <summary>Whether this person is registering an absence under this reference.</summary>
    internal async Task<bool> Open(HttpContext http, string? reference, Actor actor)
    {
        var deanery = http.RequestServices.GetRequiredService<CurrentDeanery>();
        (_http, _draft) = (http, cookies.Read<RegistrationDraft>(http, Cookie));
        _rules = (await definitions.Rules(http.RequestAborted)).Rules;
        return _draft is not null && _draft.Reference == reference && _draft.DeaneryId == deanery.Id.Value && actor.Is(new PersonId(_draft.Person)) && IsFresh(_draft, time);
    }

    /// <summary>Begins one; returns its first page.</summary>
    public async Task<string> Begin(HttpContext http, RegistrationDraft draft)
    {
        (_http, _rules) = (http, (await definitions.Rules(http.RequestAborted)).Rules);
        return Write(draft) ? Next : throw new InvalidOperationException("A registration that has no answers yet is short enough to keep.");
    }

    /// <summary>Keeps what was answered. If all answers together are too long to be kept, they stay as they were before, and the page says so.</summary>
    public bool Keeps(RegistrationDraft draft, ModelStateDictionary page)
    {
        if (Write(draft))
        {
            return true;
        }

        page.AddModelError("", "Your answers are too long to keep together, so this page is not saved yet. Shorten the longest text here, or a long text on a page before, then try again. You can say more later, in the forms");
        return false;
    }

    private bool Write(RegistrationDraft draft)
    {
        var answered = draft with { Kept = null };
        var isKept = cookies.Write(_http!, Cookie, links.Registration(draft.Reference), answered);
        _draft = isKept ? answered : _draft;
        return isKept;
    }

    /// <summary>Forgets what was answered; returns where that leads.</summary>
    public string Forget(string then)
    {
        cookies.Forget(_http!, Cookie, links.Registration(Draft.Reference));
        return then;
    }

    public RegistrationPage<TInput> Page<TInput>(RegistrationStep step, TInput input) => new(Draft, Rules, Back(step), input);

    public string Back(RegistrationStep step) => Draft.Before(step, Rules) is { } before ? AddressOf(before) : links.RegisterAbsence();

    internal static bool IsFresh(RegistrationDraft draft, TimeProvider time) => time.GetUtcNow() - draft.Begun <= SealedCookies.GoodFor;

    private string AddressOf(RegistrationStep step) => step switch
    {
        RegistrationStep.Doctor => links.NameDoctor(Draft.Reference),
        RegistrationStep.Absence => links.DescribeAbsence(Draft.Reference),
        RegistrationStep.AcademicTime => links.DescribeAcademicTime(Draft.Reference),
        RegistrationStep.Dates => links.GiveDates(Draft.Reference),
        RegistrationStep.Approval => links.RecordApproval(Draft.Reference),
        RegistrationStep.Reason => links.ExplainShortAbsence(Draft.Reference),
        RegistrationStep.Supervisor => links.ChooseSupervisor(Draft.Reference),
        RegistrationStep.Situation => links.DescribeSituation(Draft.Reference),
        RegistrationStep.Check => links.CheckRegistration(Draft.Reference),
    };
}
