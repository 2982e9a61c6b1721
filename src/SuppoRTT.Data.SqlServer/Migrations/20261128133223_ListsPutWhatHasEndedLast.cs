using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.SqlServer.Migrations
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
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "TrainingProgramme",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "Specialty",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "Site",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FoldedName",
                table: "School",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: false,
                defaultValue: "");

            // A column of a key keeps its type while the key is there. Nobody signs in by another organisation yet, so there are no rows that could be too long.
            migrationBuilder.DropPrimaryKey(name: "PK_AspNetUserTokens", table: "AspNetUserTokens");

            migrationBuilder.DropPrimaryKey(name: "PK_AspNetUserLogins", table: "AspNetUserLogins");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "AspNetUserTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AspNetUserTokens",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "AspNetUserLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AspNetUserLogins",
                type: "nvarchar(128)",
                maxLength: 128,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(450)");

            migrationBuilder.AddPrimaryKey(name: "PK_AspNetUserTokens", table: "AspNetUserTokens", columns: new[] { "UserId", "LoginProvider", "Name" });

            migrationBuilder.AddPrimaryKey(name: "PK_AspNetUserLogins", table: "AspNetUserLogins", columns: new[] { "LoginProvider", "ProviderKey" });

            migrationBuilder.AddColumn<long>(
                name: "ListOrder",
                table: "Absences",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            // The names that are there came with the demonstration, in plain letters; those that follow are folded by the portal.
            migrationBuilder.Sql("EXEC(N'UPDATE [School] SET [FoldedName] = UPPER([Name])');");
            migrationBuilder.Sql("EXEC(N'UPDATE [Specialty] SET [FoldedName] = UPPER([Name])');");
            migrationBuilder.Sql("EXEC(N'UPDATE [TrainingProgramme] SET [FoldedName] = UPPER([Name])');");
            migrationBuilder.Sql("EXEC(N'UPDATE [Trust] SET [FoldedName] = UPPER([Name])');");
            migrationBuilder.Sql("EXEC(N'UPDATE [Site] SET [FoldedName] = UPPER([Name])');");

            // What has ended comes after everything that goes on.
            migrationBuilder.Sql("EXEC(N'UPDATE [Absences] SET [ListOrder] = CASE WHEN [Status] IN (''Open'', ''AwaitingDecision'') THEN [Sequence] ELSE [Sequence] - 9223372036854775807 END');");

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

            migrationBuilder.DropPrimaryKey(name: "PK_AspNetUserTokens", table: "AspNetUserTokens");

            migrationBuilder.DropPrimaryKey(name: "PK_AspNetUserLogins", table: "AspNetUserLogins");

            migrationBuilder.AlterColumn<string>(
                name: "Name",
                table: "AspNetUserTokens",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AspNetUserTokens",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "ProviderKey",
                table: "AspNetUserLogins",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AlterColumn<string>(
                name: "LoginProvider",
                table: "AspNetUserLogins",
                type: "nvarchar(450)",
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(128)",
                oldMaxLength: 128);

            migrationBuilder.AddPrimaryKey(name: "PK_AspNetUserTokens", table: "AspNetUserTokens", columns: new[] { "UserId", "LoginProvider", "Name" });

            migrationBuilder.AddPrimaryKey(name: "PK_AspNetUserLogins", table: "AspNetUserLogins", columns: new[] { "LoginProvider", "ProviderKey" });

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
