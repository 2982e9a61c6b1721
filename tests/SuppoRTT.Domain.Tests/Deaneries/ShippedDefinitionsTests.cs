using SuppoRTT.Domain.Deaneries;
using SuppoRTT.Testing;

namespace SuppoRTT.Domain.Tests.Deaneries;

public sealed class ShippedDefinitionsTests
{
    [Fact]
    public void PreAbsence_OfWessex_Loads()
    {
        var rules = DefinitionReader.ReadDeanery("deaneries/wessex.jsonc", DefinitionFiles.Shipped["deaneries/wessex.jsonc"]);
        DefinitionReader.ReadForm("x", DefinitionFiles.Shipped["forms/wessex/pre-absence.jsonc"], n => DefinitionFiles.Shipped.GetValueOrDefault($"blocks/{n}.jsonc"), rules);
    }
}
