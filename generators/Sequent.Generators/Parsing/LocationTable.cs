using Microsoft.CodeAnalysis;
using Sequent.Definitions;

namespace Sequent.Generators.Parsing;

/// <summary>Where each element of a definition stands in C#. Kept by the analyzer; the generator does without.</summary>
internal sealed class LocationTable
{
    private readonly Dictionary<ElementPath, List<Location>> _locations = new();
    private readonly Dictionary<ElementPath, Func<TextRange, Location?>> _texts = new();
    private readonly Dictionary<ElementPath, int> _duplicates = new();

    /// <summary>Says how a part of an element's text is found.</summary>
    public void AddText(ElementPath path, Func<TextRange, Location?> locate) => _texts[path] = locate;

    public void Add(ElementPath path, Location? location)
    {
        if (location is null)
            return;
        if (!_locations.TryGetValue(path, out var known))
            _locations.Add(path, known = new());
        known.Add(location);
    }

    /// <summary>
    /// The place of the element, or of the closest one around it that has a place. Of several elements of one name the
    /// first is meant; a finding that it is a duplicate means the second, the next such finding the third.
    /// </summary>
    public Location Find(Finding finding)
    {
        if (finding.Range is { } range && _texts.TryGetValue(finding.Path, out var locate) && locate(range) is { } exact)
            return exact;
        for (var path = finding.Path; ; path = path.Parent)
        {
            if (_locations.TryGetValue(path, out var known))
                return finding.Rule == Rules.DuplicateName ? NextDuplicate(path, known) : known[0];
            if (path == ElementPath.Workflow)
                return Location.None;
        }
    }

    private Location NextDuplicate(ElementPath path, List<Location> known)
    {
        _duplicates.TryGetValue(path, out var found);
        _duplicates[path] = ++found;
        return known[Math.Min(found, known.Count - 1)];
    }
}
