using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RemindersArePlannedAndWished : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "LookAt",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "AbsenceId",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            // What is due for the absences that are there already has to be reckoned once, and their messages have to be found by them.
            migrationBuilder.Sql("UPDATE \"Absences\" SET \"LookAt\" = '2026-11-25 00:00:00';");
            migrationBuilder.Sql("UPDATE \"Outbox\" SET \"AbsenceId\" = (SELECT \"Id\" FROM \"Absences\" WHERE \"Absences\".\"Reference\" = \"Outbox\".\"Reference\");");

            migrationBuilder.AlterColumn<Guid>(
                name: "RecipientId",
                table: "Outbox",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "AtOtherAddress",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "By",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "DigestId",
                table: "Outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "PlannedFor",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "Outbox",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "ReadAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Round",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Rule",
                table: "Outbox",
                type: "TEXT",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Rung",
                table: "Outbox",
                type: "TEXT",
                maxLength: 80,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "SettledAt",
                table: "Outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Source",
                table: "Outbox",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Step",
                table: "Outbox",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TimesLeftBehind",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "To",
                table: "Outbox",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Trigger",
                table: "Outbox",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Sequence",
                table: "Meeting",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Contact_Hours_From",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "Contact_Hours_Until",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact_OtherAddress",
                table: "Absences",
                type: "TEXT",
                maxLength: 254,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Contact_Through",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Contact_Way",
                table: "Absences",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OptedOut_DiscussedWith",
                table: "Absences",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OptedOut_On",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OptedOut_Reason",
                table: "Absences",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Quiet_From",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Quiet_Tells",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Quiet_Until",
                table: "Absences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    TokenHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "JobRuns",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Job = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Began = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Ended = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Done = table.Column<int>(type: "INTEGER", nullable: false),
                    Fault = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_JobRuns", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LetterTemplates",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Topic = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By_Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By_OnBehalfOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By_OnBehalfOfName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By_Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LetterTemplates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlannedReminders",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", maxLength: 13, nullable: false),
                    Step = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rung = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Round = table.Column<int>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AtOtherAddress = table.Column<bool>(type: "INTEGER", nullable: false),
                    Trigger = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Form = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<DateTime>(type: "TEXT", nullable: false),
                    By = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlannedReminders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlannedReminders_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PlannedReminders_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReminderPreferences",
                columns: table => new
                {
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Delivery = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReminderPreferences", x => new { x.DeaneryId, x.PersonId, x.Kind });
                    table.ForeignKey(
                        name: "FK_ReminderPreferences_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_AbsenceId_Id",
                table: "Outbox",
                columns: new[] { "AbsenceId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeaneryId_RecipientId_Id",
                table: "Outbox",
                columns: new[] { "DeaneryId", "RecipientId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DigestId",
                table: "Outbox",
                column: "DigestId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_LookAt_Id",
                table: "Absences",
                columns: new[] { "LookAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_DeaneryId_PersonId",
                table: "CalendarFeeds",
                columns: new[] { "DeaneryId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_PersonId",
                table: "CalendarFeeds",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_TokenHash",
                table: "CalendarFeeds",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_JobRuns_Job_Id",
                table: "JobRuns",
                columns: new[] { "Job", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_LetterTemplates_DeaneryId_Topic_Number",
                table: "LetterTemplates",
                columns: new[] { "DeaneryId", "Topic", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlannedReminders_AbsenceId",
                table: "PlannedReminders",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_PlannedReminders_DeaneryId_From_Id",
                table: "PlannedReminders",
                columns: new[] { "DeaneryId", "From", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_PlannedReminders_PersonId",
                table: "PlannedReminders",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ReminderPreferences_PersonId",
                table: "ReminderPreferences",
                column: "PersonId");

            migrationBuilder.AddForeignKey(
                name: "FK_Outbox_Absences_AbsenceId",
                table: "Outbox",
                column: "AbsenceId",
                principalTable: "Absences",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_Outbox_Outbox_DigestId",
                table: "Outbox",
                column: "DigestId",
                principalTable: "Outbox",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Outbox_Absences_AbsenceId",
                table: "Outbox");

            migrationBuilder.DropForeignKey(
                name: "FK_Outbox_Outbox_DigestId",
                table: "Outbox");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "JobRuns");

            migrationBuilder.DropTable(
                name: "LetterTemplates");

            migrationBuilder.DropTable(
                name: "PlannedReminders");

            migrationBuilder.DropTable(
                name: "ReminderPreferences");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_AbsenceId_Id",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DeaneryId_RecipientId_Id",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DigestId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Absences_LookAt_Id",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "AbsenceId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "AtOtherAddress",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "By",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "DigestId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "PlannedFor",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "ReadAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Round",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Rule",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Rung",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "SettledAt",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Source",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Step",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "TimesLeftBehind",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "To",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Trigger",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "Sequence",
                table: "Meeting");

            migrationBuilder.DropColumn(
                name: "Contact_Hours_From",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Contact_Hours_Until",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Contact_OtherAddress",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Contact_Through",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Contact_Way",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "LookAt",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "OptedOut_DiscussedWith",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "OptedOut_On",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "OptedOut_Reason",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Quiet_From",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Quiet_Tells",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Quiet_Until",
                table: "Absences");

            migrationBuilder.AlterColumn<Guid>(
                name: "RecipientId",
                table: "Outbox",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
