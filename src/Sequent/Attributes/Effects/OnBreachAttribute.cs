namespace Sequent;

/// <summary>Something that is done when the time of an SLA has passed: that of a state, or of the workflow as a whole.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class OnBreachAttribute : EffectAttribute
{
    /// <summary>Of <see cref="WorkflowAttribute.Sla"/>, on the workflow class; of the state, on an enum member.</summary>
    /// <param name="plugin">The name of the activity that does it, such as <c>email_notification</c>.</param>
    public OnBreachAttribute(string plugin) : base(null, plugin) { }

    /// <summary>Of the <see cref="StateAttribute.Sla"/> of a state.</summary>
    /// <param name="state">The name of the state.</param>
    /// <param name="plugin">The name of the activity that does it, such as <c>email_notification</c>.</param>
    public OnBreachAttribute(string state, string plugin) : base(state, plugin) { }
}
