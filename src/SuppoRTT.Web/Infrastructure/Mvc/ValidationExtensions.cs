using FluentValidation.Results;

using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace SuppoRTT.Web.Infrastructure.Mvc;

internal static class ValidationExtensions
{
    /// <summary>Whether the input may go on; otherwise the page says what is wrong, field by field.</summary>
    public static bool Accepts(this ModelStateDictionary modelState, ValidationResult result)
    {
        foreach (var error in result.Errors)
        {
            modelState.AddModelError(error.PropertyName, error.ErrorMessage);
        }

        return modelState.IsValid;
    }

    /// <summary>Whether there is nothing wrong with a field that only the database knows.</summary>
    public static bool Accepts(this ModelStateDictionary modelState, string field, string? problem)
    {
        if (problem is not null)
        {
            modelState.AddModelError(field, problem);
        }

        return problem is null;
    }
}
