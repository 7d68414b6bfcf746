using Sequent.Definitions.Expressions;

namespace Sequent.Definitions;

/// <summary>What a <see cref="ConditionSolver"/> says.</summary>
public abstract class ConditionAnswer
{
    private ConditionAnswer() { }

    /// <summary>Values for which everything is so that was asked for: all of it has been evaluated on them.</summary>
    public sealed class Values : ConditionAnswer
    {
        private readonly Func<int, TransitionDefinition, IValues> _rootsOf;
        private readonly HashSet<int> _withActor;

        internal Values(IValues data, Func<int, TransitionDefinition, IValues> rootsOf, HashSet<int> withActor) => (Data, _rootsOf, _withActor) = (data, rootsOf, withActor);

        /// <summary>The data, with a value for each field that is declared: the simplest, where nothing asks for another.</summary>
        public IValues Data { get; }

        /// <summary>The inputs of a step, with a value for each that its transition declares.</summary>
        /// <param name="step">Its number.</param>
        /// <param name="transition">The transition that is fired in it.</param>
        public IValues InputsOf(int step, TransitionDefinition transition) => Root(step, transition, Roots.Input);

        /// <summary>What the actor of a step must be: <c>id</c>, <c>roles</c> and <c>kind</c>; null when no condition of the step looks at them.</summary>
        /// <param name="step">Its number.</param>
        /// <param name="transition">The transition that is fired in it.</param>
        public IValues? ActorOf(int step, TransitionDefinition transition) => _withActor.Contains(step) ? Root(step, transition, Roots.Actor) : null;

        private IValues Root(int step, TransitionDefinition transition, string root) =>
            _rootsOf(step, transition).TryGet(root, out var value) && value.Kind == ValueKind.Object ? value.AsObject : ValueMap.Empty;
    }

    /// <summary>No values do it: proved.</summary>
    public sealed class Impossible : ConditionAnswer
    {
        internal static Impossible Instance { get; } = new();

        private Impossible() { }
    }

    /// <summary>It is not known.</summary>
    public sealed class Unknown : ConditionAnswer
    {
        internal Unknown(string reason) => Reason = reason;

        /// <summary>Why not: a sentence without a final stop, such as <c>nothing is known of 'IsUrgent'</c>.</summary>
        public string Reason { get; }
    }
}
