using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    WishedFor = table.Column<DateOnly>(type: "date", nullable: true),
                    AskedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedEvent = table.Column<int>(type: "int", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DecidedEvent = table.Column<int>(type: "int", nullable: true),
                    AppealUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    AppealEvent = table.Column<int>(type: "int", nullable: true),
                    AppealDecidedEvent = table.Column<int>(type: "int", nullable: true),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
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
