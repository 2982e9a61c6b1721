using SuppoRTT.Web.Infrastructure.Documents;

namespace SuppoRTT.Web.Tests.Documents;

/// <summary>Where pages end, and what stands at their foot.</summary>
public sealed class PdfPageTests
{
    [Fact]
    public void Footer_OnEachPage_SaysWhichOfHowMany()
    {
        using var printed = Printed.Of(SampleForms.Filled(repeats: 6));

        for (var page = 1; page <= printed.Pages.Count; page++)
        {
            var text = printed.Pages[page - 1];
            text.ShouldContain($"Page {page} of {printed.Pages.Count}");
            text.ShouldContain("SRT-7K4M-2QD9");
            text.ShouldContain("Supported Return to Training, Wessex");
        }
    }

    [Theory]
    [MemberData(nameof(WhatFollowsAHeading))]
    public void Heading_NeverEndsAPage(Block next)
    {
        for (var linesBefore = 36; linesBefore < 47; linesBefore++)
        {
            var filler = string.Join('\n', Enumerable.Repeat("Filler", linesBefore));
            using var printed = Printed.Of(new Paragraph(filler), new Heading(2, "Next section"), next);

            var after = printed.Pages.First(page => page.Contains("Next section", StringComparison.Ordinal)).Split("Next section")[1];

            after.ShouldContain("Content", Case.Sensitive, $"after {linesBefore} lines");
        }
    }

    public static TheoryData<Block> WhatFollowsAHeading() => new()
    {
        new Paragraph("Content of one line"),
        new AnswerList([new AnswerLine("Question", "Content")]),
        new Table(null, ["Step"], [["Content"]]),
        new SignaturePanel("Supervisor", [new AnswerLine("Signed by", "Content")]),
        new BlankLines("Content", 3),
        new Note("Content"),
    };

    [Fact]
    public void SignaturePanel_ThatFitsOnAPage_IsNotTorn()
    {
        for (var linesBefore = 30; linesBefore < 46; linesBefore++)
        {
            var filler = string.Join('\n', Enumerable.Repeat("Filler", linesBefore));
            var lines = Enumerable.Range(1, 6).Select(line => new AnswerLine($"Question {line}", "Answer")).ToList();
            using var printed = Printed.Of(new Paragraph(filler), new SignaturePanel("Supervisor", lines));

            printed.Pages.First(page => page.Contains("Supervisor", StringComparison.Ordinal)).ShouldContain("Question 6");
        }
    }

    [Fact]
    public void SignaturePanel_TallerThanAPage_GoesOnTheNext()
    {
        var lines = Enumerable.Range(1, 80).Select(line => new AnswerLine($"Question {line}", $"Answer {line}.")).ToList();
        using var printed = Printed.Of(new Paragraph("Before"), new SignaturePanel("Supervisor", lines));

        printed.Pages[0].ShouldContain("Question 10");
        lines.ShouldAllBe(line => printed.Text.Contains(line.Answer, StringComparison.Ordinal));
    }

    [Fact]
    public void Paragraph_AcrossPages_LeavesAndTakesAtLeastTwoLines()
    {
        for (var linesBefore = 37; linesBefore < 46; linesBefore++)
        {
            var filler = string.Join('\n', Enumerable.Repeat("Filler", linesBefore));
            using var printed = Printed.Of(new Paragraph(filler), new Paragraph("Alpha\nBeta\nGamma\nDelta"));

            var first = printed.Pages[0];
            (first.Contains("Alpha", StringComparison.Ordinal) == first.Contains("Beta", StringComparison.Ordinal)).ShouldBeTrue();
            (first.Contains("Gamma", StringComparison.Ordinal) == first.Contains("Delta", StringComparison.Ordinal)).ShouldBeTrue();
        }
    }

    [Fact]
    public void BlankChoices_ThatFitOnAPage_AreNotTorn()
    {
        for (var linesBefore = 30; linesBefore < 46; linesBefore++)
        {
            var filler = string.Join('\n', Enumerable.Repeat("Filler", linesBefore));
            using var printed = Printed.Of(new Paragraph(filler), new BlankChoices("Support", ["Coaching " + new string('x', 60), "Course " + new string('x', 60)], Many: true));

            var page = printed.Pages.First(page => page.Contains("Support\n", StringComparison.Ordinal));

            page.ShouldContain("Coaching");
            page.ShouldContain("Course");
        }
    }

    [Theory]
    [MemberData(nameof(WhatComesBeforeTheEnd))]
    public void Closing_IsOnOnePage_AndNeverAloneOnIt(Block before)
    {
        var closing = new Closing([new Heading(2, "Genuine?"), new Paragraph("Anybody can check.") { LeadsOn = true }, new AnswerList([new AnswerLine("Go to", "an address"), new AnswerLine("Enter", "the code")])]);
        for (var linesBefore = 10; linesBefore < 46; linesBefore++)
        {
            var filler = string.Join('\n', Enumerable.Repeat("Filler", linesBefore));
            using var printed = Printed.Of(new Paragraph(filler), before, closing);

            var last = printed.Pages[^1];

            foreach (var words in new[] { "Content", "Genuine?", "the code" })
            {
                last.ShouldContain(words, Case.Sensitive, $"after {linesBefore} lines");
            }
        }
    }

    public static TheoryData<Block> WhatComesBeforeTheEnd() => new()
    {
        new AnswerList([new AnswerLine("Question", "Content"), new AnswerLine("Question", "Content")]),
        new Table(null, ["Step"], [.. Enumerable.Repeat<IReadOnlyList<string>>(["Content"], 9)]),
        new SignaturePanel("Supervisor", [.. Enumerable.Repeat(new AnswerLine("Signed by", "Content"), 6)]),
    };

    [Fact]
    public void EmptyBlocks_DoNoHarm()
    {
        using var printed = Printed.Of(
            new Heading(2, ""), new Paragraph(""), new BulletList([]), new AnswerList([]), new Table(null, [], []), new Table("", ["A"], [[]]),
            new SignaturePanel("", []), new Note(" "), new BlankLines("", 0), new BlankChoices("", [], Many: true), new AnswerList([new AnswerLine("", "")]));

        printed.Pages.Count.ShouldBe(1);
        printed.Check().ShouldContain("No syntax or stream encoding errors found");
    }
}
