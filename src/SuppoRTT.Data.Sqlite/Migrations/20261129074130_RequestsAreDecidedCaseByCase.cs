using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RequestsAreDecidedCaseByCase : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DeaneryRequest");
        }
    }
}
