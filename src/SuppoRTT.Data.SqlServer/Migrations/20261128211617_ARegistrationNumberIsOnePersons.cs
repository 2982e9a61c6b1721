using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
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
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedGmcNumber",
                table: "People",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FoldedPublicHealthNumber",
                table: "People",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            // A number that was given twice is held by one of them; the other keeps it, and holds nothing.
            migrationBuilder.Sql("EXEC(N'UPDATE [People] SET [FoldedGmcNumber] = UPPER([GmcNumber]) WHERE [GmcNumber] IS NOT NULL AND NOT EXISTS (SELECT 1 FROM [People] AS o WHERE UPPER(o.[GmcNumber]) = UPPER([People].[GmcNumber]) AND o.[Id] < [People].[Id])');");
            migrationBuilder.Sql("EXEC(N'UPDATE [People] SET [FoldedGdcNumber] = UPPER([GdcNumber]) WHERE [GdcNumber] IS NOT NULL AND NOT EXISTS (SELECT 1 FROM [People] AS o WHERE UPPER(o.[GdcNumber]) = UPPER([People].[GdcNumber]) AND o.[Id] < [People].[Id])');");
            migrationBuilder.Sql("EXEC(N'UPDATE [People] SET [FoldedPublicHealthNumber] = UPPER([PublicHealthNumber]) WHERE [PublicHealthNumber] IS NOT NULL AND NOT EXISTS (SELECT 1 FROM [People] AS o WHERE UPPER(o.[PublicHealthNumber]) = UPPER([People].[PublicHealthNumber]) AND o.[Id] < [People].[Id])');");

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedGdcNumber",
                table: "People",
                column: "FoldedGdcNumber",
                unique: true,
                filter: "[FoldedGdcNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedGmcNumber",
                table: "People",
                column: "FoldedGmcNumber",
                unique: true,
                filter: "[FoldedGmcNumber] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_People_FoldedPublicHealthNumber",
                table: "People",
                column: "FoldedPublicHealthNumber",
                unique: true,
                filter: "[FoldedPublicHealthNumber] IS NOT NULL");
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
