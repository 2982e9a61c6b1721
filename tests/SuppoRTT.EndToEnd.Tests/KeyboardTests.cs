using SuppoRTT.Testing;

namespace SuppoRTT.EndToEnd.Tests;

public sealed class KeyboardTests(LivePortal portal) : IClassFixture<LivePortal>
{
    [Fact]
    public async Task Section_WithTheKeyboardAlone_IsMendedAndSaved()
    {
        var reference = await portal.Given("wessex", a => a.Absence());
        var theTrainee = await portal.SignedIn(Cast.Wessex.Trainee);
        await theTrainee.Opens($"/wessex/absences/{reference}/forms/pre-absence/sections/your-absence");

        await theTrainee.Types("Tab");
        await theTrainee.IsAt("Skip to main content");
        await theTrainee.Types("Enter");
        await theTrainee.MovesTo("Save and continue");
        await theTrainee.TypesAndWaits("Enter");

        await theTrainee.IsBeside("There is a problem");
        await theTrainee.MovesTo("Select yes if you would like to plan any support");
        await theTrainee.Types("Enter");
        await theTrainee.IsAt("Yes");
        await theTrainee.Types("ArrowDown");
        await theTrainee.IsAt("No");
        await theTrainee.MovesTo("Save and continue");
        await theTrainee.TypesAndWaits("Enter");

        await theTrainee.SeesHeading("Check your answers");
    }
}
