using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SignaturesKeepTheirMeetingAndWhyTheyAreVoid : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "VoidedBecause",
                table: "Signature",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RecordedAt",
                table: "Meeting",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ReplacedRecord",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    WhoWasThere = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    By_Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    By_Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By_Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    By_OnBehalfOfId = table.Column<Guid>(type: "TEXT", nullable: true),
                    By_OnBehalfOfName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    By_Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReplacedRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReplacedRecord_Meeting_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "Meeting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReplacedRecord_MeetingId_Number",
                table: "ReplacedRecord",
                columns: new[] { "MeetingId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReplacedRecord");

            migrationBuilder.DropColumn(
                name: "VoidedBecause",
                table: "Signature");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "Meeting");
        }
    }
}
