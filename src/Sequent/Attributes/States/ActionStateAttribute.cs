namespace Sequent;

/// <summary>A state in which an activity runs; when it is done, the automatic transitions of the state fire.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Field, AllowMultiple = true, Inherited = false)]
public sealed class ActionStateAttribute : StateAttribute
{
    /// <summary>Says what runs in the state of the enum member it stands on.</summary>
    /// <param name="activity">The name of the activity, such as <c>execute_transfer</c>.</param>
    public ActionStateAttribute(string activity) => Activity = activity;

    /// <summary>Declares a state of the workflow class it stands on.</summary>
    /// <param name="name">A C# identifier in PascalCase: it becomes a member of the state enum.</param>
    /// <param name="activity">The name of the activity, such as <c>execute_transfer</c>.</param>
    public ActionStateAttribute(string name, string activity) : base(name) => Activity = activity;

    /// <summary>The name of the activity.</summary>
    public string Activity { get; }

    /// <summary>
    /// What it is given: <c>"name: text"</c>, or <c>"name := json"</c> for any JSON value. A text that is wholly a path such
    /// as <c>data.vendor</c> is a reference, <c>{{…}}</c> in a text is an expression, and anything else is meant literally.
    /// </summary>
    public string[]? Inputs { get; set; }

    /// <summary>The field of the data that the result is written to; null when it is not kept.</summary>
    public string? Result { get; set; }

    /// <summary>The activity that undoes it when the instance is cancelled later.</summary>
    public string? Compensate { get; set; }

    /// <summary>How often it is tried again after the first attempt. -1, unless said otherwise: the host decides.</summary>
    public int Retries { get; set; } = -1;

    /// <summary>The time between the first two attempts, such as <c>1 second</c>; later ones wait longer. Needs <see cref="Retries"/>.</summary>
    public string? Backoff { get; set; }

    /// <summary>What happens when every attempt has failed.</summary>
    public OnFailure OnFailure { get; set; }
}
