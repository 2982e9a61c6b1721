using System.Data.Common;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using SuppoRTT.Data;
using SuppoRTT.Domain.People;
using SuppoRTT.Web.Infrastructure;

namespace SuppoRTT.Web.Tests.Faults;

/// <summary>What the portal takes from a database's complaint, and what of it the log may have.</summary>
public sealed class DatabaseFaultsTests(DatabaseFaultsTests.LoggingPortal portal) : IClassFixture<DatabaseFaultsTests.LoggingPortal>
{
    private const string Address = "race.person@hospital.test";

    [Theory]
    [InlineData(5, "database is locked", true)]
    [InlineData(14, "unable to open database file", true)]
    [InlineData(26, "file is not a database", true)]
    [InlineData(1, "no such table: People", true)]
    [InlineData(1, "near \"FORM\": syntax error", false)]
    [InlineData(19, "FOREIGN KEY constraint failed", false)]
    [InlineData(20, "datatype mismatch", false)]
    public void Sqlite_Complaints_AreOutagesOrFaultsOfOurs(int code, string message, bool isAway)
    {
        var fault = new DbUpdateException("Saving failed", new SqliteException(message, code));

        DatabaseFaults.IsOutOfReach(fault).ShouldBe(isAway);
        DatabaseFaults.Describe(fault).ShouldBe($"SqliteException {code}: {message}");
    }

    [Theory]
    [InlineData(-2, true)]
    [InlineData(53, true)]
    [InlineData(1205, true)]
    [InlineData(4060, true)]
    [InlineData(18456, true)]
    [InlineData(40613, true)]
    [InlineData(1105, true)]
    [InlineData(1807, true)]
    [InlineData(3906, true)]
    [InlineData(6005, true)]
    [InlineData(10928, true)]
    [InlineData(208, false)]
    [InlineData(547, false)]
    [InlineData(2601, false)]
    [InlineData(2627, false)]
    [InlineData(2628, false)]
    [InlineData(8152, false)]
    public void SqlServer_Complaints_AreOutagesOrFaultsOfOursWhoseWordsNobodyLogs(int number, bool isAway)
    {
        var fault = new DbUpdateException("Saving failed", new ServerException(number, "The duplicate key value is (RACE.PERSON@NHS.NET)."));

        DatabaseFaults.IsOutOfReach(fault).ShouldBe(isAway);
        DatabaseFaults.Describe(fault)!.Contains("RACE", StringComparison.Ordinal).ShouldBe(isAway);
        LoggedFault.Of(fault).ShouldStartWith($"ServerException {number}");
    }

    [Fact]
    public void LostRaces_OnEitherEngine_AreTriedAgain()
    {
        DatabaseFaults.IsLostRace(new DbUpdateConcurrencyException()).ShouldBeTrue();
        DatabaseFaults.IsLostRace(new DbUpdateException("", new ServerException(2627, ""))).ShouldBeTrue();
        DatabaseFaults.IsLostRace(new DbUpdateException("", new SqliteException("", 19, 2067))).ShouldBeTrue();
        DatabaseFaults.IsLostRace(new ServerException(1205, "")).ShouldBeTrue();
        DatabaseFaults.IsLostRace(new InvalidOperationException("Likely due to a transient failure", new DbUpdateException("", new ServerException(1205, "")))).ShouldBeTrue();
        DatabaseFaults.IsLostRace(new DbUpdateException("", new ServerException(547, ""))).ShouldBeFalse();
    }

    [Fact]
    public void Line_OfALogThatSaysItsFault_SaysItOnce_AndOneOfAnExceptionSaysThat()
    {
        var sink = new Lines();
        using (var log = new Serilog.LoggerConfiguration().Enrich.With<LoggedFaultEnricher>().WriteTo.Sink(sink).CreateLogger())
        {
            log.Error("The work {Work} stopped, and is tried again: {Fault}", "mail", "MailServerAwayException at one place");
            log.Error(new TimeoutException("Dr A. Demo"), "The work {Work} stopped", "mail");
        }

        sink.Written[0].ShouldEndWith("The work mail stopped, and is tried again: MailServerAwayException at one place\n");
        sink.Written[1].ShouldEndWith("The work mail stopped TimeoutException\n");
    }

    private sealed class Lines : Serilog.Core.ILogEventSink
    {
        private readonly Serilog.Formatting.Display.MessageTemplateTextFormatter _format = new(LoggedFaultEnricher.Line, System.Globalization.CultureInfo.InvariantCulture);

        public List<string> Written { get; } = [];

        public void Emit(Serilog.Events.LogEvent logEvent)
        {
            using var line = new StringWriter();
            _format.Format(logEvent, line);
            Written.Add(line.ToString().ReplaceLineEndings("\n"));
        }
    }

    [Fact]
    public void LoggedFault_OfAnException_HasItsKindAndPlaceAndNoWords() =>
        LoggedFault.Of(Record.Exception(() => DateOnly.Parse("Dr A. Demo", System.Globalization.CultureInfo.InvariantCulture))).ShouldMatch("^FormatException at [^\n]*$");

    [Fact]
    public async Task Save_OfAnAddressThatIsThereAlready_IsADuplicateAndLeavesNothingInTheLog()
    {
        await portal.In("wessex", Add);

        var exception = await Record.ExceptionAsync(() => portal.In("wessex", Add));

        DatabaseFaults.IsDuplicate(exception.ShouldBeOfType<DbUpdateException>()).ShouldBeTrue();
        DatabaseFaults.Describe(exception)!.ShouldNotContain("race", Case.Insensitive);
        portal.Log.Faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task Save_OfANameWhoseLettersBecomeMany_Fits()
    {
        var person = new Person(new PersonId(Guid.CreateVersion7()), new string('\uFDFA', 200), "many.letters@hospital.test");

        await portal.In("wessex", db =>
        {
            db.Add(person);
            return db.SaveChangesAsync();
        });

        person.FoldedName.Length.ShouldBeInRange(150, 200);
    }

    [Fact]
    public async Task Save_OfATextLongerThanItsColumn_IsRefusedInTests() =>
        (await Should.ThrowAsync<InvalidOperationException>(() => portal.In("wessex", db =>
        {
            db.Add(new Person(new PersonId(Guid.CreateVersion7()), new string('a', 201), "long.name@hospital.test"));
            return db.SaveChangesAsync();
        }))).Message.ShouldBe("Person.Name holds 201 characters, and its column 200");

    private static Task Add(SuppoRTTContext db)
    {
        db.Add(new Person(new PersonId(Guid.CreateVersion7()), "Race Person", Address));
        return db.SaveChangesAsync();
    }

    /// <summary>Speaks as SQL Server's client does.</summary>
    private sealed class ServerException(int number, string message) : DbException(message)
    {
        public int Number { get; } = number;
    }

    public sealed class LoggingPortal : Portal
    {
        public CollectedLog Log { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.AddSingleton<ILoggerProvider>(Log));
        }
    }
}
