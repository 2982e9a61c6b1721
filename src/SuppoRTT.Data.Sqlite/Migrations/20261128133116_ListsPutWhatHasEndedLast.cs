using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ListsPutWhatHasEndedLast : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Trust_DeaneryId_Name",
                table: "Trust");

            migrationBuilder.DropIndex(
                name: "IX_TrainingProgramme_DeaneryId_Name",
                table: "TrainingProgramme");

            migrationBuilder.DropIndex(
                name: "IX_Specialty_DeaneryId_Name",
                table: "Specialty");

            migrationBuilder.DropIndex(
                name: "IX_Site_DeaneryId_Name",
                table: "Site");

            migrationBuilder.DropIndex(
                name: "IX_School_DeaneryId_Name",
                table: "School");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "Trust",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "TrainingProgramme",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "Specialty",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "Site",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "School",
                type: "TEXT",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "ListOrder",
                table: "Absences",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // The names that are there came with the demonstration, in plain letters; those that follow are folded by the portal.
            migrationBuilder.Sql("UPDATE \"School\" SET \"FoldedName\" = upper(\"Name\");");
            migrationBuilder.Sql("UPDATE \"Specialty\" SET \"FoldedName\" = upper(\"Name\");");
            migrationBuilder.Sql("UPDATE \"TrainingProgramme\" SET \"FoldedName\" = upper(\"Name\");");
            migrationBuilder.Sql("UPDATE \"Trust\" SET \"FoldedName\" = upper(\"Name\");");
            migrationBuilder.Sql("UPDATE \"Site\" SET \"FoldedName\" = upper(\"Name\");");

            // What has ended comes after everything that goes on.
            migrationBuilder.Sql("UPDATE \"Absences\" SET \"ListOrder\" = CASE WHEN \"Status\" IN ('Open', 'AwaitingDecision') THEN \"Sequence\" ELSE \"Sequence\" - 9223372036854775807 END;");

            migrationBuilder.CreateIndex(
                name: "IX_Trust_DeaneryId_FoldedName",
                table: "Trust",
                columns: new[] { "DeaneryId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrainingProgramme_DeaneryId_FoldedName",
                table: "TrainingProgramme",
                columns: new[] { "DeaneryId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Specialty_DeaneryId_FoldedName",
                table: "Specialty",
                columns: new[] { "DeaneryId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Site_DeaneryId_FoldedName",
                table: "Site",
                columns: new[] { "DeaneryId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_School_DeaneryId_FoldedName",
                table: "School",
                columns: new[] { "DeaneryId", "FoldedName" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_ListOrder",
                table: "Absences",
                columns: new[] { "DeaneryId", "ListOrder" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_Post_ProgrammeId_ListOrder",
                table: "Absences",
                columns: new[] { "DeaneryId", "Post_ProgrammeId", "ListOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_Post_SchoolId_ListOrder",
                table: "Absences",
                columns: new[] { "DeaneryId", "Post_SchoolId", "ListOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_Post_SiteId_ListOrder",
                table: "Absences",
                columns: new[] { "DeaneryId", "Post_SiteId", "ListOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_Post_SpecialtyId_ListOrder",
                table: "Absences",
                columns: new[] { "DeaneryId", "Post_SpecialtyId", "ListOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_Post_TrustId_ListOrder",
                table: "Absences",
                columns: new[] { "DeaneryId", "Post_TrustId", "ListOrder" });

            migrationBuilder.CreateIndex(
                name: "IX_Absences_DeaneryId_Status_Sequence",
                table: "Absences",
                columns: new[] { "DeaneryId", "Status", "Sequence" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Trust_DeaneryId_FoldedName",
                table: "Trust");

            migrationBuilder.DropIndex(
                name: "IX_TrainingProgramme_DeaneryId_FoldedName",
                table: "TrainingProgramme");

            migrationBuilder.DropIndex(
                name: "IX_Specialty_DeaneryId_FoldedName",
                table: "Specialty");

            migrationBuilder.DropIndex(
                name: "IX_Site_DeaneryId_FoldedName",
                table: "Site");

            migrationBuilder.DropIndex(
                name: "IX_School_DeaneryId_FoldedName",
                table: "School");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_ListOrder",
                table: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_Post_ProgrammeId_ListOrder",
                table: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_Post_SchoolId_ListOrder",
                table: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_Post_SiteId_ListOrder",
                table: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_Post_SpecialtyId_ListOrder",
                table: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_Post_TrustId_ListOrder",
                table: "Absences");

            migrationBuilder.DropIndex(
                name: "IX_Absences_DeaneryId_Status_Sequence",
                table: "Absences");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "Trust");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "TrainingProgramme");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "Specialty");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "Site");

            migrationBuilder.DropColumn(
                name: "FoldedName",
                table: "School");

            migrationBuilder.DropColumn(
                name: "ListOrder",
                table: "Absences");

            migrationBuilder.CreateIndex(
                name: "IX_Trust_DeaneryId_Name",
                table: "Trust",
                columns: new[] { "DeaneryId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TrainingProgramme_DeaneryId_Name",
                table: "TrainingProgramme",
                columns: new[] { "DeaneryId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Specialty_DeaneryId_Name",
                table: "Specialty",
                columns: new[] { "DeaneryId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Site_DeaneryId_Name",
                table: "Site",
                columns: new[] { "DeaneryId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_School_DeaneryId_Name",
                table: "School",
                columns: new[] { "DeaneryId", "Name" },
                unique: true);
        }
    }
}
