namespace Sequent;

/// <summary>What kind of actor fires a transition; history always tells them apart.</summary>
public enum ActorKind
{
    /// <summary>A person.</summary>
    User,

    /// <summary>A program that decides, such as an AI agent.</summary>
    Agent,

    /// <summary>A program that carries out, such as a nightly job.</summary>
    System,
}
