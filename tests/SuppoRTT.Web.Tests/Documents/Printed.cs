using System.Net;
using System.Text.RegularExpressions;

using SuppoRTT.Testing;
using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>A document printed and put where other people's programs can read it.</summary>
internal sealed partial class Printed : IDisposable
{
    private const int MostBytes = 200_000;

    private static readonly PdfFonts _fonts = PdfFonts.Load(FontFolder());

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"supportt-{Guid.NewGuid():N}.pdf");

    private IReadOnlyList<string>? _pages;
    private string? _told;

    private Printed(byte[] bytes)
    {
        Bytes = bytes;
        File.WriteAllBytes(_path, bytes);
    }

    public byte[] Bytes { get; }

    public static PdfWriter Writer { get; } = new(_fonts);

    public static PrintableText Paper { get; } = new(_fonts);

    public static Printed Of(PrintedDocument document) => new(Writer.Write(document));

    /// <summary>What the portal answered with, which must be a PDF of a size that an e-portfolio takes.</summary>
    public static async Task<Printed> From(Task<HttpResponseMessage> request)
    {
        using var response = await request;
        response.StatusCode.ShouldBe(HttpStatusCode.OK, response.RequestMessage!.RequestUri!.ToString());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/pdf");
        var bytes = await response.Content.ReadAsByteArrayAsync();
        bytes.Length.ShouldBeLessThan(MostBytes, response.RequestMessage!.RequestUri!.ToString());
        return new Printed(bytes);
    }

    public static Printed Of(params IReadOnlyList<Block> blocks) => Of(Document(blocks));

    public static PrintedDocument Document(params IReadOnlyList<Block> blocks)
        => new("Pre-absence form", "SRT-7K4M-2QD9", "Supported Return to Training, Wessex", blocks);

    /// <summary>The text as it stands on the pages, each with its footer.</summary>
    public IReadOnlyList<string> Pages => _pages ??= Read("pdftotext", "-layout", _path, "-").Split('\f', StringSplitOptions.RemoveEmptyEntries);

    public string Text => string.Concat(Pages);

    /// <summary>All text with every space and line end left out, to compare with what was typed.</summary>
    public string TextWithoutSpaces() => Spaces().Replace(Read("pdftotext", "-raw", _path, "-"), "");

    public string Information() => Read("pdfinfo", _path);

    public string StructureText() => Read("pdfinfo", "-struct-text", _path);

    /// <summary>Whether a screen reader is told these words, line ends aside.</summary>
    public bool Says(string words) => (_told ??= Told(StructureText())).Contains(Told(words.Normalize()), StringComparison.Ordinal);

    /// <summary>Quotation marks come at every end of a page too.</summary>
    private static string Told(string text) => WithoutSpaces(text.Replace("\"", "", StringComparison.Ordinal));

    public string Fonts() => Read("pdffonts", _path);

    public string Objects() => Read("qpdf", "--qdf", "--normalize-content=n", "--object-streams=disable", _path, "-");

    public string Check() => Read("qpdf", "--check", _path);

    public static string WithoutSpaces(string text) => Spaces().Replace(text, "");

    public void Dispose() => File.Delete(_path);

    private static string Read(string program, params string[] arguments)
    {
        var answer = Tool.Named(program).Run(arguments);
        answer.ExitCode.ShouldBe(0, answer.Errors + answer.Output);
        return answer.Output;
    }

    private static string FontFolder()
    {
        var chosen = Environment.GetEnvironmentVariable("SUPPORTT_FONTS");
        return string.IsNullOrEmpty(chosen) ? Path.Combine(AppContext.BaseDirectory, "fonts") : chosen;
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
