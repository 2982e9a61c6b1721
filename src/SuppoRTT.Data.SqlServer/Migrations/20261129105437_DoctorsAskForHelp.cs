using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class DoctorsAskForHelp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "CallForHelp",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AboutId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AboutName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsAboutMeeting = table.Column<bool>(type: "bit", nullable: false),
                    To = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SpokenAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SettledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HelperName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Reply = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    RepliedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CallForHelp");
        }
    }
}
