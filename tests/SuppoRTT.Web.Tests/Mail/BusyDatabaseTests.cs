using System.Data.Common;

using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

using SuppoRTT.Data;
using SuppoRTT.Data.Mailing;

namespace SuppoRTT.Web.Tests.Mail;

/// <summary>A database that is busy for a moment while e-mails leave: they leave all the same, in the same run, and once.</summary>
public sealed class BusyDatabaseTests(BusyDatabaseTests.BusyPortal portal) : IClassFixture<BusyDatabaseTests.BusyPortal>
{
    [Theory]
    [InlineData("UPDATE \"Outbox\"", "while a message is taken")]
    [InlineData("FROM \"Outbox\"", "while what is due is read")]
    [InlineData("FROM \"Deaneries\"", "while a message is read")]
    [InlineData("FROM \"Memberships\"", "while its address is looked up")]
    [InlineData("\"SentAt\" = @", "while it is written down that it has gone")]
    public async Task Run_WhileTheDatabaseIsBusyOnce_SendsInTheSameRun_Once(string command, string when)
    {
        var address = $"{Guid.NewGuid():N}@mail.test";
        var to = await portal.Invited("wessex", "Ines Demo-Hart", address);
        portal.Busy.Refuse = command;

        await portal.Send();

        portal.Busy.Refuse.ShouldBeNull(when);
        var message = (await portal.MessagesTo("wessex", to)).Single();
        (message.State, message.Attempts, message.TimesLeftBehind, message.Fault).ShouldBe((MailState.Sent, 1, 0, null));
        (await portal.MailServer.Received()).Count(m => m.To.Contains(address)).ShouldBe(1);
    }

    [Fact]
    public async Task ForgottenPassword_WhileTheDatabaseIsBusyOnce_IsAnswered()
    {
        var to = await portal.Joined("wessex", new Domain.People.Person(new Domain.People.PersonId(Guid.CreateVersion7()), "Ida Demo-Fry", "ida@mail.test"), Domain.People.Role.CollegeTutor);
        var visitor = await portal.Visitor();
        var page = await visitor.Open("/forgotten-password");
        portal.Busy.Refuse = "FROM \"Memberships\"";

        await visitor.Send(page, "/forgotten-password", ("Email", "ida@mail.test"));

        await SuppoRTT.Testing.Eventually.Sees(async () => (await portal.MessagesTo("wessex", to)).FirstOrDefault(m => m.Kind == MailKind.ForgottenPassword), "the message with the link");
        portal.Busy.Refuse.ShouldBeNull();
    }

    /// <summary>Its database refuses a command once, as SQLite does and with SQLite's words, whatever the other tests run on.</summary>
    public sealed class BusyPortal() : MailingPortal(TestDatabase.Sqlite())
    {
        internal RefusesOnce Busy { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SuppoRTTContext>(o => o.AddInterceptors(Busy)));
        }
    }

    /// <summary>Says that it is locked to the first command that holds some words.</summary>
    internal sealed class RefusesOnce : DbCommandInterceptor
    {
        private const int Locked = 5;

        private string? _refuse;

        public string? Refuse { get => _refuse; set => _refuse = value; }

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default) =>
            new(Answer(command, result));

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
            new(Answer(command, result));

        private T Answer<T>(DbCommand command, T result) =>
            _refuse is { } words && command.CommandText.Contains(words, StringComparison.Ordinal) && Interlocked.Exchange(ref _refuse, null) is not null
                ? throw new SqliteException("database is locked", Locked)
                : result;
    }
}
