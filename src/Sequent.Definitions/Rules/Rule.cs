namespace Sequent.Definitions;

/// <summary>One thing that can be wrong with a workflow.</summary>
/// <param name="Id">The identity, such as <c>SEQ101</c>; never used again for something else.</param>
/// <param name="Severity">The severity it usually has.</param>
/// <param name="Title">What is wrong, in a few words.</param>
public sealed record Rule(string Id, Severity Severity, string Title)
{
    /// <summary>Where the rule is explained, with bad and good code.</summary>
    public string HelpLink => "https://github.com/sequent-workflows/Workflow.Generators/blob/main/docs/rules/" + Id + ".md";
}
