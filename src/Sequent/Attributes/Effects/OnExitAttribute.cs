namespace Sequent;

/// <summary>Something that is done when a state is left.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class OnExitAttribute : EffectAttribute
{
    /// <summary>Of the state of the enum member it stands on.</summary>
    /// <param name="plugin">The name of the activity that does it, such as <c>email_notification</c>.</param>
    public OnExitAttribute(string plugin) : base(null, plugin) { }

    /// <summary>Of a state of the workflow class it stands on.</summary>
    /// <param name="state">The name of the state.</param>
    /// <param name="plugin">The name of the activity that does it, such as <c>email_notification</c>.</param>
    public OnExitAttribute(string state, string plugin) : base(state, plugin) { }
}
