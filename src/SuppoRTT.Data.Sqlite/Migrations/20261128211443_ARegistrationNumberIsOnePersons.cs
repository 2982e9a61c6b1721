using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ARegistrationNumberIsOnePersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "FoldedGdcNumber",
                table: "People",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedGmcNumber",
                table: "People",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedPublicHealthNumber",
                table: "People",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            // A number that was given twice is held by one of them; the other keeps it, and holds nothing.
            migrationBuilder.Sql("UPDATE \"People\" SET \"FoldedGmcNumber\" = upper(\"GmcNumber\") WHERE \"GmcNumber\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"People\" AS o WHERE upper(o.\"GmcNumber\") = upper(\"People\".\"GmcNumber\") AND o.\"Id\" < \"People\".\"Id\");");
            migrationBuilder.Sql("UPDATE \"People\" SET \"FoldedGdcNumber\" = upper(\"GdcNumber\") WHERE \"GdcNumber\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"People\" AS o WHERE upper(o.\"GdcNumber\") = upper(\"People\".\"GdcNumber\") AND o.\"Id\" < \"People\".\"Id\");");
            migrationBuilder.Sql("UPDATE \"People\" SET \"FoldedPublicHealthNumber\" = upper(\"PublicHealthNumber\") WHERE \"PublicHealthNumber\" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM \"People\" AS o WHERE upper(o.\"PublicHealthNumber\") = upper(\"People\".\"PublicHealthNumber\") AND o.\"Id\" < \"People\".\"Id\");");

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedGdcNumber",
                table: "People",
                column: "FoldedGdcNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedGmcNumber",
                table: "People",
                column: "FoldedGmcNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedPublicHealthNumber",
                table: "People",
                column: "FoldedPublicHealthNumber",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_People_FoldedGdcNumber",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_FoldedGmcNumber",
                table: "People");

            migrationBuilder.DropIndex(
                name: "IX_People_FoldedPublicHealthNumber",
                table: "People");

            migrationBuilder.DropColumn(
                name: "FoldedGdcNumber",
                table: "People");

            migrationBuilder.DropColumn(
                name: "FoldedGmcNumber",
                table: "People");

            migrationBuilder.DropColumn(
                name: "FoldedPublicHealthNumber",
                table: "People");
        }
    }
}
