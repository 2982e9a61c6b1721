using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AbsencesRestOnHold : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "OnHoldEvent",
                table: "Absences",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OnHoldSince",
                table: "Absences",
                type: "date",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "OnHoldEvent",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "OnHoldSince",
                table: "Absences");
        }
    }
}
