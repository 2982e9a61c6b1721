using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class PlansForTheRotaAreVersionsSentToContactsWhoAcknowledgeThem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "RotaSendingId",
                table: "Outbox",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RotaAcknowledgedAt",
                table: "Absences",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RotaHeldAt",
                table: "Absences",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RotaPlanHash",
                table: "Absences",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "RotaPlanNumber",
                table: "Absences",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateTime>(
                name: "RotaWaitsSince",
                table: "Absences",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "RotaContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FoldedName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Email = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    TrustId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SiteId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    LastEventNumber = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RotaContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RotaContacts_Site_SiteId",
                        column: x => x.SiteId,
                        principalTable: "Site",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RotaContacts_Trust_TrustId",
                        column: x => x.TrustId,
                        principalTable: "Trust",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RotaPlans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", maxLength: -1, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    By_Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By_OnBehalfOfId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By_OnBehalfOfName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By_Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RotaPlans", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RotaPlans_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RotaSending",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Plan = table.Column<int>(type: "int", nullable: false),
                    ContactId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ContactName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ContactRole = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FirstSentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcknowledgedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AcknowledgedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Ended = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RotaSending", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RotaSending_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RotaSending_RotaContacts_ContactId",
                        column: x => x.ContactId,
                        principalTable: "RotaContacts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RotaLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RotaSendingId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RotaLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RotaLinks_RotaSending_RotaSendingId",
                        column: x => x.RotaSendingId,
                        principalTable: "RotaSending",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_RotaSendingId",
                table: "Outbox",
                column: "RotaSendingId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_RotaWaitsSince_Sequence",
                table: "Absences",
                columns: new[] { "DeaneryId", "RotaWaitsSince", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_RotaContacts_DeaneryId_TrustId",
                table: "RotaContacts",
                columns: new[] { "DeaneryId", "TrustId" });

            migrationBuilder.CreateIndex(
                name: "IX_RotaContacts_SiteId",
                table: "RotaContacts",
                column: "SiteId");

            migrationBuilder.CreateIndex(
                name: "IX_RotaContacts_TrustId",
                table: "RotaContacts",
                column: "TrustId");

            migrationBuilder.CreateIndex(
                name: "IX_RotaLinks_RotaSendingId",
                table: "RotaLinks",
                column: "RotaSendingId");

            migrationBuilder.CreateIndex(
                name: "IX_RotaLinks_TokenHash",
                table: "RotaLinks",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RotaPlans_AbsenceId_Number",
                table: "RotaPlans",
                columns: new[] { "AbsenceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RotaSending_AbsenceId_Plan_ContactId",
                table: "RotaSending",
                columns: new[] { "AbsenceId", "Plan", "ContactId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RotaSending_ContactId",
                table: "RotaSending",
                column: "ContactId");

            migrationBuilder.AddForeignKey(
                name: "FK_Outbox_RotaSending_RotaSendingId",
                table: "Outbox",
                column: "RotaSendingId",
                principalTable: "RotaSending",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Outbox_RotaSending_RotaSendingId",
                table: "Outbox");

            migrationBuilder.DropTable(
                name: "RotaLinks");

            migrationBuilder.DropTable(
                name: "RotaPlans");

            migrationBuilder.DropTable(
                name: "RotaSending");

            migrationBuilder.DropTable(
                name: "RotaContacts");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_RotaSendingId",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_RotaWaitsSince_Sequence",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "RotaSendingId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "RotaAcknowledgedAt",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "RotaHeldAt",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "RotaPlanHash",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "RotaPlanNumber",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "RotaWaitsSince",
                table: "Absences");
        }
    }
}
