using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SignaturesAreFoundByWhoGaveThem : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "InNameOfId",
                table: "Signature",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SignerId",
                table: "Signature",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("UPDATE \"Signature\" SET \"SignerId\" = \"By_Id\", \"InNameOfId\" = \"By_OnBehalfOfId\"");

            migrationBuilder.CreateIndex(
                name: "IX_Signature_DeaneryId_InNameOfId_At",
                table: "Signature",
                columns: new[] { "DeaneryId", "InNameOfId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Signature_DeaneryId_SignerId_At",
                table: "Signature",
                columns: new[] { "DeaneryId", "SignerId", "At" });

            // As the other figures by which SQLite knows how large a deanery may be: somebody signs dozens of forms, however many there are.
            migrationBuilder.Sql(
                """
                INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
                    ('Signature', 'IX_Signature_DeaneryId_InNameOfId_At', '600000 300000 40 1'),
                    ('Signature', 'IX_Signature_DeaneryId_SignerId_At', '600000 300000 20 1')
                """);
            migrationBuilder.Sql("ANALYZE sqlite_schema");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Signature_DeaneryId_InNameOfId_At",
                table: "Signature");

            migrationBuilder.DropIndex(
                name: "IX_Signature_DeaneryId_SignerId_At",
                table: "Signature");

            migrationBuilder.DropColumn(
                name: "InNameOfId",
                table: "Signature");

            migrationBuilder.DropColumn(
                name: "SignerId",
                table: "Signature");
        }
    }
}
