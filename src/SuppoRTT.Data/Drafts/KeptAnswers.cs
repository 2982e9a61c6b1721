using System.Globalization;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.Forms;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data.Drafts;

/// <summary>What was kept of one window.</summary>
/// <param name="Window">Which window it was.</param>
/// <param name="Typed">What was typed in it, beside what was there before.</param>
public sealed record KeptWindow(string Window, TypedAnswers Typed);

/// <summary>What somebody had typed when their sign-in ended, of each window in which they had: theirs alone, shown to them when they open the section again.</summary>
public sealed class KeptAnswers : IOwnedByDeanery
{
    // What was kept before windows were told apart is of one without a name.
    private const string Opened = "opened";

    private KeptAnswers() => FormKey = SectionKey = Answers = null!;

    public KeptAnswers(DeaneryId deanery, AbsenceId absence, string formKey, string sectionKey, PersonId person) =>
        (DeaneryId, AbsenceId, FormKey, SectionKey, PersonId, Answers) = (deanery, absence, formKey, sectionKey, person, "{}");

    public DeaneryId DeaneryId { get; private init; }

    public AbsenceId AbsenceId { get; private init; }

    public string FormKey { get; private init; }

    public string SectionKey { get; private init; }

    public PersonId PersonId { get; private init; }

    /// <summary>Canonical JSON: of each window what was typed, and the fingerprint of each answer when the page was opened. Has no maximum length.</summary>
    public string Answers { get; private set; }

    public DateTimeOffset At { get; private set; }

    /// <summary>Rises with every change, so that two windows that are kept at the same moment do not lose one.</summary>
    public int Version { get; private set; }

    /// <summary>Keeps what was typed in a window, instead of what was kept of the same window before.</summary>
    public void Keep(KeptWindow kept, DateTimeOffset at)
    {
        Write(Others(kept.Window).With(string.Create(CultureInfo.InvariantCulture, $"{at.UtcTicks:D19}-{kept.Window}"), kept.Typed.ToCanonicalJson()));
        At = at;
    }

    /// <summary>What was kept of a window; of the last one, if none is named or nothing is kept of it. Null if nothing is kept.</summary>
    public KeptWindow? Of(string? window)
    {
        var kept = All();
        var keys = kept.Keys.Order(StringComparer.Ordinal).ToList();
        var key = keys.Find(k => WindowOf(k) == window) ?? keys.LastOrDefault();
        return key is null ? null : new KeptWindow(WindowOf(key), TypedAnswers.Parse(kept.Text(key)!));
    }

    /// <summary>Whether something is kept of this window.</summary>
    public bool Holds(string? window) => window is not null && All().Keys.Any(key => WindowOf(key) == window);

    /// <summary>It is saved. Whether nothing else is kept.</summary>
    public bool Forget(string window)
    {
        Write(Others(window));
        return All().IsEmpty;
    }

    private Answers Others(string window) => All().Only(key => WindowOf(key) != window);

    /// <summary>By the moment and the window, so that the last of them was kept last.</summary>
    private Answers All()
    {
        var all = Domain.Forms.Answers.Parse(Answers);
        return all.Text(Opened) is null ? all : Domain.Forms.Answers.None.With("0-", Answers);
    }

    private void Write(Answers all) => (Answers, Version) = (all.ToCanonicalJson(), Version + 1);

    private static string WindowOf(string key) => key[(key.IndexOf('-', StringComparison.Ordinal) + 1)..];
}
