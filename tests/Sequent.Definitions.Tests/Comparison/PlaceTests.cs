namespace Sequent.Definitions.Tests;

public class PlaceTests
{
    [Test]
    public void What_differs_is_found_in_the_newer_text()
    {
        var definition = WorkflowJson.Read(Everything.Definition.ToJson()).Definition!;
        Assert.That(DefinitionComparison.Compare(Everything.Definition, definition).Differences, Is.Empty);

        var (missed, looked) = (new SortedSet<string>(StringComparer.Ordinal), 0);
        foreach (var (_, changed) in Mutations.Of(definition))
        {
            var json = WorkflowJson.Read(changed.ToJson());
            if (json.Definition != changed)
                continue;
            looked++;
            foreach (var difference in DefinitionComparison.Compare(definition, changed).Differences.Where(IsWritten))
                if (Place(json, difference.Path) == Place(json, difference.Path.Parent))
                    missed.Add(difference.Path.Value);
        }
        Assert.That(string.Join(" ", missed), Is.Empty);
        Assert.That(looked, Is.GreaterThan(300));

        static JsonPlace Place(JsonDefinition json, ElementPath path) => json.Locate(new(Rules.StrandedInstances, path, ""));
    }

    // The id stands where the workflow does. What is left out has no place of its own, and neither have invariants that belong to all branches.
    private static bool IsWritten(Difference difference) =>
        difference.Kind == DifferenceKind.Added
        || (difference is { Path.Value: not "id", Kind: DifferenceKind.Changed, After: not (null or "false" or "claim" or "UTC") } && !difference.Path.Value.EndsWith(".pre", StringComparison.Ordinal) && !difference.Path.Value.EndsWith(".post", StringComparison.Ordinal));
}
