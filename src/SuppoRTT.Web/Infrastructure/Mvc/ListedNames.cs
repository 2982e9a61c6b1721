using Microsoft.EntityFrameworkCore;

using SuppoRTT.Data;
using SuppoRTT.Data.Definitions;
using SuppoRTT.Data.Members;
using SuppoRTT.Domain.Common;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>The names of what was chosen from the deanery's lists: places, contacts for the rota, kinds of request, types of absence, and those whom the directory shows to everybody.</summary>
public sealed class ListedNames(SuppoRTTContext db, DefinitionStore definitions, TimeProvider time)
{
    private const int Most = 50;

    private static readonly Role[] _listed = [.. Enum.GetValues<Role>().Where(r => r != Role.Trainee)];

    /// <summary>By what is posted of it.</summary>
    public async Task<IReadOnlyDictionary<string, string>> Of(IFormCollection form, Type? input, CancellationToken cancellation)
    {
        if (form.Any(f => AskedField.Of(input, f.Key) is { IsInRules: true }))
        {
            var rules = (await definitions.Rules(cancellation)).Rules;
            return rules.Requests.Select(r => (r.Key, r.Name)).Concat(rules.AbsenceTypes.Select(t => (Key: t.Code, Name: t.Label))).ToDictionary(e => e.Key, e => e.Name);
        }

        var ids = form.Where(f => AskedField.Of(input, f.Key) is { IsNamed: true }).SelectMany(f => f.Value).OfType<string>().SelectMany(AskedField.Named).Distinct().Take(Most).ToList();
        var names = await db.PlaceNamesOf(ids, cancellation);
        if (ids.Count > names.Count)
        {
            await AddPeople(names, ids, cancellation);
        }

        return names.ToDictionary(n => n.Key.ToString(), n => n.Value);
    }

    private async Task AddPeople(Dictionary<Guid, string> names, List<Guid> ids, CancellationToken cancellation)
    {
        var people = ids.Select(id => new PersonId(id)).ToList();
        var found = await db.ListedAs(_listed, time.GetUtcNow().DateInUk).AsNoTracking().Where(m => ids.Contains(m.Id) || people.Contains(m.PersonId))
            .Select(m => new { m.Id, m.PersonId, m.Person.Name }).ToListAsync(cancellation);
        found.ForEach(m => (names[m.Id], names[m.PersonId.Value]) = (m.Name, m.Name));
        var contacts = await db.RotaContacts.AsNoTracking().Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name }).ToListAsync(cancellation);
        contacts.ForEach(c => names[c.Id] = c.Name);
    }
}
