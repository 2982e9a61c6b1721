using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class SupervisorsSignWithoutAnAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SigningRequests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CodeHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    CodeAskedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CodeMadeAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WrongCodes = table.Column<int>(type: "int", nullable: false),
                    CodesInHour = table.Column<int>(type: "int", nullable: false),
                    HourBegan = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    FoldedAddress = table.Column<string>(type: "nvarchar(254)", maxLength: 254, nullable: false),
                    AskedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ExpiresAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    OpenedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    LastEventNumber = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningRequests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SigningRequests_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SigningRequests_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SigningLink",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SigningRequestId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    TokenHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SigningLink", x => x.Id);
                    table.ForeignKey(
                        name: "FK_SigningLink_SigningRequests_SigningRequestId",
                        column: x => x.SigningRequestId,
                        principalTable: "SigningRequests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SigningLink_SigningRequestId",
                table: "SigningLink",
                column: "SigningRequestId");

            migrationBuilder.CreateIndex(
                name: "IX_SigningLink_TokenHash",
                table: "SigningLink",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SigningRequests_AbsenceId",
                table: "SigningRequests",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_SigningRequests_DeaneryId_AbsenceId_FormKey",
                table: "SigningRequests",
                columns: new[] { "DeaneryId", "AbsenceId", "FormKey" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningRequests_DeaneryId_PersonId",
                table: "SigningRequests",
                columns: new[] { "DeaneryId", "PersonId" });

            migrationBuilder.CreateIndex(
                name: "IX_SigningRequests_PersonId",
                table: "SigningRequests",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SigningLink");

            migrationBuilder.DropTable(
                name: "SigningRequests");
        }
    }
}
