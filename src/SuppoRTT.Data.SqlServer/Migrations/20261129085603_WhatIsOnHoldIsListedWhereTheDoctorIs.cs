using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class WhatIsOnHoldIsListedWhereTheDoctorIs : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("EXEC(N'UPDATE [AbsenceRows] SET [ReckonOn] = ''0001-01-01'' WHERE [GoesOn] = 1 AND [Stage] = ''Ended''')");

            migrationBuilder.CreateIndex(
                name: "IX_SignIns_LockoutEnd",
                table: "SignIns",
                column: "LockoutEnd");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SignIns_LockoutEnd",
                table: "SignIns");
        }
    }
}
