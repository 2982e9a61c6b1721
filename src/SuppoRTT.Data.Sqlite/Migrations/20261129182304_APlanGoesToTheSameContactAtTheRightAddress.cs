using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class APlanGoesToTheSameContactAtTheRightAddress : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RotaSending_AbsenceId_Plan_ContactId",
                table: "RotaSending");

            migrationBuilder.CreateIndex(
                name: "IX_RotaSending_AbsenceId_Plan_ContactId",
                table: "RotaSending",
                columns: new[] { "AbsenceId", "Plan", "ContactId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_RotaSending_AbsenceId_Plan_ContactId",
                table: "RotaSending");

            migrationBuilder.CreateIndex(
                name: "IX_RotaSending_AbsenceId_Plan_ContactId",
                table: "RotaSending",
                columns: new[] { "AbsenceId", "Plan", "ContactId" },
                unique: true);
        }
    }
}
