using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class FormsSayWhoTheDoctorIs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Doctor",
                table: "Revisions",
                type: "nvarchar(max)",
                maxLength: -1,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Written_Department",
                table: "Memberships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Written_Programme",
                table: "Memberships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Written_Site",
                table: "Memberships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Written_Specialty",
                table: "Memberships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Written_Trust",
                table: "Memberships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Doctor",
                table: "Revisions");

            migrationBuilder.DropColumn(
                name: "Written_Department",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Written_Programme",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Written_Site",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Written_Specialty",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Written_Trust",
                table: "Memberships");
        }
    }
}
