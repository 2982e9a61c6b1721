using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class LeadEmployersAreKnownAndUnplannedAbsencesSayHowThingsStand : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Written_LeadEmployer",
                table: "Memberships",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Situation_DoctorKnows",
                table: "Absences",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Situation_Length",
                table: "Absences",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Situation_Note",
                table: "Absences",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Situation_Referral",
                table: "Absences",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Written_LeadEmployer",
                table: "Memberships");

            migrationBuilder.DropColumn(
                name: "Situation_DoctorKnows",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Situation_Length",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Situation_Note",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "Situation_Referral",
                table: "Absences");
        }
    }
}
