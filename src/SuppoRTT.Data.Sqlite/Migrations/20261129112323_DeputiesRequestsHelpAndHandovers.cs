using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class DeputiesRequestsHelpAndHandovers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "CopyOfId",
                table: "Outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CallForHelp",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AboutId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AboutName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsAboutMeeting = table.Column<bool>(type: "INTEGER", nullable: false),
                    To = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SpokenAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    HelperName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Reply = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    RepliedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AbsenceId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CallForHelp", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CallForHelp_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CallForHelp_People_AboutId",
                        column: x => x.AboutId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeaneryRequest",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WishedFor = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AskedBy = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    AskedEvent = table.Column<int>(type: "INTEGER", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DecidedEvent = table.Column<int>(type: "INTEGER", nullable: true),
                    AppealUntil = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AppealEvent = table.Column<int>(type: "INTEGER", nullable: true),
                    AppealDecidedEvent = table.Column<int>(type: "INTEGER", nullable: true),
                    AbsenceId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeaneryRequest", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DeaneryRequest_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeaneryRequest_People_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Deputies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NamedById = table.Column<Guid>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    MembershipId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deputies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Deputies_Memberships_MembershipId",
                        column: x => x.MembershipId,
                        principalTable: "Memberships",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Deputies_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NextSupervisor",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    NamedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AbsenceId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NextSupervisor", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NextSupervisor_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NextSupervisor_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CallForHelp_AboutId",
                table: "CallForHelp",
                column: "AboutId");

            migrationBuilder.CreateIndex(
                name: "IX_CallForHelp_AbsenceId",
                table: "CallForHelp",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_CallForHelp_DeaneryId_SettledAt",
                table: "CallForHelp",
                columns: new[] { "DeaneryId", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DeaneryRequest_AbsenceId_Number",
                table: "DeaneryRequest",
                columns: new[] { "AbsenceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DeaneryRequest_AskedBy",
                table: "DeaneryRequest",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_DeaneryRequest_DeaneryId_Status_AskedOn",
                table: "DeaneryRequest",
                columns: new[] { "DeaneryId", "Status", "AskedOn" });

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_DeaneryId_PersonId_Until",
                table: "Deputies",
                columns: new[] { "DeaneryId", "PersonId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_MembershipId",
                table: "Deputies",
                column: "MembershipId");

            migrationBuilder.CreateIndex(
                name: "IX_Deputies_PersonId",
                table: "Deputies",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_NextSupervisor_AbsenceId",
                table: "NextSupervisor",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_NextSupervisor_DeaneryId_EndedAt_From",
                table: "NextSupervisor",
                columns: new[] { "DeaneryId", "EndedAt", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_NextSupervisor_PersonId_EndedAt",
                table: "NextSupervisor",
                columns: new[] { "PersonId", "EndedAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallForHelp");

            migrationBuilder.DropTable(
                name: "DeaneryRequest");

            migrationBuilder.DropTable(
                name: "Deputies");

            migrationBuilder.DropTable(
                name: "NextSupervisor");

            migrationBuilder.DropColumn(
                name: "CopyOfId",
                table: "Outbox");
        }
    }
}
