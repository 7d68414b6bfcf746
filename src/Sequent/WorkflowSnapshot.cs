namespace Sequent;

/// <summary>
/// Where an object stands in its workflow, for persistence: what <c>ToSnapshot()</c> gives and <c>Restore(…)</c>
/// takes. Plain data that any serializer can write.
/// </summary>
/// <param name="Workflow">The workflow's id, such as <c>blog-post</c>.</param>
/// <param name="Version">The version of the definition, such as <c>1.0.0</c>.</param>
/// <param name="State">The state's name in snake_case, such as <c>in_review</c>; the names of several with commas between them.</param>
public sealed record WorkflowSnapshot(string Workflow, string Version, string State);
