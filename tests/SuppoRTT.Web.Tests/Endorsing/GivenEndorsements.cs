using SuppoRTT.Testing;

namespace SuppoRTT.Web.Tests.Endorsing;

/// <summary>Signed forms that somebody endorsed, or is to endorse.</summary>
internal static class GivenEndorsements
{
    public const string Form = "pre-absence";

    /// <summary>Signed, and endorsed by the programme director with a note.</summary>
    public static Task<string> GivenEndorsed(this Portal portal) => portal.Given("wessex", a =>
    {
        var (absence, revision) = a.With(Stages.Programme).SignedOff(Form);
        absence.Endorse(Form, a.Cast.ProgrammeDirector.Actor, "A good plan");
        return (absence, revision);
    });

    /// <summary>Signed, and to be endorsed by the programme director.</summary>
    public static Task<string> GivenToEndorse(this Portal portal) => portal.Given("wessex", a => a.With(Stages.Programme).SignedOff(Form));
}
