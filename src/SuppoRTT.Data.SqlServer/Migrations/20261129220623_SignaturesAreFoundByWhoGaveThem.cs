using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
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
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "SignerId",
                table: "Signature",
                type: "uniqueidentifier",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.Sql("EXEC(N'UPDATE [Signature] SET [SignerId] = [By_Id], [InNameOfId] = [By_OnBehalfOfId]')");

            migrationBuilder.CreateIndex(
                name: "IX_Signature_DeaneryId_InNameOfId_At",
                table: "Signature",
                columns: new[] { "DeaneryId", "InNameOfId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Signature_DeaneryId_SignerId_At",
                table: "Signature",
                columns: new[] { "DeaneryId", "SignerId", "At" });
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
