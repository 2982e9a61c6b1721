namespace SuppoRTT.Domain.Forms;

/// <summary>Which copy of a form or of a whole absence is printed.</summary>
public enum Edition
{
    /// <summary>Without the answers marked private; for everybody who may read the form.</summary>
    Portfolio,

    /// <summary>With every answer; for the doctor alone.</summary>
    Complete,
}
