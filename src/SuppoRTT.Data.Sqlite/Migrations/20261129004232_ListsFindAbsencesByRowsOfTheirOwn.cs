using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListsFindAbsencesByRowsOfTheirOwn : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "AbsenceRows",
                columns: table => new
                {
                    AbsenceId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    FoldedName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    FoldedFamilyName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SpecialtyId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SchoolId = table.Column<Guid>(type: "TEXT", nullable: true),
                    TrustId = table.Column<Guid>(type: "TEXT", nullable: true),
                    SiteId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Grade = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    Stage = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    GoesOn = table.Column<bool>(type: "INTEGER", nullable: false),
                    Next = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    By = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Back = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    IsOverdue = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsShortNotice = table.Column<bool>(type: "INTEGER", nullable: false),
                    LacksSupervisor = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsSomebodyNew = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRestricted = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsFirstAtTrust = table.Column<bool>(type: "INTEGER", nullable: false),
                    NeedsEyes = table.Column<bool>(type: "INTEGER", nullable: false),
                    ReckonOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AbsenceRows", x => x.AbsenceId);
                    table.ForeignKey(
                        name: "FK_AbsenceRows_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_FoldedFamilyName",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "FoldedFamilyName" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_FoldedName",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "FoldedName" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_GoesOn_Back_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "GoesOn", "Back", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_GoesOn_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "GoesOn", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_GoesOn_FoldedName_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "GoesOn", "FoldedName", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_GoesOn_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "GoesOn", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_NeedsEyes_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "NeedsEyes", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_ProgrammeId_GoesOn_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "ProgrammeId", "GoesOn", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_SchoolId_GoesOn_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "SchoolId", "GoesOn", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_SiteId_GoesOn_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "SiteId", "GoesOn", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_SpecialtyId_GoesOn_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "SpecialtyId", "GoesOn", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_TrustId_GoesOn_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "TrustId", "GoesOn", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_ReckonOn",
                table: "AbsenceRows",
                column: "ReckonOn");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AbsenceRows");
        }
    }
}
