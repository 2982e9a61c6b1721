using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Members;
using SuppoRTT.Data.Security;
using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Features.Registering;

/// <summary>Somebody of this deanery, as the directory shows them.</summary>
public sealed record DirectoryEntry(Guid Id, PersonId Person, string Name, string Email, Post Post, IReadOnlyList<Role> Roles);

/// <summary>Whom the directory is searched for.</summary>
/// <param name="Who">The word of the screen: doctor, supervisor.</param>
/// <param name="Roles">The roles of which they hold one.</param>
public sealed record Listing(string Who, IReadOnlyList<Role> Roles)
{
    public static readonly Listing Doctors = new("doctor", [Role.Trainee]);

    /// <summary>Whoever teaches or looks after doctors may be named; who holds no role in which forms are signed, signs once the deanery has confirmed them.</summary>
    public static readonly Listing Supervisors = new("supervisor", [.. Enum.GetValues<Role>().Where(r => r != Role.Trainee)]);
}

/// <summary>What the page of a choice shows.</summary>
/// <param name="Listing">Whom the directory is searched for.</param>
/// <param name="Question">The question, as it is put.</param>
/// <param name="Input">What was typed and selected.</param>
/// <param name="Found">Who is offered: who was found, and who is selected.</param>
public sealed record PersonPicker(Listing Listing, string Question, PersonChoice Input, IReadOnlyList<DirectoryEntry> Found)
{
    /// <summary>Whether anything was searched for.</summary>
    public bool Searched { get; init; }

    /// <summary>Whether more were found than are offered.</summary>
    public bool AreMore { get; init; }

    /// <summary>Who reads, to be named as such among those offered.</summary>
    public PersonId Reader { get; init; }

    /// <summary>Whether somebody whom the directory does not show can be asked in.</summary>
    public bool MayInvite { get; init; } = true;

    /// <summary>The roles of which one is asked of somebody who is asked in; none where it is not asked.</summary>
    public IReadOnlyList<Role> InvitedAs { get; init; } = [];

    /// <summary>Whether it may be left open.</summary>
    public bool MayBeUnknown { get; init; }

    /// <summary>Whether it is asked if the person may be written to.</summary>
    public bool AsksToWrite { get; init; }
}

/// <summary>The doctor whose absence it is, as far as known: by their identity here, or by the address with which they are asked in.</summary>
/// <param name="Person">Who they are; null of one who is asked in.</param>
/// <param name="Addresses">Where they read their mail: at their sign-in first.</param>
public sealed record DoctorNamed(PersonId? Person, params IReadOnlyList<string> Addresses)
{
    /// <summary>Whether an address leads into a mailbox of theirs.</summary>
    public bool Has(string address) => Addresses.Any(a => EmailAddress.AreOfOneBox(a, address));

    /// <summary>Why somebody cannot stand beside this doctor, since it is they themselves; null if it is not.</summary>
    public string? WhyNot(PersonId? person, string address) =>
        (person is not null && person == Person) || (Addresses.Count > 0 && Domain.People.Person.FoldEmail(address) == Domain.People.Person.FoldEmail(Addresses[0])) ? "Nobody supervises their own return. Choose somebody else"
        : Has(address) ? "This looks like an address of the doctor. Nobody signs their own form: choose somebody else"
        : null;
}

/// <summary>The directory of the current deanery: its members, and nobody else.</summary>
public sealed class DirectoryQuery(SuppoRTTContext db, TimeProvider time)
{
    public const int MostShown = 10;

    public const string NotForThem = "You stand in for them here, so you cannot name them. The doctor can, or somebody in the deanery’s team";

    public const string NotYourself = "You cannot name yourself. The doctor can choose you, or somebody else in the deanery’s team can name you";

    private const string NotAtThisAddress = "Nobody can be asked in at this address. Check it, or choose somebody else";

    private const int ShortestSearch = 2;

    private const int LongestSearch = 100;

    private const int MostWords = 5;

    // People are looked for as they are spoken of.
    private static readonly HashSet<string> _titles = ["DR", "DR.", "MR", "MRS", "MS", "MISS", "PROF", "PROF.", "PROFESSOR"];

    /// <summary>Whether this can be searched for.</summary>
    public static bool IsEnough(string? typed) => Folded.Of(Cut(typed ?? "")).Length >= ShortestSearch;

    private DateOnly Today => time.GetUtcNow().DateInUk;

    /// <summary>Who is offered: who was found, never the one for whom it is asked; before them who is selected, and those who are near.</summary>
    public async Task<PersonPicker> Picker(Listing listing, string question, PersonChoice input, PersonId? except, IReadOnlyCollection<PersonId> near, CancellationToken cancellation)
    {
        var selected = input.MemberId;
        var first = await Entries(db.ListedAs(listing.Roles, Today).Where(m => m.PersonId != except && (m.Id == selected || near.Contains(m.PersonId))).OrderBy(m => m.Person.FoldedName)).ToListAsync(cancellation);
        var (found, searched) = await Search(listing, input.Find ?? "", except, cancellation);
        return new PersonPicker(listing, question, input, [.. first.Concat(found.Take(MostShown)).DistinctBy(e => e.Id)]) { Searched = searched, AreMore = found.Count > MostShown };
    }

