namespace Sequent.Engine;

/// <summary>Somebody wanted to delegate the tasks of another person, or to end that. Nothing was written.</summary>
public sealed class DelegationDeniedException : InvalidOperationException
{
    /// <summary>Reports it.</summary>
    /// <param name="person">Whose tasks they are.</param>
    /// <param name="actor">Who tried.</param>
    public DelegationDeniedException(string person, Actor actor)
        : base($"Whose tasks those of '{person}' are is not for {actor} to say: let '{person}' do it, or a program of yours that has checked it, as {nameof(Actor)}.{nameof(Actor.System)}.")
    {
        Person = person;
        Actor = actor;
    }

    /// <summary>The id of the person whose tasks they are.</summary>
    public string Person { get; }

    /// <summary>Who tried.</summary>
    public Actor Actor { get; }
}
