using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SignedFormsAreEndorsed : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "EndorseBy",
                table: "AbsenceForm",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "EndorsingOrder",
                table: "AbsenceForm",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "EndorsingRole",
                table: "AbsenceForm",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "EndorsingSince",
                table: "AbsenceForm",
                type: "datetime2",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Endorsement",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    RevisionHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MayComment = table.Column<bool>(type: "bit", nullable: false),
                    MaySendBack = table.Column<bool>(type: "bit", nullable: false),
                    Statement = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    DueDays = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    VoidedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VoidedBecause = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    AbsenceFormId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By_Id = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    By_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By_OnBehalfOfId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By_OnBehalfOfName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By_Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Endorsement", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Endorsement_AbsenceForm_AbsenceFormId",
                        column: x => x.AbsenceFormId,
                        principalTable: "AbsenceForm",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "OpenedRevisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OpenedRevisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OpenedRevisions_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OpenedRevisions_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceForm_DeaneryId_EndorsingRole_EndorseBy_EndorsingOrder",
                table: "AbsenceForm",
                columns: new[] { "DeaneryId", "EndorsingRole", "EndorseBy", "EndorsingOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_Endorsement_AbsenceFormId_Revision",
                table: "Endorsement",
                columns: new[] { "AbsenceFormId", "Revision" });

            migrationBuilder.CreateIndex(
                name: "IX_OpenedRevisions_AbsenceId_FormKey_Revision_PersonId",
                table: "OpenedRevisions",
                columns: new[] { "AbsenceId", "FormKey", "Revision", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_OpenedRevisions_PersonId",
                table: "OpenedRevisions",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Endorsement");

            migrationBuilder.DropTable(
                name: "OpenedRevisions");

            migrationBuilder.DropIndex(
                name: "IX_AbsenceForm_DeaneryId_EndorsingRole_EndorseBy_EndorsingOrder",
                table: "AbsenceForm");

            migrationBuilder.DropColumn(
                name: "EndorseBy",
                table: "AbsenceForm");

            migrationBuilder.DropColumn(
                name: "EndorsingOrder",
                table: "AbsenceForm");

            migrationBuilder.DropColumn(
                name: "EndorsingRole",
                table: "AbsenceForm");

            migrationBuilder.DropColumn(
                name: "EndorsingSince",
                table: "AbsenceForm");
        }
    }
}
