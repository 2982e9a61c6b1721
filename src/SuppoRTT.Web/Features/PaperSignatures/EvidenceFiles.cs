using SuppoRTT.Domain.Absences.PaperSignatures;

namespace SuppoRTT.Web.Features.PaperSignatures;

/// <summary>Files that were sent as evidence, looked at; or what is wrong with them.</summary>
public sealed record EvidenceFiles(IReadOnlyList<EvidenceFile> Found, string? Problem)
{
    public static EvidenceFiles Of(IReadOnlyList<(string Name, byte[] Content)> posted)
    {
        if (posted.Count is 0 or > SignatureEvidence.MostFiles)
        {
            return new EvidenceFiles([], posted.Count == 0 ? "Choose at least one file that shows the signature" : $"Choose {SignatureEvidence.MostFiles} files or fewer");
        }

        var seen = posted.Select(f => EvidenceCheck.Look(f.Name, f.Content)).ToList();
        return new EvidenceFiles([.. seen.Select(s => s.File).OfType<EvidenceFile>()], seen.Select(s => s.Problem).FirstOrDefault(p => p is not null));
    }
}