    /// <summary>The member who was selected; null if the directory does not show them.</summary>
    public async Task<DirectoryEntry?> Entry(Listing listing, Guid? member, CancellationToken cancellation) =>
        member is null ? null : await Entries(db.ListedAs(listing.Roles, Today).Where(m => m.Id == member)).SingleOrDefaultAsync(cancellation);

    /// <summary>A member, whatever they are.</summary>
    public async Task<DirectoryEntry?> Entry(PersonId? person, CancellationToken cancellation) =>
        person is null ? null : await Entries(db.Memberships.Where(m => m.PersonId == person)).SingleOrDefaultAsync(cancellation);

    /// <summary>The choice, and why it cannot be: who is asked in although the directory shows them is selected there instead.</summary>
    public async Task<(T Input, string? Problem)> Settle<T>(Listing listing, T input, DoctorNamed doctor, Actor by, CancellationToken cancellation)
        where T : PersonChoice
    {
        var folded = Person.FoldEmail(input.Address ?? "");
        var id = input.MemberId;
        var listed = db.ListedAs(listing.Roles, Today);
        var entry = await Entries(input.IsInvited ? listed.Where(m => m.Person.FoldedEmail == folded) : listed.Where(m => m.Id == id)).SingleOrDefaultAsync(cancellation);
        var isDoctor = entry is not null ? doctor.WhyNot(entry.Person, entry.Email) : input.IsInvited ? doctor.WhyNot(null, input.Address ?? "") : null;
        var problem = isDoctor is not null ? isDoctor
            : id is not null && entry is null ? $"Find the {listing.Who} and select them, or select another answer"
            : entry is null && input.IsInvited ? (await db.AllowanceOf(by, time.GetUtcNow(), cancellation)).Problem ?? await WhyNobodyComes(folded, by, cancellation) : null;
        return (problem is null && entry is not null && input.IsInvited ? (T)(input with { Choice = entry.Id.ToString() }) : input, problem);
    }

    /// <summary>The name of somebody in the directory whose address is nearly that of who is asked in; null if there is none, or nobody is.</summary>
    public async Task<string?> NearMiss(PersonChoice settled, PersonId? doctor, CancellationToken cancellation) =>
        settled is { IsInvited: true, IsFinding: false } && EmailAddress.IsPossible(settled.Address) ? await db.NearMissOf(settled.Address!, doctor, time.GetUtcNow(), cancellation) : null;

    /// <summary>Whoever has this address had their account closed, and would never come. Only staff, who look after the list of people, are told so, and only of their own: to everybody else it says no more than that the address is of no use.</summary>
    private async Task<string?> WhyNobodyComes(string foldedAddress, Actor by, CancellationToken cancellation)
    {
        if (!await db.IsClosedAt(foldedAddress, time.GetUtcNow(), cancellation))
        {
            return null;
        }

        return !by.Holds(Role.DeaneryStaff) ? $"{NotAtThisAddress}. If it is right, ask the deanery’s team"
            : await db.Memberships.AnyAsync(m => m.Person.FoldedEmail == foldedAddress && !m.AwaitsAcceptance, cancellation) ? "Their account was closed, so they cannot sign in. Choose somebody else, or ask whoever runs the portal to open it again"
            : $"{NotAtThisAddress}. If it is right, ask whoever runs the portal";
    }

    /// <summary>A doctor by their identity.</summary>
    public async Task<DoctorNamed> Doctor(PersonId doctor, CancellationToken cancellation) =>
        new(doctor, await db.AddressesOf(doctor, cancellation));

    /// <summary>A doctor by their membership.</summary>
    public async Task<DoctorNamed> Doctor(Guid member, CancellationToken cancellation) =>
        await db.Memberships.Where(m => m.Id == member).Select(m => (PersonId?)m.PersonId).SingleOrDefaultAsync(cancellation) is { } person ? await Doctor(person, cancellation) : new(null);

    private async Task<(List<DirectoryEntry> Found, bool Searched)> Search(Listing listing, string typed, PersonId? except, CancellationToken cancellation)
    {
        var (folded, address) = (Folded.Of(Cut(typed)), Person.FoldEmail(Cut(typed)));
        if (!IsEnough(typed))
        {
            return ([], false);
        }

        var listed = db.ListedAs(listing.Roles, Today).Where(m => m.PersonId != except);
        var found = address.Contains('@', StringComparison.Ordinal)
            ? listed.Where(m => m.Person.FoldedEmail.StartsWith(address))
            : listed.Named(folded.Split(' ').Where(w => !_titles.Contains(w)).Take(MostWords).DefaultIfEmpty(folded));
        return (await Entries(found.OrderBy(m => m.Person.FoldedName).Take(MostShown + 1)).ToListAsync(cancellation), true);
    }

    private static string Cut(string typed) => typed.Length <= LongestSearch ? typed : typed[..LongestSearch];

    private static IQueryable<DirectoryEntry> Entries(IQueryable<Membership> members) => members.AsNoTracking().AsSingleQuery()
        .Select(m => new DirectoryEntry(m.Id, m.PersonId, m.Person.Name, m.Person.Email, m.Post, m.Roles.Where(r => r.Until == null && !r.AwaitsConfirmation).Select(r => r.Role).ToList()));
}
