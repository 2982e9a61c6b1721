using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SuppoRTT.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SqliteIsToldHowLargeADeaneryMayBe : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // What ANALYZE would find in two deaneries of 100,000 absences. Without it SQLite guesses that a deanery has ten of anything, and reads all that a deanery has where it should look for one.
            // An index that is made later, or a table that is made anew, needs its line again: the tests of lists ask for the plans.
            migrationBuilder.Sql("ANALYZE \"AbsenceRows\"");
            migrationBuilder.Sql("DELETE FROM sqlite_stat1");
            migrationBuilder.Sql(
                """
                INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES
                    ('Absences', 'sqlite_autoindex_Absences_1', '200000 1'),
                    ('Absences', 'IX_Absences_Code', '200000 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Sequence', '200000 100000 1'),
                    ('Absences', 'IX_Absences_DeaneryId_TraineeId', '200000 100000 1'),
                    ('Absences', 'IX_Absences_Reference', '200000 1'),
                    ('Absences', 'IX_Absences_TraineeId', '200000 2'),
                    ('Absences', 'IX_Absences_LookAt_Id', '200000 4 1'),
                    ('Absences', 'IX_Absences_DeaneryId_ListOrder', '200000 100000 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Post_ProgrammeId_ListOrder', '200000 100000 100 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Post_SchoolId_ListOrder', '200000 100000 2500 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Post_SiteId_ListOrder', '200000 100000 500 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Post_SpecialtyId_ListOrder', '200000 100000 500 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Post_TrustId_ListOrder', '200000 100000 1000 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Status_Sequence', '200000 100000 20000 1'),
                    ('Absences', 'IX_Absences_DeaneryId_Id', '200000 100000 1'),
                    ('Absences', 'IX_Absences_DeaneryId_RotaWaitsSince_Sequence', '200000 100000 2000 1'),
                    ('AbsenceRows', 'sqlite_autoindex_AbsenceRows_1', '200000 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_FoldedFamilyName', '200000 100000 5'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_FoldedName', '200000 100000 2'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_GoesOn_Back_Sequence', '200000 100000 80000 160 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_GoesOn_By_Sequence', '200000 100000 80000 160 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_GoesOn_FoldedName_Sequence', '200000 100000 80000 2 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_GoesOn_Sequence', '200000 100000 80000 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_NeedsEyes_By_Sequence', '200000 100000 40000 80 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_ProgrammeId_GoesOn_By_Sequence', '200000 100000 100 80 1 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_SchoolId_GoesOn_By_Sequence', '200000 100000 2500 2000 4 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_Sequence', '200000 100000 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_SiteId_GoesOn_By_Sequence', '200000 100000 500 400 1 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_SpecialtyId_GoesOn_By_Sequence', '200000 100000 500 400 1 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_TrustId_GoesOn_By_Sequence', '200000 100000 1000 800 2 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_ReckonOn', '200000 400'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_GoesOn_SupervisorId_By_AbsenceId', '200000 100000 80000 4 1 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_IsRestricted_By_Sequence', '200000 100000 10000 20 1'),
                    ('AbsenceRows', 'IX_AbsenceRows_DeaneryId_ReturnTrustId_Sequence', '200000 100000 1000 1'),
                    ('AbsenceForm', 'sqlite_autoindex_AbsenceForm_1', '600000 1'),
                    ('AbsenceForm', 'IX_AbsenceForm_AbsenceId_Key', '600000 3 1'),
                    ('AbsenceForm', 'IX_AbsenceForm_DeaneryId_EndorsingRole_EndorseBy_EndorsingOrder', '600000 300000 15000 50 1'),
                    ('Participation', 'sqlite_autoindex_Participation_1', '500000 1'),
                    ('Participation', 'IX_Participation_AbsenceId', '500000 2'),
                    ('Participation', 'IX_Participation_PersonId_Part_Until', '500000 12 4 1'),
                    ('NextSupervisor', 'sqlite_autoindex_NextSupervisor_1', '20000 1'),
                    ('NextSupervisor', 'IX_NextSupervisor_AbsenceId', '20000 1'),
                    ('NextSupervisor', 'IX_NextSupervisor_DeaneryId_EndedAt_From', '20000 10000 500 1'),
                    ('NextSupervisor', 'IX_NextSupervisor_PersonId_EndedAt', '20000 1 1'),
                    ('Signature', 'sqlite_autoindex_Signature_1', '600000 1'),
                    ('Signature', 'IX_Signature_AbsenceFormId_Party_Revision', '600000 1 1 1'),
                    ('Endorsement', 'sqlite_autoindex_Endorsement_1', '200000 1'),
                    ('Endorsement', 'IX_Endorsement_AbsenceFormId_Revision', '200000 1 1'),
                    ('Meeting', 'sqlite_autoindex_Meeting_1', '400000 1'),
                    ('Meeting', 'IX_Meeting_AbsenceId_FormKey', '400000 2 1'),
                    ('Revisions', 'sqlite_autoindex_Revisions_1', '600000 1'),
                    ('Revisions', 'IX_Revisions_AbsenceId_FormKey_Number', '600000 3 1 1'),
                    ('Revisions', 'IX_Revisions_Code', '600000 1'),
                    ('Audit', 'sqlite_autoindex_Audit_1', '3000000 15 1'),
                    ('Audit', 'IX_Audit_DeaneryId_Name_At', '3000000 1500000 30000 1')
                """);
            migrationBuilder.Sql("ANALYZE sqlite_schema");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DELETE FROM sqlite_stat1");
            migrationBuilder.Sql("ANALYZE sqlite_schema");
        }
    }
}
