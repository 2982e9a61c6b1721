using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ReadsSayWhatAndDecisionsAreFoundByDay : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Content",
                table: "Reads",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Role",
                table: "Reads",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Audit_DeaneryId_Name_At",
                table: "Audit",
                columns: new[] { "DeaneryId", "Name", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Audit_DeaneryId_Name_At",
                table: "Audit");

            migrationBuilder.DropColumn(
                name: "Content",
                table: "Reads");

            migrationBuilder.DropColumn(
                name: "Role",
                table: "Reads");
        }
    }
}
