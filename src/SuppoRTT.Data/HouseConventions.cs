using System.Text.Json;

using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

using SuppoRTT.Domain.Absences;
using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Domain.People;

namespace SuppoRTT.Data;

/// <summary>What holds for the whole model: instants are UTC, enums are words, typed identities are their Guid, nothing cascades.</summary>
internal static class HouseConventions
{
    public static void AddHouseConventions(this ModelConfigurationBuilder conventions)
    {
        conventions.Properties<DateTimeOffset>().HaveConversion<UtcConverter>();
        conventions.Properties<Enum>().HaveConversion<string>().HaveMaxLength(40);
        conventions.Properties<DeaneryId>().HaveConversion<DeaneryIdConverter>();
        conventions.Properties<PersonId>().HaveConversion<PersonIdConverter>();
        conventions.Properties<AbsenceId>().HaveConversion<AbsenceIdConverter>();
        conventions.DefaultTypeMapping<AbsenceId>().HasConversion<AbsenceIdConverter>(); // So that a query may take another Guid for one.
        conventions.Properties<IReadOnlyList<string>>().HaveConversion<WordsConverter, WordsComparer>().HaveMaxLength(4000);
    }

    public static void ApplyHouseRules(this ModelBuilder builder)
    {
        foreach (var key in builder.Model.GetEntityTypes().SelectMany(e => e.GetForeignKeys()))
        {
            key.DeleteBehavior = DeleteBehavior.Restrict;
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTimeOffset, DateTime>(
        at => at.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class DeaneryIdConverter() : ValueConverter<DeaneryId, Guid>(id => id.Value, v => new DeaneryId(v));

    private sealed class PersonIdConverter() : ValueConverter<PersonId, Guid>(id => id.Value, v => new PersonId(v));

    private sealed class AbsenceIdConverter() : ValueConverter<AbsenceId, Guid>(id => id.Value, v => new AbsenceId(v));

    private sealed class WordsConverter() : ValueConverter<IReadOnlyList<string>, string>(
        words => JsonSerializer.Serialize(words, JsonSerializerOptions.Default), stored => JsonSerializer.Deserialize<string[]>(stored, JsonSerializerOptions.Default)!);

    private sealed class WordsComparer() : ValueComparer<IReadOnlyList<string>>(
        (one, other) => one!.SequenceEqual(other!), words => words.Count, words => words.ToArray());
}
