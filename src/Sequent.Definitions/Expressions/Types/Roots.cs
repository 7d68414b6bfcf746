namespace Sequent.Definitions.Expressions;

/// <summary>The names under which an expression finds what it may look at.</summary>
public static class Roots
{
    /// <summary>The data of the instance: <c>data.amount</c>, or <c>amount</c> for short.</summary>
    public const string Data = "data";

    /// <summary>What was given along with the transition: <c>input.reason</c>.</summary>
    public const string Input = "input";

    /// <summary>Who fires: <c>actor.id</c>, <c>actor.roles</c>, <c>actor.kind</c>.</summary>
    public const string Actor = "actor";

    /// <summary>The instance: <c>instance.id</c>.</summary>
    public const string Instance = "instance";

    /// <summary>What started the instance.</summary>
    public const string Trigger = "trigger";

    /// <summary>What earlier steps gave: <c>steps.fetch.total</c>.</summary>
    public const string Steps = "steps";

    /// <summary>The answer to an external call.</summary>
    public const string Response = "response";

    /// <summary>Secrets, for external calls.</summary>
    public const string Secrets = "secrets";

    /// <summary>The tenant.</summary>
    public const string Tenant = "tenant";

    /// <summary>All of them.</summary>
    public static EquatableArray<string> All { get; } =
        EquatableArray.Create(Data, Input, Actor, Instance, Trigger, Steps, Response, Secrets, Tenant);

    internal static bool Contains(string name) => All.Contains(name);
}
