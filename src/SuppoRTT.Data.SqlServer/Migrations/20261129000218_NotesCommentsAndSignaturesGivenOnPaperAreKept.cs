using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class NotesCommentsAndSignaturesGivenOnPaperAreKept : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateOnly>(
                name: "OnPaper_GivenOn",
                table: "Signature",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OnPaper_Medium",
                table: "Signature",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "OnPaper_RecordedById",
                table: "Signature",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "OnPaper_RecordedByName",
                table: "Signature",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Comments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    QuestionKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ResolvedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ResolvedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By_Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By_OnBehalfOfId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By_OnBehalfOfName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By_Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Comments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Comments_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Evidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    FormKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SignatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    OwnName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Size = table.Column<int>(type: "int", nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Evidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Evidence_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Evidence_Signature_SignatureId",
                        column: x => x.SignatureId,
                        principalTable: "Signature",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AbsenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    AuthorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CorrectedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SupervisorId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SharedWithId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By_Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By_OnBehalfOfId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By_OnBehalfOfName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By_Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    LastEventNumber = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Notes_Absences_AbsenceId",
                        column: x => x.AbsenceId,
                        principalTable: "Absences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Notes_People_AuthorId",
                        column: x => x.AuthorId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CommentReply",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Text = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    QuestionCommentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By_Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    By_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    By_Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    By_OnBehalfOfId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    By_OnBehalfOfName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    By_Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommentReply", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CommentReply_Comments_QuestionCommentId",
                        column: x => x.QuestionCommentId,
                        principalTable: "Comments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EvidenceContent",
                columns: table => new
                {
                    EvidenceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Bytes = table.Column<byte[]>(type: "varbinary(max)", maxLength: 10485760, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EvidenceContent", x => x.EvidenceId);
                    table.ForeignKey(
                        name: "FK_EvidenceContent_Evidence_EvidenceId",
                        column: x => x.EvidenceId,
                        principalTable: "Evidence",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoteChange",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DeaneryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EventNumber = table.Column<int>(type: "int", nullable: false),
                    Was = table.Column<string>(type: "nvarchar(max)", maxLength: 5000, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    NoteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoteChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_NoteChange_Notes_NoteId",
                        column: x => x.NoteId,
                        principalTable: "Notes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CommentReply_QuestionCommentId_Number",
                table: "CommentReply",
                columns: new[] { "QuestionCommentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Comments_AbsenceId_FormKey_Number",
                table: "Comments",
                columns: new[] { "AbsenceId", "FormKey", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_AbsenceId_FormKey_Number",
                table: "Evidence",
                columns: new[] { "AbsenceId", "FormKey", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Evidence_SignatureId",
                table: "Evidence",
                column: "SignatureId");

            migrationBuilder.CreateIndex(
                name: "IX_NoteChange_NoteId",
                table: "NoteChange",
                column: "NoteId");

            migrationBuilder.CreateIndex(
                name: "IX_Notes_AbsenceId_AuthorId_Number",
                table: "Notes",
                columns: new[] { "AbsenceId", "AuthorId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Notes_AbsenceId_Sequence",
                table: "Notes",
                columns: new[] { "AbsenceId", "Sequence" });

            migrationBuilder.CreateIndex(
                name: "IX_Notes_AuthorId",
                table: "Notes",
                column: "AuthorId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommentReply");

            migrationBuilder.DropTable(
                name: "EvidenceContent");

            migrationBuilder.DropTable(
                name: "NoteChange");

            migrationBuilder.DropTable(
                name: "Comments");

            migrationBuilder.DropTable(
                name: "Evidence");

            migrationBuilder.DropTable(
                name: "Notes");

            migrationBuilder.DropColumn(
                name: "OnPaper_GivenOn",
                table: "Signature");

            migrationBuilder.DropColumn(
                name: "OnPaper_Medium",
                table: "Signature");

            migrationBuilder.DropColumn(
                name: "OnPaper_RecordedById",
                table: "Signature");

            migrationBuilder.DropColumn(
                name: "OnPaper_RecordedByName",
                table: "Signature");
        }
    }
}
