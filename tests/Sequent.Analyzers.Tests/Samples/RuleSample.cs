using Microsoft.CodeAnalysis.CSharp;

namespace Sequent.Analyzers.Tests;

/// <summary>Marked code that breaks a rule.</summary>
/// <param name="RuleId">The rule that is broken.</param>
/// <param name="Name">What is special about it.</param>
/// <param name="Code">The code, with the expected places marked.</param>
/// <param name="Messages">The expected messages, in order of place.</param>
public sealed record RuleSample(string RuleId, string Name, string Code, params string[] Messages)
{
    /// <summary>Errors of the compiler itself, where the C# is wrong too; empty otherwise: a wrong workflow must not cause others.</summary>
    public string[] CompilerErrors { get; init; } = [];

    public LanguageVersion Version { get; init; } = Compiler.Newest;
}
