using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Sequent.Definitions;

namespace Sequent.Testing;

/// <summary>The hooks that a workflow class implements: those that it does not implement are not there.</summary>
internal sealed class Hooks
{
    private const DynamicallyAccessedMemberTypes Methods = DynamicallyAccessedMemberTypes.NonPublicMethods | DynamicallyAccessedMemberTypes.PublicMethods;

    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private Hooks() { }

    /// <summary>Those of a definition without a class.</summary>
    public static Hooks None { get; } = new();

    /// <summary>Those of a class.</summary>
    public static Hooks Of([DynamicallyAccessedMembers(Methods)] Type type)
    {
        var hooks = new Hooks();
        foreach (var method in type.GetMethods(BindingFlags.Instance | BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic))
            hooks._names.Add(method.Name);
        return hooks;
    }

    /// <summary>True when one runs on a move.</summary>
    public bool RunOn(WorkflowDefinition definition, PathMove move)
    {
        if (_names.Count == 0)
            return false;
        var left = move.Origin.States.Concat(move.Cancels);
        return _names.Contains("Before" + move.Transition.Name) || _names.Contains("After" + move.Transition.Name)
            || left.Any(s => _names.Contains("OnExit" + s)) || move.Branch.To.Any(s => _names.Contains("OnEnter" + s));
    }
}
