namespace SuppoRTT.Web.Tests.Components;

/// <summary>What the portal ships of the design system, and what it must not: the web font and the logo are licensed to NHS bodies only.</summary>
public sealed class DesignStyleTests
{
    private static readonly string _assets = Path.Combine(AppContext.BaseDirectory, "design", "assets");

    [Fact]
    public void StyleSheet_BuiltFromThePackage_DressesItsComponents()
    {
        var style = File.ReadAllText(Path.Combine(_assets, "portal.css"));

        style.ShouldContain(".nhsuk-error-summary");
        style.ShouldContain(".nhsuk-date-input");
        style.ShouldContain("@media print");
        style.ShouldContain("font-family:Arial,sans-serif");
    }

    [Fact]
    public void StyleSheet_BuiltFromThePackage_HasNoWebFontAndAsksNobodyElse()
    {
        var style = File.ReadAllText(Path.Combine(_assets, "portal.css"));

        style.ShouldNotContain("@font-face", Case.Insensitive);
        style.ShouldNotContain("frutiger", Case.Insensitive);
        style.ShouldNotContain("http:", Case.Insensitive);
        style.ShouldNotContain("https:", Case.Insensitive);
    }

    [Fact]
    public void Assets_CopiedFromThePackage_AreTheStyleTheScriptAndItsIcons()
    {
        var files = Directory.EnumerateFiles(_assets, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_assets, file).Replace('\\', '/'));

        files.ShouldAllBe(file => file == "portal.css" || file == "nhsuk-frontend.min.js"
            || file.StartsWith("images/nhsuk-icon-arrow-") || file == "images/nhsuk-icon-cross.svg");
    }

    [Fact]
    public void StyleSheet_WithItsPictures_FindsEachOfThem()
    {
        var style = File.ReadAllText(Path.Combine(_assets, "portal.css"));

        var pictures = System.Text.RegularExpressions.Regex.Matches(style, """url\("?([^")]+)"?\)""").Select(match => match.Groups[1].Value).Distinct().ToList();

        pictures.ShouldNotBeEmpty();
        pictures.ShouldAllBe(picture => File.Exists(Path.Combine(_assets, picture)));
    }

    [Theory]
    [InlineData("DejaVuSans.ttf")]
    [InlineData("DejaVuSans-Bold.ttf")]
    public void Fonts_OfPrintedPages_LieBesideTheProgram(string font) =>
        File.Exists(Path.Combine(AppContext.BaseDirectory, "fonts", font)).ShouldBeTrue();
}
