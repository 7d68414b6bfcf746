namespace Sequent;

/// <summary>
/// Makes a partial class a workflow: the compiler proves it and gives it a state, guarded transition methods and
/// their <c>Try…</c> and <c>Can…</c> forms.
/// </summary>
/// <example>
/// <code>
/// [Workflow("blog-post")]
/// [State("Draft", Initial = true)]
/// [State("Published", Final = true)]
/// public partial class Post
/// {
///     [Transition("Draft", "Published", Role = "editor")]
///     public partial void Publish(Actor actor);
/// }
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, Inherited = false)]
public sealed class WorkflowAttribute : Attribute
{
    /// <summary>A workflow whose id is the class's name in kebab-case: <c>PurchaseOrder</c> is <c>purchase-order</c>.</summary>
    public WorkflowAttribute() { }

    /// <summary>A workflow with an id of its own.</summary>
    /// <param name="id">Letters, digits, <c>-</c>, <c>_</c> and <c>.</c>, at most 200; never renamed once instances exist.</param>
    public WorkflowAttribute(string id) => Id = id;

    /// <summary>The id; null when it is made from the class's name.</summary>
    public string? Id { get; }

    /// <summary>
    /// The file that holds the definition, such as <c>workflows/post.workflow.json</c>: relative to the project's
    /// directory, or to the directory of the class's file. The class then carries no attributes but this one.
    /// </summary>
    public string? File { get; set; }

    /// <summary>The semantic version, <c>major.minor.patch</c>; <c>1.0.0</c> unless said otherwise.</summary>
    public string? Version { get; set; }

    /// <summary>What people call the workflow.</summary>
    public string? Label { get; set; }

    /// <summary>What the workflow is for, in words.</summary>
    public string? Description { get; set; }

    /// <summary>Who answers for the workflow.</summary>
    public string? Owner { get; set; }

    /// <summary>The time that an instance may take, such as <c>10 days</c>. What is done when it has passed, <see cref="OnBreachAttribute"/> says.</summary>
    public string? Sla { get; set; }

    /// <summary>The time after which those concerned are warned, before <see cref="Sla"/> has passed.</summary>
    public string? SlaWarnAfter { get; set; }

    /// <summary>The name of the calendar by which business days are counted.</summary>
    public string? Calendar { get; set; }

    /// <summary>
    /// What it means that several branches of a transition are enabled at once: a mistake, unless it is said that the
    /// first one is taken.
    /// </summary>
    public Routing Routing { get; set; }

    /// <summary>
    /// True when nobody approves what they submitted: whoever last moved the object out of its initial state may not fire a
    /// transition that leaves a task state or enters a terminal one, unless it says <see cref="BranchAttribute.AllowSubmitter"/>.
    /// </summary>
    public bool FourEyes { get; set; }

    /// <summary>The name of the generated state property; <c>State</c> unless said otherwise. The generated enum is the class's name followed by this one.</summary>
    public string? StateName { get; set; }

    /// <summary>
    /// The name of a partial property of the class, without a public setter, whose type is an enum of your own: its
    /// members are the states, and carry <see cref="StateAttribute"/> where there is more to say. Needs C# 13.
    /// </summary>
    public string? StateProperty { get; set; }
}
