using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class ReturnsToATrustAndSupervisorsAreFoundByTheirRows : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("UPDATE \"AbsenceRows\" SET \"ReckonOn\" = '0001-01-01'");

            migrationBuilder.AddColumn<Guid>(
                name: "ReturnTrustId",
                table: "AbsenceRows",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SupervisorId",
                table: "AbsenceRows",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_GoesOn_SupervisorId_By_AbsenceId",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "GoesOn", "SupervisorId", "By", "AbsenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_IsRestricted_By_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "IsRestricted", "By", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_AbsenceRows_DeaneryId_ReturnTrustId_Sequence",
                table: "AbsenceRows",
                columns: new[] { "DeaneryId", "ReturnTrustId", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_AbsenceRows_DeaneryId_GoesOn_SupervisorId_By_AbsenceId",
                table: "AbsenceRows");

            migrationBuilder.DropIndex(
                name: "IX_AbsenceRows_DeaneryId_IsRestricted_By_Sequence",
                table: "AbsenceRows");

            migrationBuilder.DropIndex(
                name: "IX_AbsenceRows_DeaneryId_ReturnTrustId_Sequence",
                table: "AbsenceRows");

            migrationBuilder.DropColumn(
                name: "ReturnTrustId",
                table: "AbsenceRows");

            migrationBuilder.DropColumn(
                name: "SupervisorId",
                table: "AbsenceRows");
        }
    }
}
