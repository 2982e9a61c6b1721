using AngleSharp.Dom;
using AngleSharp.Html.Parser;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

using SuppoRTT.Web.Features.Components;

namespace SuppoRTT.Web.Tests.Components;

/// <summary>A question bound to the page: its name, what was typed, what is wrong with it, and where the error summary leads.</summary>
public sealed class FieldTagHelperTests
{
    private readonly ViewContext _view = new()
    {
        HttpContext = new DefaultHttpContext(),
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()),
    };

    private ModelStateDictionary Told => _view.ViewData.ModelState;

    [Fact]
    public async Task Text_OfTheInputOfAPage_IsPostedUnderItsOwnName()
    {
        var page = await Draw(new TextTagHelper { For = For("Input.Comments", "As before") });

        var input = page.QuerySelector("input")!;
        input.GetAttribute("name").ShouldBe("Comments");
        input.Id.ShouldBe("Comments");
        input.GetAttribute("value").ShouldBe("As before");
    }

    [Fact]
    public async Task Text_ThatTakesWords_TurnsWithTheirLanguage_AndOneOfSignsDoesNot()
    {
        (await Draw(new TextTagHelper { Name = "Who" })).QuerySelector("input")!.GetAttribute("dir").ShouldBe("auto");
        (await Draw(new TextAreaTagHelper { Name = "Reason" })).QuerySelector("textarea")!.GetAttribute("dir").ShouldBe("auto");
        (await Draw(new TextTagHelper { Name = "Email", Type = "email" })).QuerySelector("input")!.HasAttribute("dir").ShouldBeFalse();
        (await Draw(new TextTagHelper { Name = "Code", InputMode = "numeric" })).QuerySelector("input")!.HasAttribute("dir").ShouldBeFalse();
    }

    [Fact]
    public async Task Text_OfAWrongPost_KeepsWhatWasTypedAndSaysWhatIsWrong()
    {
        Told.SetModelValue("Email", "no address", "no address");
        Told.AddModelError("Email", "Enter an e-mail address");

        var page = await Draw(new TextTagHelper { For = For("Input.Email", "bo@example.com"), Label = "E-mail", Hint = "For reminders" });

        var input = page.QuerySelector("input")!;
        input.GetAttribute("value").ShouldBe("no address");
        input.GetAttribute("aria-describedby").ShouldBe("Email-hint Email-error");
        page.GetElementById("Email-error")!.TextContent.ShouldBe("Error: Enter an e-mail address");
        FieldErrors.Of(_view).ShouldBe([new FieldError("Enter an e-mail address", "Email")]);
    }

    [Fact]
    public async Task Text_WithMarkupTypedIntoIt_ShowsItAsText()
    {
        var page = await Draw(new TextTagHelper { Name = "Name", Label = "<b>Name</b>", Value = "\"><script>" });

        page.QuerySelector("script, b").ShouldBeNull();
        page.QuerySelector("input")!.GetAttribute("value").ShouldBe("\"><script>");
    }

    [Fact]
    public async Task TextArea_WithALineBreakAtItsStart_KeepsIt()
    {
        var page = await Draw(new TextAreaTagHelper { Name = "Plan", Value = "\nSecond line" });

        page.QuerySelector("textarea")!.TextContent.ShouldBe("\nSecond line");
    }

    [Fact]
    public async Task Password_OfAWrongPost_IsEmpty()
    {
        Told.SetModelValue("Password", "secret", "secret");

        var page = await Draw(new PasswordTagHelper { Name = "Password", Label = "Password" });

        page.DocumentElement.OuterHtml.ShouldNotContain("secret");
    }

    [Fact]
    public async Task Date_OfADay_ShowsItInThreeBoxes()
    {
        var page = await Draw(new DateTagHelper { For = For("StartsOn", new DateOnly(2026, 11, 5)), Label = "When?" });

        page.QuerySelectorAll("input").Select(input => (input.GetAttribute("name"), input.GetAttribute("value")))
            .ShouldBe([("StartsOn.Day", "5"), ("StartsOn.Month", "11"), ("StartsOn.Year", "2026")]);
    }

    [Fact]
    public async Task Date_WithOneWrongBox_MarksThatBoxAndLeadsToIt()
    {
        Told.SetModelValue("StartsOn.Day", "31", "31");
        Told.SetModelValue("StartsOn.Month", "13", "13");
        Told.AddModelError("StartsOn.Month", "The month must be a number from 1 to 12");

        var page = await Draw(new DateTagHelper { For = For("StartsOn", null), Label = "When?" });

        page.QuerySelectorAll(".nhsuk-input--error").ShouldHaveSingleItem().GetAttribute("value").ShouldBe("13");
        FieldErrors.Of(_view).ShouldHaveSingleItem().Target.ShouldBe("StartsOn-month");
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public async Task Checkboxes_OfYesOrNo_AreTickedForYes(bool answer, bool isTicked)
    {
        var page = await Draw(new CheckboxesTagHelper { For = For("Agreed", answer), Choices = [new() { Value = "true", Label = "I agree" }] });

        page.QuerySelector("input")!.HasAttribute("checked").ShouldBe(isTicked);
    }

    [Fact]
    public async Task Checkboxes_OfAPost_AreTickedAsTheyWerePosted()
    {
        Told.SetModelValue("Support", new[] { "a", "c" }, "a,c");

        var page = await Draw(new CheckboxesTagHelper
        {
            For = For("Input.Support", new[] { "b" }),
            Choices = [new() { Value = "a", Label = "A" }, new() { Value = "b", Label = "B" }, new() { Value = "c", Label = "C" }],
        });

        page.QuerySelectorAll("input[checked]").Select(input => input.GetAttribute("value")).ShouldBe(["a", "c"]);
    }

    [Fact]
    public async Task Field_MadeAtRunTime_TakesItsErrorFromThePost()
    {
        Told.AddModelError("Answers[weeks]", "Enter how many weeks");

        var page = await Draw(new AnyFieldTagHelper { Field = new TextInput { Name = "Answers[weeks]", Label = "Weeks" } });

        page.QuerySelector(".nhsuk-error-message")!.TextContent.ShouldEndWith("Enter how many weeks");
        page.GetElementById(FieldErrors.Of(_view).Single().Target!)!.LocalName.ShouldBe("input");
    }

    [Fact]
    public async Task ErrorSummary_OfSeveralFields_FollowsTheOrderOfThePage()
    {
        Told.AddModelError("", "The form was changed meanwhile");
        Told.AddModelError("A", "Second");
        Told.AddModelError("Z", "First");

        await Draw(new TextTagHelper { Name = "Z" });
        await Draw(new TextTagHelper { Name = "A" });

        FieldErrors.Of(_view).ShouldBe([new("First", "Z"), new("Second", "A"), new("The form was changed meanwhile", null)]);
    }

    private static ModelExpression For(string name, object? model)
    {
        var metadata = new EmptyModelMetadataProvider();
        return new ModelExpression(name, new ModelExplorer(metadata, metadata.GetMetadataForType(model?.GetType() ?? typeof(string)), model));
    }

    private async Task<IDocument> Draw(TagHelper helper)
    {
        helper.GetType().GetProperty("View")!.SetValue(helper, _view);
        var context = new TagHelperContext([], new Dictionary<object, object>(), "1");
        var output = new TagHelperOutput("nhs", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Init(context);
        await helper.ProcessAsync(context, output);
        return new HtmlParser().ParseDocument(DesignMarkup.Write(output));
    }
}
