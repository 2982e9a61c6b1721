using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;
using Microsoft.AspNetCore.Routing;

namespace SuppoRTT.Web.Infrastructure.Mvc;

/// <summary>Whatever is shown can be asked for by its headers alone: link checkers and mail scanners do so.</summary>
internal sealed class HeadConvention : IActionModelConvention
{
    private static readonly string[] _shown = [HttpMethods.Get, HttpMethods.Head];

    public void Apply(ActionModel action)
    {
        foreach (var selector in action.Selectors.Where(s => s.ActionConstraints.OfType<HttpMethodActionConstraint>().Any(c => c.HttpMethods.SequenceEqual([HttpMethods.Get]))))
        {
            selector.ActionConstraints.Clear();
            selector.ActionConstraints.Add(new HttpMethodActionConstraint(_shown));
            foreach (var old in selector.EndpointMetadata.OfType<IHttpMethodMetadata>().ToList())
            {
                selector.EndpointMetadata.Remove(old);
            }

            selector.EndpointMetadata.Add(new HttpMethodMetadata(_shown));
        }
    }
}
