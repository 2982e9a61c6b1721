using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FormsAreFilledInTogether : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Authors",
                table: "Drafts",
                type: "TEXT",
                maxLength: -1,
                nullable: false,
                defaultValue: "{}");

            migrationBuilder.CreateTable(
                name: "Sitting",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    PartnerId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartnerName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    AbsenceId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Sitting", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Sitting_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Sitting_People_PartnerId",
                        column: x => x.PartnerId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormPresence",
                columns: table => new
                {
                    SittingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    PersonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    SectionKey = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    SeenAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormPresence", x => new { x.SittingId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_FormPresence_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormPresence_Sitting_SittingId",
                        column: x => x.SittingId,
                        principalTable: "Sitting",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_FormPresence_DeaneryId_SeenAt",
                table: "FormPresence",
                columns: new[] { "DeaneryId", "SeenAt" });

            migrationBuilder.CreateIndex(
                name: "IX_FormPresence_PersonId",
                table: "FormPresence",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Sitting_AbsenceId",
                table: "Sitting",
                column: "AbsenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Sitting_DeaneryId_PartnerId_StartedAt",
                table: "Sitting",
                columns: new[] { "DeaneryId", "PartnerId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Sitting_PartnerId",
                table: "Sitting",
                column: "PartnerId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "FormPresence");

            migrationBuilder.DropTable(
                name: "Sitting");

            migrationBuilder.DropColumn(
                name: "Authors",
                table: "Drafts");
        }
    }
}
