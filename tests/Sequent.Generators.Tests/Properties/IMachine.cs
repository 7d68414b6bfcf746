using Sequent.Definitions;

namespace Sequent.Generators.Tests.Properties;

/// <summary>What a random workflow class implements, so that one test can drive them all.</summary>
public interface IMachine
{
    /// <summary>The names of the hooks that have run, when the class has any.</summary>
    List<string> Trace { get; }

    /// <summary>The name of the state the object is in.</summary>
    string Position { get; }

    /// <summary>The definition that the class carries.</summary>
    WorkflowDefinition Described { get; }

    /// <summary>Sets the bool that guard <c>B0</c> … <c>B3</c> reads.</summary>
    void Set(int guard, bool value);

    /// <summary>Fires a transition with the method that throws.</summary>
    void Fire(string transition, Actor actor);

    /// <summary>Fires a transition with its <c>Try…</c> method.</summary>
    TransitionResult Try(string transition, Actor actor);

    /// <summary>Asks the <c>Can…</c> method of a transition.</summary>
    Permission Can(string transition, Actor actor);

    /// <summary>The generated method.</summary>
    TransitionSet PermittedTransitions(Actor actor);

    /// <summary>The generated method; false where there is none.</summary>
    bool Advance();

    /// <summary>The generated method.</summary>
    WorkflowSnapshot ToSnapshot();

    /// <summary>The generated method.</summary>
    void Restore(WorkflowSnapshot snapshot);
}
