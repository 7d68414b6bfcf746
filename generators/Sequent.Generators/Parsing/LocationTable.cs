using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Where each element of a definition stands in C#. Kept by the analyzer; the generator does without.</summary>
internal sealed class LocationTable
{
    private readonly Dictionary<ElementPath, List<Location>> _locations = new();

    public void Add(ElementPath path, Location? location)
    {
        if (location is null)
            return;
        if (!_locations.TryGetValue(path, out var known))
            _locations.Add(path, known = new());
        known.Add(location);
    }

    /// <summary>The place of the element, or of the closest one around it that has a place. A duplicate is the last of its name.</summary>
    public Location Find(Finding finding)
    {
        for (var path = finding.Path; ; path = path.Parent)
        {
            if (_locations.TryGetValue(path, out var known))
                return known[finding.Rule == Rules.DuplicateName ? known.Count - 1 : 0];
            if (path == ElementPath.Workflow)
                return Location.None;
        }
    }
}
