using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class AbsencesAndMessagesAreFoundWithinADeanery : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_PlannedReminders_DeaneryId_AbsenceId",
                table: "PlannedReminders",
                columns: new[] { "DeaneryId", "AbsenceId" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeaneryId_AbsenceId_Id",
                table: "Outbox",
                columns: new[] { "DeaneryId", "AbsenceId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeaneryId_Id",
                table: "Outbox",
                columns: new[] { "DeaneryId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DeaneryId_State_Id",
                table: "Outbox",
                columns: new[] { "DeaneryId", "State", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_Id",
                table: "Absences",
                columns: new[] { "DeaneryId", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_PlannedReminders_DeaneryId_AbsenceId",
                table: "PlannedReminders");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DeaneryId_AbsenceId_Id",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DeaneryId_Id",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Outbox_DeaneryId_State_Id",
                table: "Outbox");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_Id",
                table: "Absences");
        }
    }
}
