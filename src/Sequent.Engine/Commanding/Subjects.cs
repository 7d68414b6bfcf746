using Sequent.Engine.Deciding;

namespace Sequent.Engine;

/// <summary>The data of instances, ready to be decided about: with the code of the class where there is one.</summary>
internal static class Subjects
{
    /// <param name="catalog">What is registered.</param>
    /// <param name="decider">The definition that is decided by.</param>
    /// <param name="data">The text of a JSON object.</param>
    /// <param name="snapshot">Where the instance is; null for one that is started.</param>
    public static DecidedSubject SubjectOf(this WorkflowCatalog catalog, Decider decider, string data, InstanceSnapshot? snapshot)
    {
        var at = snapshot is null ? StartOf(decider) : PlaceOf(snapshot);
        return catalog.Registered(decider.Key.Id) is { } registered ? registered.SubjectOf(decider, data, at) : new DataSubject(decider.Definition, data);
    }

    /// <summary>Where an instance stands, as objects in memory are told.</summary>
    public static WorkflowSnapshot PlaceOf(InstanceSnapshot snapshot) =>
        new(snapshot.Definition.Id, snapshot.Definition.Version, snapshot.Marking) { Acts = snapshot.Acts };

    private static WorkflowSnapshot StartOf(Decider decider)
    {
        foreach (var state in decider.Definition.States)
            if (state.Initial)
                return new(decider.Key.Id, decider.Key.Version, state.WireName);
        throw new InvalidOperationException($"Definition '{decider.Key}' has no initial state: it was not verified.");
    }
}
