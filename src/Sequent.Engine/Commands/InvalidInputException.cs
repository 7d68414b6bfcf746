namespace Sequent.Engine;

/// <summary>What was given to a transition, or as the data of an instance, is not what the definition declares. Nothing changed.</summary>
public sealed class InvalidInputException : ArgumentException
{
    /// <summary>Reports it.</summary>
    /// <param name="subject">What it was given to: a transition's or a workflow's name.</param>
    /// <param name="problem">What is wrong, as the end of a sentence.</param>
    /// <param name="inner">What caused it; null for nothing.</param>
    public InvalidInputException(string subject, string problem, Exception? inner = null) : base($"'{subject}': {problem}{(problem.EndsWith('?') ? "" : ".")}", inner)
    {
        Subject = subject;
        Problem = problem;
    }

    /// <summary>What it was given to.</summary>
    public string Subject { get; }

    /// <summary>What is wrong, as the end of a sentence.</summary>
    public string Problem { get; }
}
